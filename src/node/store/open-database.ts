/**
 * The store's file, opened and given its shape: a database that many processes may read while one writes. A process that
 * is killed loses at most what it was about to write.
 */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Version of the table below; a file says its own in `user_version`. */
export const STORE_SHAPE = 2;

/** Milliseconds to wait while another process writes. */
const PATIENCE = 10_000;
const SWITCHES = 50;

const table = `
  CREATE TABLE kept (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    scenario TEXT NOT NULL,
    seed INTEGER NOT NULL,
    replications INTEGER,
    volume REAL NOT NULL,
    engine TEXT NOT NULL,
    command TEXT NOT NULL,
    note TEXT NOT NULL,
    made INTEGER NOT NULL,
    used INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    value BLOB NOT NULL
  ) STRICT;
  CREATE INDEX kept_used ON kept (used, bytes);
  PRAGMA user_version = ${STORE_SHAPE};
`;

/** A file that this program cannot read as a store: damaged, something else, or of a later program. */
export class UnreadableStore extends Error {
  override readonly name = 'UnreadableStore';
}

/**
 * @throws UnreadableStore where the file is no store of this shape
 * @throws the system's error where there is no place for it
 */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: PATIENCE });
  try {
    giveShape(database);
    return database;
  } catch (error) {
    database.close();
    throw isUnreadable(error) ? new UnreadableStore((error as Error).message) : error;
  }
}

/** Whether an error of the database says that its file is no store, rather than that it is busy, full or forbidden. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof UnreadableStore || ['error', 'corrupt', 'notadb'].includes(sqliteFault(error) ?? '');
}

/** Whether another process has kept the file to itself for too long. */
export function isBusy(error: unknown): boolean {
  return ['busy', 'locked'].includes(sqliteFault(error) ?? '');
}

/**
 * Moves an unreadable store away, in place of one that was moved away before.
 * @returns where it now lies
 */
export function setAside(path: string): string {
  const place = `${path}.set-aside`;
  // What had not been merged into the damaged file must not be taken for part of a new one.
  for (const beside of ['-wal', '-shm']) rmSync(path + beside, { force: true });
  if (statSync(path).isDirectory()) throw new Error('it is a directory');
  rmSync(place, { force: true, recursive: true });
  renameSync(path, place);
  return place;
}

function giveShape(database: DatabaseSync): void {
  // Must come before anything is written; lets a file that was cleared give its room back.
  database.exec('PRAGMA auto_vacuum = INCREMENTAL');
  if (shapeOf(database) === 0) makeTable(database);
  const shape = shapeOf(database);
  if (shape > STORE_SHAPE) throw new UnreadableStore('it was written by a newer version of the program');
  useWriteAheadLog(database);
  // Enough for a killed process; after a power cut the last results may be missing, and are worked out again.
  database.exec('PRAGMA synchronous = NORMAL');
  database.prepare('SELECT key, made, bytes, value FROM kept LIMIT 0').all();
}

function makeTable(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  // Another process may have been first.
  if (shapeOf(database) === 0) database.exec(table);
  database.exec('COMMIT');
}

/** Two processes that switch at once do not wait for each other by themselves. */
function useWriteAheadLog(database: DatabaseSync): void {
  for (let attempt = 1; ; attempt++) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || attempt === SWITCHES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function shapeOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

/** Primary result codes of SQLite that are told apart. @see https://www.sqlite.org/rescode.html */
const faults: Readonly<Record<number, string>> = { 1: 'error', 5: 'busy', 6: 'locked', 11: 'corrupt', 26: 'notadb' };

function sqliteFault(error: unknown): string | undefined {
  const { errcode } = error as { readonly errcode?: unknown };
  return typeof errcode === 'number' ? faults[errcode & 0xff] : undefined;
}
