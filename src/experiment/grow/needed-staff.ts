/** The staffing curve, volume by volume: each search begins from what the volumes before it needed. */
import { linearRegression } from 'simple-statistics';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { applyChange } from '../../scenario/variant.ts';
import type { StaffGroup, Staffing, StaffResults } from '../staff/staff-results.ts';
import { bestShapeOf } from './best-shape.ts';
import type { NeededGroup, NeededStaff, ServiceAtVolume } from './grow-results.ts';
import { type Searches, searchEach } from './search-each.ts';

/**
 * @param volumes in increasing order
 * @param band whether the requirement's low and high are sought too
 */
export function neededStaff(searches: Searches, volumes: readonly number[], band: boolean): Promise<StaffResults[]> {
  return searchEach(searches, volumes, (volume, found) => {
    const start = startAt(volume, found);
    // What the staff found costs is told by its own run.
    return { band, judgeCost: false, ...(start === undefined ? {} : { start }) };
  });
}

/**
 * Where to begin: what was needed so far, drawn out to this volume. Staff grows as a · volume + b · √volume: the work, and
 * what chance asks for on top of it (the square-root rule).
 */
function startAt(volume: number, before: readonly StaffResults[]): Staffing | undefined {
  const found = before.filter((results) => results.found);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const drawnOut = (numbers: readonly number[]) => {
    if (numbers.length === 1) return (numbers[0]! * volume) / last.volume;
    const { m, b } = linearRegression(
      numbers.map((number, k) => [Math.sqrt(found[k]!.volume), number / Math.sqrt(found[k]!.volume)]),
    );
    return m * volume + b * Math.sqrt(volume);
  };
  return Object.fromEntries(
    Object.entries(last.staffing).map(([name, numbers]) => [
      name,
      numbers.map((_, part) => Math.max(0, Math.round(drawnOut(found.map(({ staffing }) => staffing[name]![part]!))))),
    ]),
  );
}

/** The scenario with the staff found. @throws RangeError where the search's own change cannot be made */
export function withNeeded(resolved: ResolvedScenario, { change }: StaffResults): ResolvedScenario {
  const { resolved: changed, faults } = applyChange(resolved, change);
  if (changed === undefined) throw new RangeError(`invalid staff: ${faults[0]?.message}`);
  return changed;
}

/**
 * @param smallest what the smallest volume needs
 * @param service of the staff found, undefined where none was
 * @param shaped what staff by the interval comes to, undefined where it was not sought
 */
export function neededAt(
  results: StaffResults,
  smallest: StaffResults,
  service: ServiceAtVolume | undefined,
  shaped: StaffResults | undefined,
): NeededStaff {
  const { found, why, total, volume, change, evidence } = results;
  const base = smallest.total.needed;
  const times = volume / smallest.volume;
  return {
    found,
    why,
    groups: Object.fromEntries(Object.entries(results.groups).map(([name, group]) => [name, neededGroup(group)])),
    total,
    straight_line: base === null ? null : { posts: base.posts * times, fte: base.fte * times },
    fte_per_volume: total.needed === null ? null : total.needed.fte / volume,
    service: service ?? null,
    cost_per_contact: service?.total.cost_per_contact ?? null,
    change,
    minimal: evidence.minimal,
    best_shape: bestShapeOf(shaped),
  };
}

function neededGroup({ today, needed, low, high, form, parts }: StaffGroup): NeededGroup {
  // Shifts overlap, so that what each of them asks for has no one sum; else no two parts are on duty at once.
  const isOne = form !== 'shift' || parts.length === 1;
  const peak = (name: 'erlang_c' | 'erlang_a') => {
    const asked = parts.map((part) => part[name]).filter((agents) => agents !== null);
    return isOne && asked.length === parts.length && asked.length > 0 ? Math.max(...asked) : null;
  };
  return { today, needed, low, high, erlang_c: peak('erlang_c'), erlang_a: peak('erlang_a') };
}
