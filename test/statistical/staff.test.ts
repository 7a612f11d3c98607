/** The staff found for M/M/n+M is Erlang A's exact answer, from whichever side the search begins. */

import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { findStaff } from '../../src/experiment/staff/find-staff.ts';
import { erlangA } from '../../src/queueing/erlang-a.ts';
import { requiredAgents } from '../../src/queueing/required-agents.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

const WEEK = 604_800;
const contacts = 1500;
const replications = 8;

interface Setting {
  readonly handleTime: number;
  readonly patience: number;
  readonly within: number;
  readonly share: number;
  readonly agents: number;
}

/**
 * Settings whose share lies halfway between what the answer and one agent fewer give, so that the answer is known; those
 * of which the simulation could not be sure are passed over. Half the gap is at least 3.5 points, while the standard error
 * of a service level of 12,000 contacts, whose waits are related over some contacts, is about 1 point.
 */
function settings(count: number): Setting[] {
  const draw = seedrandom('20260302');
  const found: Setting[] = [];
  while (found.length < count) {
    const load = 1.5 + 5 * draw();
    const handleTime = (load * WEEK) / contacts;
    const patience = handleTime * (0.3 + 2 * draw());
    const within = handleTime * (0.02 + 0.2 * draw());
    const agents = Math.max(2, Math.round(load * (0.8 + 0.5 * draw())));
    const arrivalRate = contacts / WEEK;
    const levelOf = (number: number) =>
      erlangA({ arrivalRate, handleTime, patience, agents: number }).serviceLevel(within)!;
    const [enough, short] = [levelOf(agents), levelOf(agents - 1)];
    if ((enough - short) / 2 < 0.035) continue;
    found.push({ handleTime, patience, within, share: (enough + short) / 2, agents });
  }
  return found;
}

function deskOf({ handleTime, patience, within, share }: Setting, seed: number, runs = replications) {
  return scenarioFrom(`
name: one queue
clock: { start: 2026-03-02, days: 7, timezone: Europe/London, interval: 60m }
run: { replications: ${runs}, seed: ${seed} }
contact_types:
  calls:
    demand: { volume: ${contacts}/week }
    patience: ${patience.toFixed(3)}s
    handle: { talk: ${handleTime.toFixed(3)}s }
    service_level: { share: ${(share * 100).toFixed(4)}%, within: ${within.toFixed(3)}s }
agent_groups:
  team: { count: 5, skills: calls }
`);
}

describe('staff for M/M/n+M', () => {
  it('equals the exact answer at 50 random settings, begun three too low and three too high', async () => {
    for (const [k, setting] of settings(50).entries()) {
      const { agents, handleTime, patience, within, share } = setting;
      const exact = requiredAgents({
        arrivalRate: contacts / WEEK,
        handleTime,
        patience,
        targets: { serviceLevel: { share, within } },
      });
      expect(exact.agents).toBe(agents);
      const resolved = deskOf(setting, k);
      for (const start of [Math.max(0, agents - 3), agents + 3]) {
        const { found, staffing, evidence, change } = await findStaff(resolved, inlineExecutor, {
          start: { team: [start] },
          band: false,
        });
        expect({ k, start, found, staffing }).toEqual({ k, start, found: true, staffing: { team: [agents] } });
        expect(change).toEqual(agents === 5 ? {} : { 'agent_groups.team.count': agents });
        expect(evidence).toMatchObject({ minimal: true, one_fewer: [{ group: 'team', tried: agents - 1 }] });
      }
    }
  });

  it('says whether so many replications leave a doubt', async () => {
    const [setting] = settings(1);
    const { handleTime, patience, within, agents } = setting!;
    // A share that the exact answer just reaches: half of all simulations will say that it does not.
    const level = erlangA({ arrivalRate: contacts / WEEK, handleTime, patience, agents }).serviceLevel(within)!;
    const few = await findStaff(deskOf({ ...setting!, share: level }, 3, 6), inlineExecutor);
    expect(few.evidence.precise).toBe(false);
    const { low, needed, high } = few.groups.team!.parts[0]!;
    expect(low!).toBeLessThanOrEqual(needed!);
    expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(low!);
    const many = await findStaff(deskOf(setting!, 3, 24), inlineExecutor);
    expect(many.evidence.precise).toBe(true);
    expect(many.groups.team!.parts[0]).toMatchObject({
      low: setting!.agents,
      needed: setting!.agents,
      high: setting!.agents,
      erlang_a: setting!.agents,
    });
  });
});
