/** What a search for staff begins from, and what it comes to. */
import type { Missed } from './missed.ts';
import type { Vector } from './staff-problem.ts';

export interface Found {
  readonly staff: Vector;
  readonly low: Vector | undefined;
  readonly high: Vector | undefined;
  /** By part with an agent: what one fewer misses; null where the trial missed nothing. */
  readonly fewer: ReadonlyMap<number, Missed | null>;
  /** How it was checked that nobody can be spared. */
  readonly how: string;
  readonly minimal: boolean;
}

export interface SearchOptions {
  readonly start: Vector;
  /** Whether the start is thought to be near the answer, so that steps are kept short: as today's team is. */
  readonly isNear?: boolean;
  /** Whether it is thought to be within some agents of it: what lower volumes needed, drawn out. */
  readonly isForetold?: boolean;
  /** Largest number of each part that is tried. */
  readonly most: Vector;
  readonly band: boolean;
}

export function allMiss(fewer: ReadonlyMap<number, Missed | null>): boolean {
  return [...fewer.values()].every((missed) => missed !== null);
}
