/** What the records say of who did the work, against what they count elsewhere. */
import { expect, it } from 'vitest';
import { additionsOf } from '../../src/finance/additions.ts';
import { costItems } from '../../src/finance/cost-items.ts';
import { costRates } from '../../src/finance/cost-rates.ts';
import { Counts } from '../../src/finance/counts.ts';
import { plannedStaff } from '../../src/finance/planned-staff.ts';
import { contactLimits } from '../../src/measure/contact-limits.ts';
import { CONTACT_COUNTERS, ContactCounter } from '../../src/measure/counters.ts';
import { buildFrame } from '../../src/measure/frame.ts';
import { Merger } from '../../src/measure/merger.ts';
import { runReplication } from '../../src/measure/run-replication.ts';
import { buildPlan } from '../../src/scenario/build/build-plan.ts';
import { emptyRecord, scenarioFrom } from '../measure/scenario-from.ts';

const resolved = scenarioFrom(`
name: work
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 30m, warm_up: 1d, run_out: 3d }
contact_types:
  calls:
    demand: { volume: 2000/week }
    patience: 2m
    handle: { talk: 4m, wrap_up: 30s }
    transfer: { share: 20%, to: experts }
    resolution: { first_contact: 70%, comes_back: { share: 50%, after: 5h } }
  experts: { handle: { talk: 9m } }
  chats: { channel: chat, demand: { volume: 100/week }, handle: { talk: 9m } }
agent_groups:
  first: { count: 4, skills: [calls], pay: 10/hour }
  second: { count: 2, skills: [experts, calls, chats], pay: 10/hour }
costs: { chat: 0.5/contact, email: 0.25/contact }
`);
const plan = buildPlan(resolved);
const frame = buildFrame(resolved.scenario, plan);

it('groups together handle nearly what types count as handled, and resolve nearly as many cases as arise', () => {
  const merger = new Merger(frame);
  for (let replication = 0; replication < 3; replication++) {
    merger.add(runReplication(plan, contactLimits(resolved.scenario, plan), { seed: 3, replication }));
  }
  const counts = new Counts(merger);
  for (let replication = 0; replication < 3; replication++) {
    for (const type of [0, 1]) {
      const handled = counts.handledBy(0, type, replication) + counts.handledBy(1, type, replication);
      // Work counts when it is finished, contacts when they arrive: six agents can have six in hand at either end.
      expect(Math.abs(handled - counts.ofType(type, 'handled')[replication]!)).toBeLessThanOrEqual(6);
      expect(handled).toBeGreaterThan(50);
    }
    const handling = [0, 1, 2].reduce(
      (sum, type) => sum + counts.handlingBy(0, type, replication) + counts.handlingBy(1, type, replication),
      0,
    );
    const spent = [0, 1].reduce((sum, group) => sum + counts.ofGroup(group, 'agent.handling')[replication]!, 0);
    // The longest of some thousand exponential talks of nine minutes is below two hours.
    expect(Math.abs(handling - spent)).toBeLessThan(6 * 7200);
    expect(counts.handledBy(0, 1, replication)).toBe(0);
    // A resolution belongs to the type of the case's first contact, and nobody's first contact is with the experts.
    expect(counts.resolutions(1)[replication]).toBe(0);
    const resolutions = counts.resolutions(0)[replication]!;
    expect(resolutions).toBeGreaterThan(0);
    expect(resolutions).toBeLessThan(counts.ofType(0, 'handled')[replication]!);
  }
});

it('chat and email are paid by the contact offered', () => {
  const merger = new Merger(frame);
  const record = emptyRecord(frame);
  record.contacts[2 * CONTACT_COUNTERS + ContactCounter.offered] = 12;
  merger.add(record);
  const setting = {
    rates: costRates(resolved.scenario)!,
    staff: plannedStaff(resolved.scenario, plan),
    additions: additionsOf(resolved.scenario, plan, undefined),
    counts: new Counts(merger),
    frame,
  };
  const [chat, ...others] = costItems(setting).filter(({ part }) => part === 'seats_and_lines');
  expect(chat).toMatchObject({ name: 'chat', basis: '12.0 offered × 0.50' });
  expect([...chat!.amounts]).toEqual([6]);
  expect(others).toEqual([]);
});
