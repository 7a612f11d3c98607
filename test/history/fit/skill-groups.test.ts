/** What agents take and who is served before its turn, told from simulated desks of which both are known. */
import { describe, expect, it } from 'vitest';
import type { ContactTable } from '../../../src/history/contact-record.ts';
import { fitHeadStarts } from '../../../src/history/fit/head-starts.ts';
import { groupsBySkill, joinedGroups, NO_MEMBER } from '../../../src/history/fit/staffing/skill-groups.ts';
import { knownScenario, loggedRun } from './logged-run.ts';

/** Three who take both types, two who take service only; all are joined by service. */
function desk(headStart: string): ContactTable {
  const known = knownScenario(`
name: two skills
clock: { start: 2026-03-02, days: 4, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 1d }
hours: { day: { mon-sun: 08:00-20:00 } }
contact_types:
  service: { hours: day, demand: { volume: 9000/week }, handle: 3m, patience: 4m${headStart} }
  sales: { hours: day, demand: { volume: 4500/week }, handle: 2m, patience: 3m }
agent_groups:
  both: { hours: day, skills: [service, sales], count: 3 }
  service_only: { hours: day, skills: [service], count: 2 }
`);
  return loggedRun(known, 3).contacts!;
}

describe('agents of one group', () => {
  const contacts = desk('');
  const found = groupsBySkill(contacts);

  it('are parted by what they take', () => {
    expect(joinedGroups(contacts).groups.map(({ agents }) => agents)).toEqual([[0, 1, 2, 3, 4]]);
    expect(found.groups).toEqual([
      { name: 'agents', agents: [0, 1, 2], types: [0, 1] },
      { name: 'agents_for_service', agents: [3, 4], types: [0] },
    ]);
    expect(found.members.map((members) => members.map((member) => found.agentOf[member]).sort())).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('who change over are one member on some days and another on the others', () => {
    // Agent 0 does agent 3's work on the first two days, and 3 that of 0.
    const swapped = contacts.agent!.map((agent, row) => {
      const early = contacts.arrival[row]! < Date.UTC(2026, 2, 4) / 1000;
      return early && (agent === 0 || agent === 3) ? 3 - agent : agent;
    });
    const { groups, agentOf, memberOf } = groupsBySkill({ ...contacts, agent: swapped });
    expect(groups.map(({ agents }) => agents)).toEqual([
      [0, 1, 2, 3],
      [0, 3, 4],
    ]);
    expect(agentOf.filter((agent) => agent === 0)).toHaveLength(2);
    // Every service is its own agent's, whichever member that is.
    memberOf.forEach((member, row) => {
      if (member !== NO_MEMBER) expect(agentOf[member]).toBe(swapped[row]);
    });
  });
});

describe('head starts', () => {
  it('are found where a type is served before its turn', () => {
    const contacts = desk(', head_start: 90s');
    const found = fitHeadStarts(contacts, groupsBySkill(contacts), 0.95);
    expect(found.get(1)!.value).toBe(0);
    const { value, low, high } = found.get(0)!;
    // A choice tells only that the head start lies between two waits' differences, of some seconds here.
    expect(Math.abs(value - 90)).toBeLessThan(5);
    expect([low <= 90, high >= 90]).toEqual([true, true]);
  });

  it('are not where all are served in turn', () => {
    const contacts = desk('');
    expect([...fitHeadStarts(contacts, groupsBySkill(contacts), 0.95)]).toEqual([]);
  });
});
