/** Who was on duty on the graded days as a roster has it, for logs that name no agents and for planners who know better. */
import { datedRows } from '../../scenario/build/dated-rows.ts';
import { readLocalText } from '../../scenario/build/local-text.ts';
import { StepsBuilder } from '../../scenario/build/steps.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { DataTable } from '../../scenario/scenario.ts';
import type { ContactTable } from '../contact-record.ts';
import type { FoundGroup } from '../fit/staffing/agent-groups.ts';
import type { OnDuty } from '../fit/staffing/infer-staffing.ts';
import { type Roster, rosterOf } from '../fit/staffing/roster.ts';

export interface GivenStaff {
  /** Columns `start`, `agent_group` and `count`, as a scenario's roster has them. */
  readonly table: DataTable;
  /** Contact types that each group takes; absent: every group takes all. */
  readonly skills?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** Seconds that a row lasts where there is no other to tell by. */
const USUAL = 900;
/** Seconds of a roster's interval, at least and at most. */
const FINEST = 30;
const COARSEST = 3600;

/**
 * Rows hold as in a scenario's roster, but for days that it does not name: nobody says who was there, so nobody was.
 * @param from instant at which the graded days begin and `to` at which they end
 * @returns a roster for each group, without gaps; groups that come first are those with the most on duty
 * @throws RangeError where nobody is on duty on these days
 */
export function rostersOf({ table }: GivenStaff, timezone: string, from: number, to: number): Roster[] {
  const clock = new ZoneClock(timezone);
  const { start: texts = [], agent_group: groups = [] } = table.text;
  const starts = texts.map((text) => {
    const { local, offset } = readLocalText(text);
    return offset === undefined ? clock.instantOf(local) : local - offset;
  });
  const onDuty = [...new Set(groups)].map((name): OnDuty => {
    const counts = new Map<number, number>();
    groups.forEach((group, k) => {
      if (group === name) counts.set(starts[k]!, (counts.get(starts[k]!) ?? 0) + table.numbers.count![k]!);
    });
    const rows = datedRows(Float64Array.from(counts.keys()).sort(), USUAL, { clock, origin: 0 });
    const steps = new StepsBuilder();
    rows.starts.forEach((start, k) => {
      steps.add(start, counts.get(start)!);
      steps.add(rows.ends[k]!, 0);
    });
    const { times, values } = steps.build();
    return { group: { name, agents: [], types: [] }, times, counts: Int32Array.from(values, Math.ceil) };
  });
  const interval = commonInterval(onDuty, from, to);
  const found = onDuty
    .map((each) => rosterOf(each, from, to, interval))
    .filter((roster) => roster.counts.some((count) => count > 0));
  if (found.length === 0) throw new RangeError('the roster has nobody on duty on the graded days');
  const most = ({ means }: Roster) => means.reduce((sum, count) => sum + count, 0);
  return found.sort((a, b) => most(b) - most(a));
}

/** @throws RangeError where a contact type is left that no group takes */
export function groupsOf({ skills }: GivenStaff, rosters: readonly Roster[], contacts: ContactTable): FoundGroup[] {
  const { contactTypes } = contacts;
  const found = rosters.map(({ group }): FoundGroup => {
    const own = skills?.get(group);
    const types = Array.from(contactTypes.keys()).filter(
      (type) => own === undefined || own.includes(contactTypes[type]!.name),
    );
    return { name: group, agents: [], types };
  });
  const present = new Set(contacts.contactType);
  const orphan = [...present].find((type) => !found.some(({ types }) => types.includes(type)));
  if (orphan === undefined) return found;
  const names = rosters.map(({ group }) => group).join(', ');
  throw new RangeError(`nobody on the roster (${names}) takes ${contactTypes[orphan]!.name}`);
}

/** The longest interval within these bounds that every change of the graded days falls on. */
function commonInterval(onDuty: readonly OnDuty[], from: number, to: number): number {
  const changes = onDuty.flatMap(({ times }) => [...times]).filter((time) => time > from && time < to);
  const common = [...changes, to].reduce((divisor, time) => greatestCommonDivisor(divisor, time - from), COARSEST);
  return Math.max(FINEST, common);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
