/** How far a what-if carries, beside today's plan, in words: made from the breaking points of both. */
import type { DatedBreakingPoint, GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { targetWords } from '../../../../src/report/charts/metric-words.ts';
import { breaksInOrder, multipleText, shortMonthText } from '../../../../src/report/grow/grow-context.ts';

export interface BoughtTime {
  readonly key: string;
  readonly name: string;
  /** `holds to 2.00×, Aug 2027`. */
  readonly holds: string;
  /** `1.94–2.06×`; empty where there is none. */
  readonly interval: string;
  /** Whether it cannot be told from today's plan. */
  readonly isClose: boolean;
  /** For their order. */
  readonly volume: number;
}

/** Volumes at most that a variant is looked at; where it breaks is then sought between them. */
const MOST_VOLUMES = 4;

/** @returns a few of the volumes, in order, the first and the last among them */
export function thinned(volumes: readonly number[]): readonly number[] {
  if (volumes.length <= MOST_VOLUMES) return volumes;
  const step = (volumes.length - 1) / (MOST_VOLUMES - 1);
  return Array.from({ length: MOST_VOLUMES }, (_, place) => volumes[Math.round(place * step)]!);
}

export function boughtTime(key: string, name: string, results: GrowResults, today: GrowResults): BoughtTime {
  // What is missed today already is no matter of growth, unless the variant is what misses it.
  const missed = results.breaking_points.find(
    ({ state, target }) => state === 'already_missed' && !isMissed(today, target),
  );
  if (missed !== undefined) {
    return { key, name, holds: `misses ${targetWords(missed.target)} today`, interval: '', isClose: false, volume: 0 };
  }
  const [first] = breaksInOrder(results);
  if (first === undefined && results.breaking_points.every(({ state }) => state !== 'beyond_range')) {
    // Nothing that it holds could break.
    const still = results.breaking_points.find(({ state }) => state === 'already_missed');
    const holds = still === undefined ? 'cannot be judged' : `misses ${targetWords(still.target)} as today’s plan does`;
    return { key, name, holds, interval: '', isClose: false, volume: 0 };
  }
  if (first === undefined) {
    const most = Math.max(1, ...results.volumes.map(({ volume }) => volume));
    return { key, name, holds: `holds beyond ${multipleText(most)}`, interval: '', isClose: false, volume: Infinity };
  }
  const isClose = overlap(first, breaksInOrder(today)[0]);
  const when = first.date === null ? '' : `, ${shortMonthText(first.date)}`;
  return {
    key,
    name,
    holds: `holds to ${multipleText(first.volume!)}${when}${isClose ? ': too close to call' : ''}`,
    interval: intervalText(first),
    isClose,
    volume: first.volume!,
  };
}

/** The longest first. */
export function inOrder(rows: readonly BoughtTime[]): readonly BoughtTime[] {
  return rows.toSorted((one, other) => (other.volume === one.volume ? 0 : other.volume - one.volume));
}

/** Whether any of them carries further than today's plan does, chance aside; nothing is known to the contrary without any. */
export function buysTime(rows: readonly BoughtTime[], today: GrowResults): boolean {
  const [first] = breaksInOrder(today);
  return rows.length === 0 || rows.some(({ volume, isClose }) => !isClose && volume > (first?.volume ?? Infinity));
}

/** What the variants stand beside. */
export function todayText(today: GrowResults): string {
  const [first] = breaksInOrder(today);
  if (first === undefined) return 'Volume at which the first target breaks with each what-if';
  return `Volume at which the first target breaks with each what-if; as planned, ${multipleText(first.volume!)}`;
}

function isMissed({ breaking_points }: GrowResults, target: string): boolean {
  return breaking_points.some((point) => point.target === target && point.state === 'already_missed');
}

function overlap(one: DatedBreakingPoint, other: DatedBreakingPoint | undefined): boolean {
  if (other === undefined) return false;
  const [from, to] = [one.low ?? one.volume!, one.high ?? one.volume!];
  return from <= (other.high ?? other.volume!) && to >= (other.low ?? other.volume!);
}

function intervalText({ low, high }: DatedBreakingPoint): string {
  if (low === null && high === null) return '';
  if (high === null) return `from ${multipleText(low!)}`;
  if (low === null) return `up to ${multipleText(high)}`;
  return `${Number(low.toFixed(2))}–${multipleText(high)}`;
}
