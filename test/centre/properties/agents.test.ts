/**
 * What holds for the agents of every run of every plan, over random plans with all features on.
 *
 * Breaks caught: an agent in two places or a span not told (time), service without skill, off duty or too early (take
 * only), overtime that ends too soon or serves the wrong type, people waiting beside idle hands.
 */
import { describe, expect, it } from 'vitest';
import type { CentrePlan } from '../../../src/centre/plan.ts';
import { contactRecords } from '../../support/contact-records.ts';
import { always, expectNone, isOpen } from '../../support/every-run.ts';
import type { Recorder } from '../../support/recorder.ts';

describe('agents', () => {
  /** Touching duties of an agent as one stretch each. */
  function stretches(plan: CentrePlan, agent: string): { from: number; to: number }[] {
    const [name, number] = [agent.slice(0, agent.lastIndexOf('/')), Number(agent.slice(agent.lastIndexOf('/') + 1))];
    const result: { from: number; to: number }[] = [];
    for (const duty of plan.agentGroups.find((group) => group.name === name)!.duties) {
      if (duty.agent !== number) continue;
      const last = result.at(-1);
      if (last !== undefined && last.to === duty.start) last.to = duty.end;
      else result.push({ from: duty.start, to: duty.end });
    }
    return result;
  }

  const agentsOf = (plan: CentrePlan) =>
    plan.agentGroups.flatMap((group) => Array.from({ length: group.agents }, (_, k) => `${group.name}/${k}`));

  it('time: spans tile each duty without gap or overlap, and beyond it there is only handling', () => {
    always((told, plan) => {
      for (const agent of agentsOf(plan)) {
        const spans = told.spans.filter((span) => span.agent === agent);
        expectNone(spans, ({ from, to }, k) => to < from || (k > 0 && from < spans[k - 1]!.to));
        const duties = stretches(plan, agent);
        const onDuty = ({ from, to }: { from: number; to: number }) =>
          duties.reduce((sum, duty) => sum + Math.max(Math.min(to, duty.to) - Math.max(from, duty.from), 0), 0);
        const covered = spans.reduce((sum, span) => sum + onDuty(span), 0);
        expectNone(
          spans,
          (span) => span.activity !== 'handling' && Math.abs(onDuty(span) - (span.to - span.from)) > 1e-6,
        );
        const planned = duties.reduce(
          (sum, duty) => sum + Math.max(Math.min(duty.to, told.endedAt) - Math.max(duty.from, plan.start), 0),
          0,
        );
        expect(covered).toBeCloseTo(planned, 6);
      }
    }, 21);
  });

  it('handle one contact at a time, and each handling is a span', () => {
    always((told, plan) => {
      for (const agent of agentsOf(plan)) {
        const contacts = contactRecords(told).filter(({ answered }) => answered?.agent === agent);
        const handled = contacts.map(({ answered, handled }) => ({
          from: answered!.at,
          to: handled?.at ?? told.endedAt,
        }));
        const spans = told.spans
          .filter((span) => span.agent === agent && span.activity === 'handling')
          .map(({ from, to }) => ({ from, to }));
        expect(spans).toEqual(handled.sort((a, b) => a.from - b.from || a.to - b.to));
      }
    }, 22);
  });

  it('take only what they can, may and have to take', () => {
    let overtime = 0;
    const check = (told: Recorder, plan: CentrePlan) =>
      expectNone(contactRecords(told), ({ type, offered, answered }) => {
        if (answered === undefined) return false;
        const name = answered.agent!.slice(0, answered.agent!.lastIndexOf('/'));
        const group = plan.agentGroups.find((one) => one.name === name)!;
        const place = plan.contactTypes.findIndex((one) => one.name === type);
        const able = group.skills.find((one) => one.type === place);
        if (able === undefined || answered.at < offered.at + able.after) return true;
        const duties = stretches(plan, answered.agent!);
        if (duties.some(({ from, to }) => from <= answered.at && answered.at < to)) return false;
        // Overtime: the type closed at or before the end of the agent's duty, and has not opened since.
        const dutyEnd = Math.max(...duties.map(({ to }) => to).filter((to) => to <= answered.at));
        const { hours } = plan.contactTypes[place]!;
        const closed = Math.max(...[...hours.closes].filter((close) => close <= answered.at));
        overtime++;
        return closed > dutyEnd || hours.opens.some((open) => open >= closed && open <= answered.at);
      });
    always(check, 23);
    always(check, 24, { busyClosing: true });
    // The random plans do contain overtime.
    expect(overtime).toBeGreaterThan(500);
  });

  it('overtime: who ends a contact after the shift leaves nobody behind of a type that closed in it', () => {
    always(
      (told, plan) => {
        const contacts = contactRecords(told).filter(({ waits }) => waits !== undefined);
        for (const group of plan.agentGroups) {
          for (let number = 0; number < group.agents; number++) {
            const agent = `${group.name}/${number}`;
            const duties = stretches(plan, agent);
            const spans = told.spans.filter((span) => span.agent === agent);
            expectNone(spans, ({ activity, to }, k) => {
              const dutyEnd = Math.max(...duties.map((duty) => duty.to).filter((end) => end <= to));
              if (
                activity !== 'handling' ||
                to === told.endedAt ||
                duties.some((duty) => duty.from <= to && to < duty.to)
              )
                return false;
              if (spans[k + 1]?.from === to) return false;
              return contacts.some(({ type, waits, waitEnd }) => {
                const place = plan.contactTypes.findIndex((one) => one.name === type);
                const able = group.skills.find((one) => one.type === place);
                if (able === undefined || able.after > 0 || able.keepFree !== undefined) return false;
                const { hours } = plan.contactTypes[place]!;
                const closed = hours.closes.findLast((close) => close <= to);
                const served = closed !== undefined && closed <= dutyEnd && !isOpen(plan.contactTypes[place]!, to);
                return served && waits!.at < to && waitEnd > to;
              });
            });
          }
        }
      },
      31,
      { busyClosing: true },
    );
  });

  it('idle hands: nobody waits beside an idle agent who may take them', () => {
    always((told, plan) => {
      const contacts = contactRecords(told).filter(({ waits }) => waits !== undefined);
      for (const group of plan.agentGroups) {
        const idle = told.spans.filter(
          ({ agent, activity }) => activity === 'idle' && agent.startsWith(`${group.name}/`),
        );
        for (const { type, after, keepFree } of group.skills) {
          if (keepFree !== undefined) continue;
          for (const contact of contacts.filter((one) => one.type === plan.contactTypes[type]!.name)) {
            const from = contact.offered.at + after;
            expectNone(idle, (span) => Math.min(span.to, contact.waitEnd) > Math.max(span.from, from));
          }
        }
      }
    }, 24);
  });
});
