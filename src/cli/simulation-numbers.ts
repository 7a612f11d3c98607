/** The numbers among the options of a simulating command, read and checked. */
import { integer } from '../fields/number.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Values } from './command.ts';
import { readOption } from './read-option.ts';

/** Most threads that `--workers` may ask for. */
const mostWorkers = 256;

/** Seed and number of runs, those that were given. */
export interface GivenNumbers {
  readonly seed?: number;
  readonly replications?: number;
}

/** @throws UsageError on a number that cannot be */
export function readNumbers(args: Values): GivenNumbers {
  const seed = readOption('seed', args.option('seed'), integer({ min: 0, max: LIMITS.seed }));
  const most = integer({ min: 1, max: LIMITS.replications });
  const replications = readOption('replications', args.option('replications'), most);
  return { ...(seed === undefined ? {} : { seed }), ...(replications === undefined ? {} : { replications }) };
}

/** @returns undefined where the machine decides @throws UsageError on a number that cannot be */
export function readWorkers(args: Values): number | undefined {
  return readOption('workers', args.option('workers'), integer({ min: 1, max: mostWorkers }));
}
