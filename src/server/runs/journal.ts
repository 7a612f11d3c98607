/**
 * Runs that were accepted and are not done, each in a file of its own, so that a server that starts again goes on with
 * them, however the last one ended.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../node/files.ts';
import { type RunRequest, runRequestSchema } from '../api.ts';

interface Entry {
  /** The served folder. */
  readonly folder: string;
  readonly process: number;
  /** How often a server has begun with it. */
  readonly attempts: number;
  readonly request: unknown;
}

export interface Unfinished {
  readonly id: string;
  readonly request: RunRequest;
}

/** A run that was begun so often and never ended would only end this server too. */
const MOST_ATTEMPTS = 3;

export class Journal {
  private readonly place: string;
  private readonly folder: string;
  /** How often each was begun before. */
  private readonly before = new Map<string, number>();

  /** @param directory that of the store @param folder the served one's real path */
  constructor(directory: string, folder: string) {
    this.place = join(directory, 'unfinished-runs');
    this.folder = folder;
  }

  add(id: string, request: RunRequest): void {
    this.write(id, request, (this.before.get(id) ?? 0) + 1);
  }

  /** Leaves a run to the next server: that this one ends is no fault of the run's. */
  leave(id: string, request: RunRequest): void {
    this.write(id, request, this.before.get(id) ?? 0);
  }

  remove(id: string): void {
    this.before.delete(id);
    rmSync(this.path(id), { force: true });
  }

  /** Takes over what no other server that is still there works on. */
  takeOver(): Unfinished[] {
    return this.ids().flatMap((id) => {
      const entry = this.read(id);
      if (entry === undefined || entry.attempts >= MOST_ATTEMPTS) {
        this.remove(id);
        return [];
      }
      if (entry.folder !== this.folder || (entry.process !== process.pid && isAlive(entry.process))) return [];
      this.before.set(id, entry.attempts);
      return [{ id, request: entry.request }];
    });
  }

  /** Keeping a record is a convenience: where there is no room for it, the run goes on without. */
  private write(id: string, request: RunRequest, attempts: number): void {
    const entry: Entry = { folder: this.folder, process: process.pid, attempts, request };
    try {
      writeWhole(this.path(id), JSON.stringify(entry));
    } catch {}
  }

  private ids(): string[] {
    try {
      return readdirSync(this.place).flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []);
    } catch {
      return [];
    }
  }

  private read(id: string): (Entry & { readonly request: RunRequest }) | undefined {
    try {
      const entry = JSON.parse(readFileSync(this.path(id), 'utf8')) as Entry;
      return { ...entry, request: runRequestSchema.parse(entry.request) };
    } catch {
      return undefined;
    }
  }

  private path(id: string): string {
    return join(this.place, `${id}.json`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
