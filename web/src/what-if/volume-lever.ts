/** Volume: where one looks. Its slider reaches as far as the scenario's growth, and says when a multiple is reached. */
import { dateOf } from '../../../src/experiment/grow/growth-date.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** As far as one looks where the scenario does not say. */
const FARTHEST = 2;

export interface VolumeRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function volumeRange({ growth }: Scenario): VolumeRange {
  const max = Math.max(FARTHEST, ...(growth?.volume ?? []));
  return { min: 0.5, max, step: 0.05 };
}

/** @returns ISO date at which a multiple is reached; null where growth is not known */
export function dateAt(volume: number, { growth, clock }: Scenario): string | null {
  return growth?.monthly === undefined || !(growth.monthly > 0) ? null : dateOf(volume, growth.monthly, clock.start);
}

/** @returns the volumes of a curve: those that the scenario grows through and the one that is looked at, in order */
export function curveVolumes(scenario: Scenario, at: number): number[] {
  const own = scenario.growth?.volume ?? [];
  const volumes = own.length >= 3 ? own : [1, 1.25, 1.5, 1.75, 2];
  return [...new Set([...volumes.filter((volume) => volume >= 1), at])].sort((a, b) => a - b);
}
