/**
 * Runs that must tell the same story: same seed, parts added that do nothing, patience watched late instead of by events;
 * and the one comparison whose direction is certain, one more agent.
 *
 * Breaks caught: chance from outside the streams, numbers that depend on a part's place, an abandonment told at the wrong
 * time or to the wrong contact, an order of service that depends on more than the order of arrival.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CentrePlan } from '../../../src/centre/plan.ts';
import { contactRecords } from '../../support/contact-records.ts';
import { always, expectSame } from '../../support/every-run.ts';
import {
  agentGroup,
  centrePlan,
  contactType,
  DAY,
  exponential,
  oneOf,
  ratesOf,
  seconds,
  skill,
} from '../../support/plan.ts';
import { type Recorder, simulate } from '../../support/recorder.ts';

it('the same seed tells the same story', () => {
  always((told, plan, seed) => {
    const again = simulate(plan, { seed });
    expectSame(again.happenings, told.happenings);
    expectSame(again.spans, told.spans);
  }, 26);
});

it('unused parts change nothing: a type without demand, a group without skills, a skill nobody asks for', () => {
  always((told, plan, seed) => {
    const unused = contactType('unused', { talk: exponential(5), lines: 1, patience: seconds(1) });
    const bystanders = agentGroup('bystanders', 2, {
      skills: [],
      shrinkage: { times: Float64Array.of(-DAY), values: Float64Array.of(0.5) },
    });
    const larger = {
      ...plan,
      contactTypes: [...plan.contactTypes, unused],
      agentGroups: [bystanders, ...plan.agentGroups].map((group, k) =>
        k === 1 ? { ...group, skills: [skill(plan.contactTypes.length, { rank: 0 }), ...group.skills] } : group,
      ),
    };
    const again = simulate(larger, { seed });
    expectSame(again.happenings, told.happenings);
    expectSame(
      again.spans.filter(({ agent }) => !agent.startsWith('bystanders')),
      told.spans,
    );
  }, 27);
});

it('patience looked at late tells the same of every contact as patience scheduled', () => {
  const told = (run: Recorder) =>
    run
      .only('offered', 'answered', 'abandoned', 'handled')
      .map(({ at, what, key, attempt, type, agent, how }) => ({ at, what, key, attempt, type, agent, how }))
      .sort(
        (a, b) => a.at - b.at || a.key.localeCompare(b.key) || a.attempt - b.attempt || a.what.localeCompare(b.what),
      );
  let abandonments = 0;
  always(
    (scheduled, plan, seed) => {
      const late = simulate(plan, { seed, queueLengths: false });
      expectSame(told(late), told(scheduled));
      expectSame(late.spans, scheduled.spans);
      expect([late.openCases, late.endedAt]).toEqual([scheduled.openCases, scheduled.endedAt]);
      abandonments += scheduled.only('abandoned').filter(({ how }) => how === 'patience').length;
    },
    28,
    { queueMatters: false },
  );
  // The random plans do contain people who give up.
  expect(abandonments).toBeGreaterThan(1000);
});

it('where nobody needs queue lengths, plans whose queue matters run just the same', () => {
  always((told, plan, seed) => {
    expectSame(simulate(plan, { seed, queueLengths: false }).happenings, told.happenings);
  }, 29);
});

it('one more agent of equal speed lengthens nobody’s wait under first come, first served', () => {
  const waits = (plan: CentrePlan, seed: number) =>
    new Map(
      contactRecords(simulate(plan, { seed, runOut: true })).map((contact) => [
        contact.offered.key,
        contact.waitEnd - contact.offered.at,
      ]),
    );
  const setting = fc.record({
    agents: fc.integer({ min: 1, max: 8 }),
    seed: fc.nat(1000),
    talks: fc.array(fc.constantFrom(exponential(300), seconds(240), oneOf(10, 900, 60)), {
      minLength: 1,
      maxLength: 3,
    }),
    load: fc.constantFrom(0.6, 0.9, 1.1),
    speed: fc.constantFrom(1, 1.25),
    idle: fc.constantFrom('longest', 'random'),
  });
  let waited = 0;
  fc.assert(
    fc.property(setting, ({ agents, seed, talks, load, speed, idle }) => {
      const contactTypes = talks.map((talk, k) =>
        contactType(`type ${k}`, {
          talk,
          demand: ratesOf((load * agents) / (talks.length * talk.distribution.mean)),
          priority: 2,
        }),
      );
      const plan = (count: number) =>
        centrePlan({
          contactTypes,
          agentGroups: [
            agentGroup('team', count, { speed, idle, takes: 'longest_waiting', skills: talks.map((_, k) => skill(k)) }),
          ],
          horizon: DAY / 4,
          end: DAY,
          days: { starts: Float64Array.of(0, DAY / 4, DAY), keys: Int32Array.of(0, 1) },
        });
      const few = waits(plan(agents), seed);
      const more = waits(plan(agents + 1), seed);
      for (const [key, wait] of few) {
        if (wait > 0) waited++;
        // Sums of the same handle times in another order, of some 10⁴ s.
        if (more.has(key)) expect(more.get(key)!).toBeLessThanOrEqual(wait + 1e-6);
      }
    }),
    { numRuns: 60, seed: 30 },
  );
  expect(waited).toBeGreaterThan(1000);
});
