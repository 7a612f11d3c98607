/** Who was on duty on the graded days as a roster has it, for logs that name no agents and for planners who know better. */
import { readLocalText } from '../../scenario/build/local-text.ts';
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { DataTable } from '../../scenario/scenario.ts';
import type { ContactTable } from '../contact-record.ts';
import type { FoundGroup } from '../fit/staffing/agent-groups.ts';
import type { Roster } from '../fit/staffing/roster.ts';

export interface GivenStaff {
  /** Columns `start`, `agent_group` and `count`, as a scenario's roster has them. */
  readonly table: DataTable;
  /** Contact types that each group takes; absent: every group takes all. */
  readonly skills?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** Seconds that a row lasts where there is no other to tell by. */
const USUAL = 900;

/**
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
  const interval = commonestGap(starts);
  const rows = Math.ceil((to - from) / interval);
  const counts = new Map<string, Float64Array>();
  starts.forEach((start, k) => {
    const row = Math.floor((start - from) / interval);
    if (row < 0 || row >= rows) return;
    const name = groups[k]!;
    let own = counts.get(name);
    if (own === undefined) {
      own = new Float64Array(rows);
      counts.set(name, own);
    }
    own[row]! += table.numbers.count![k]!;
  });
  const found = [...counts]
    .map(([group, means]): Roster => {
      const at = Float64Array.from({ length: rows }, (_, row) => from + row * interval);
      return { group, interval, starts: at, counts: Int32Array.from(means, Math.round), means };
    })
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

function commonestGap(starts: readonly number[]): number {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const often = new Map<number, number>();
  for (let k = 1; k < sorted.length; k++) {
    const gap = sorted[k]! - sorted[k - 1]!;
    often.set(gap, (often.get(gap) ?? 0) + 1);
  }
  return [...often].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? USUAL;
}
