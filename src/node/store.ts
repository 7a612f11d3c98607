/**
 * Results kept on the disk, so that a repeated question is answered at once and a long work that was interrupted goes on
 * where it stopped. Keeping is a convenience: whatever is wrong with the store is told, and the work goes on without it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Keeper, Question } from '../experiment/keeper.ts';
import { engineBuild } from './store/engine-build.ts';
import { isBusy, isUnreadable, openDatabase, STORE_SHAPE, setAside } from './store/open-database.ts';
import { pack, unpack } from './store/packed.ts';
import { storeKey } from './store/store-key.ts';

export interface StoreOptions {
  /** The folder that holds the store; made when something is first kept. */
  readonly directory: string;
  /** Told once of each thing that is wrong. */
  readonly onWarning?: (warning: string) => void;
  /** Bytes of results above which those not used for longest go; default 512 MiB. */
  readonly mostBytes?: number;
  /** Which engine's results these are; default: this one's. */
  readonly engine?: string;
  /** What asks for the results, as people type it: it is kept beside them. Default: empty. */
  readonly command?: string;
  /** Milliseconds since 1970; default: the system's clock. */
  readonly now?: () => number;
}

/** What is known of a kept result. */
export interface KeptResult {
  /** 64 hexadecimal digits; the first few will do to name it. */
  readonly key: string;
  readonly kind: Question['kind'];
  /** The scenario's name and hash. */
  readonly name: string;
  readonly scenario: string;
  readonly seed: number;
  readonly replications: number | null;
  readonly volume: number;
  readonly engine: string;
  /** What first asked for it: `compare desk.yaml`; empty where that is not known. */
  readonly command: string;
  /** What differs from the plan of that command: `agent_groups.voice.count 9 → 7`; empty where nothing does. */
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly used: number;
  /** As it lies in the store. */
  readonly bytes: number;
}

const MOST_BYTES = 512 * 2 ** 20;
/** Share of the bound to which the store is cleared, so that it is not cleared at every result. */
const CLEARED_TO = 0.9;
/** Milliseconds within which a second use is not written down. */
const SAME_USE = 60_000;

export class Store implements Keeper {
  readonly path: string;
  /** Results that this store has kept since it was opened. */
  kept = 0;
  private readonly directory: string;
  private readonly command: string;
  private readonly warn: (warning: string) => void;
  private readonly mostBytes: number;
  private readonly now: () => number;
  private engine: string | undefined;
  private database: DatabaseSync | undefined;
  private isGivenUp = false;

  constructor({ directory, onWarning, mostBytes = MOST_BYTES, engine, command = '', now = Date.now }: StoreOptions) {
    this.directory = directory;
    this.path = pathOf(directory, STORE_SHAPE);
    const told = new Set<string>();
    this.warn = (warning) => {
      if (!told.has(warning)) onWarning?.(warning);
      told.add(warning);
    };
    this.mostBytes = mostBytes;
    this.engine = engine;
    this.command = command;
    this.now = now;
  }

  async once<T extends object>(question: Question, work: () => Promise<T>, note = () => ''): Promise<T> {
    this.engine ??= engineBuild();
    const key = storeKey(question, this.engine);
    const known = this.recall(key);
    // A key names one question, and what was kept under it answers that.
    if (known !== undefined) return known as T;
    const answer = await work();
    this.keep(key, question, answer, note());
    return answer;
  }

  /** @param prefix leading digits of a key @returns those that begin so, the last used first */
  list(prefix = ''): KeptResult[] {
    const columns = 'key, kind, name, scenario, seed, replications, volume, engine, command, note, made, used, bytes';
    const rows = this.attempt((database) =>
      database
        .prepare(`SELECT ${columns} FROM kept WHERE substr(key, 1, ?) = ? ORDER BY used DESC, rowid DESC`)
        .all(prefix.length, prefix),
    );
    return (rows ?? []) as unknown as KeptResult[];
  }

  /** @returns undefined where nothing is kept under the key */
  recall(key: string): unknown {
    const row = this.attempt((database) => database.prepare('SELECT value, used FROM kept WHERE key = ?').get(key));
    if (row === undefined) return undefined;
    try {
      const value = unpack(row.value as Uint8Array);
      if (this.now() - Number(row.used) > SAME_USE) this.touch(key);
      return value;
    } catch {
      this.warn('a kept result was damaged; it is worked out anew');
      this.clear([key]);
      return undefined;
    }
  }

  /** @param keys default: all, and what earlier programs left in files of another shape @returns how many there were */
  clear(keys?: readonly string[]): number {
    if (keys === undefined) this.removeEarlier();
    const cleared = this.attempt((database) => {
      const changed =
        keys === undefined
          ? Number(database.prepare('DELETE FROM kept').run().changes)
          : keys.reduce(
              (sum, key) => sum + Number(database.prepare('DELETE FROM kept WHERE key = ?').run(key).changes),
              0,
            );
      database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)');
      return changed;
    });
    return cleared ?? 0;
  }

  private removeEarlier(): void {
    for (let shape = 1; shape < STORE_SHAPE; shape++) {
      const path = pathOf(this.directory, shape);
      try {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
      } catch (error) {
        this.warn(`what an earlier program kept could not be removed: ${(error as Error).message}`);
      }
    }
  }

  close(): void {
    this.database?.close();
    this.database = undefined;
  }

  private keep(
    key: string,
    { kind, scenario, seed, replications, volume }: Question,
    answer: object,
    note: string,
  ): void {
    if (this.isGivenUp) return;
    const value = pack(answer);
    const now = this.now();
    this.attempt((database) => {
      const insert = database.prepare(
        `INSERT INTO kept
           (key, kind, name, scenario, seed, replications, volume, engine, command, note, made, used, bytes, value)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
      );
      database.exec('BEGIN IMMEDIATE');
      try {
        insert.run(
          ...[key, kind, scenario.name, scenario.hash, seed, replications, volume, this.engine!, this.command, note],
          ...[now, now, value.length],
          value,
        );
        this.bound(database);
        database.exec('COMMIT');
        this.kept++;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** Clears what was not used for longest, once there is too much. */
  private bound(database: DatabaseSync): void {
    const total = Number(database.prepare('SELECT sum(bytes) AS total FROM kept').get()?.total);
    if (total <= this.mostBytes) return;
    database
      .prepare(
        `DELETE FROM kept WHERE key IN (SELECT key FROM
           (SELECT key, sum(bytes) OVER (ORDER BY used DESC, rowid DESC) AS upto FROM kept) WHERE upto > ?)`,
      )
      .run(this.mostBytes * CLEARED_TO);
    database.exec('PRAGMA incremental_vacuum');
  }

  private touch(key: string): void {
    this.attempt((database) => database.prepare('UPDATE kept SET used = ? WHERE key = ?').run(this.now(), key));
  }

  /** @returns undefined where the store could not do it, which is told */
  private attempt<T>(act: (database: DatabaseSync) => T): T | undefined {
    for (let attempt = 1; !this.isGivenUp; attempt++) {
      try {
        this.database ??= openDatabase(this.path);
        return act(this.database);
      } catch (error) {
        if (isBusy(error)) {
          this.warn('another process is busy with the kept results; this one goes on without them');
          return undefined;
        }
        this.close();
        if (!isUnreadable(error) || attempt > 1 || !this.replace(error as Error)) this.giveUp(error as Error);
      }
    }
    return undefined;
  }

  /** @returns whether the unreadable file is out of the way */
  private replace({ message }: Error): boolean {
    try {
      const place = setAside(this.path);
      this.warn(`the kept results could not be read (${message}) and were set aside as ${place}`);
      return true;
    } catch {
      return false;
    }
  }

  private giveUp({ message }: Error): void {
    this.isGivenUp = true;
    this.warn(`results are not kept in ${this.path}: ${message}`);
  }
}

function pathOf(directory: string, shape: number): string {
  return join(directory, `results-${shape}.sqlite`);
}
