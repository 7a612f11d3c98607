/**
 * What holds for the contacts of every run of every plan, over random plans with all features on.
 *
 * Breaks caught: a contact lost or counted twice (books, Little's law), patience ignored or cut short (patience), doors or
 * lines that leak, retries without end, service out of turn.
 */
import { describe, expect, it } from 'vitest';
import { contactRecords } from '../../support/contact-records.ts';
import { always, expectNone, isOpen, typeOf } from '../../support/every-run.ts';
import { DAY } from '../../support/plan.ts';

describe('the books balance', () => {
  it('on the path: waiting at first + offered = answered + abandoned + waiting at last, over any window', () => {
    always((told) => {
      const contacts = contactRecords(told);
      expectNone(contacts, ({ answered, abandoned }) => answered !== undefined && abandoned !== undefined);
      expectNone(contacts, ({ answered, abandoned, waits }) => !answered && !abandoned && !waits);
      // The waiting are counted as the observer hears of them, the rest from each contact's end.
      const waitingAt = (time: number) =>
        contacts.filter(({ waits, waitEnd }) => waits !== undefined && waits.at < time && waitEnd >= time).length;
      const within = (times: (number | undefined)[], from: number, to: number) =>
        times.filter((time) => time !== undefined && time >= from && time < to).length;
      for (const [from, to] of [
        [-DAY, 0],
        [0, DAY],
        [12 * 3600, 14.5 * 3600],
      ] as const) {
        if (to > told.endedAt) continue;
        const ended =
          within(
            contacts.map(({ answered }) => answered?.at),
            from,
            to,
          ) +
          within(
            contacts.map(({ abandoned }) => abandoned?.at),
            from,
            to,
          );
        const offered = within(
          contacts.map((contact) => contact.offered.at),
          from,
          to,
        );
        expect(waitingAt(from) + offered).toBe(ended + waitingAt(to));
      }
    }, 11);
  });

  it('for the cohort: each counted case ends once, as its last contact did, or is open', () => {
    always((told) => {
      const lastWord = new Map<number, string>();
      const outcomes = new Map<number, string>();
      expectNone(told.happenings, (one) => {
        const late = outcomes.has(one.case) || (one.what === 'arises') === lastWord.has(one.case);
        if (one.what === 'ends') outcomes.set(one.case, one.how!);
        else lastWord.set(one.case, one.what);
        return late;
      });
      expectNone(told.only('arises'), (one) => one.counted !== (one.at >= 0 && one.at < DAY));
      const expected: Record<string, string> = {
        resolved: 'handled',
        unresolved: 'handled',
        turnedAway: 'turned away',
        abandoned: 'abandoned',
        blocked: 'blocked',
      };
      expectNone([...outcomes], ([number, how]) => how !== 'open' && lastWord.get(number) !== expected[how]);
      // Every counted case ends, those that the run leaves open among them.
      const counted = told.only('arises').filter((one) => one.counted);
      expectNone(counted, (one) => !outcomes.has(one.case));
      expect(counted.filter((one) => outcomes.get(one.case) === 'open').length).toBe(told.openCases);
      if (told.endedAt < 3 * DAY) expect(told.openCases === 0 || told.endedAt > DAY).toBe(true);
    }, 12);
  });

  it('what is told comes in the order of time, and belongs to a contact that was offered', () => {
    always((told) => {
      expectNone(told.happenings, ({ at }, k) => k > 0 && at < told.happenings[k - 1]!.at);
      const contacts = contactRecords(told);
      expectNone(contacts, ({ offered }) => offered.arrival !== offered.at);
      expectNone(contacts, ({ offered, waits }) => waits !== undefined && waits.at !== offered.at);
      expectNone(
        contacts,
        ({ offered, waits, answered }) => !waits && answered !== undefined && answered.at !== offered.at,
      );
      expectNone(contacts, ({ answered, handled }) => handled !== undefined && handled.agent !== answered?.agent);
      expectNone(
        contacts,
        ({ answered, handled }) => handled !== undefined && handled.at !== answered!.at + handled.talk + handled.wrapUp,
      );
    }, 13);
  });
});

it('Little’s law holds on the path: time-average queue × time = sum of waits', () => {
  always((told) => {
    let area = 0;
    let queue = 0;
    let last = 0;
    const waiting = new Set<number>();
    const from = told.happenings[0]?.at ?? 0;
    last = from;
    for (const one of told.happenings) {
      area += queue * (one.at - last);
      last = one.at;
      if (one.what === 'waits') waiting.add(one.case);
      else if (one.what === 'answered' || one.what === 'abandoned') waiting.delete(one.case);
      queue = waiting.size;
    }
    area += queue * (told.endedAt - last);
    const waits = contactRecords(told).reduce((sum, { offered, waitEnd }) => sum + waitEnd - offered.arrival, 0);
    // Sums of some thousand terms below 10⁶, in double precision.
    expect(Math.abs(area - waits)).toBeLessThan(1e-9 * (1 + waits));
  }, 14);
});

it('patience ends waits, and only patience, the closing or balking does', () => {
  always((told, plan) => {
    const contacts = contactRecords(told);
    expectNone(contacts, ({ offered, waitEnd }) => waitEnd > offered.at + offered.patience);
    const left = (how: string) => contacts.filter(({ abandoned }) => abandoned?.how === how);
    expectNone(left('patience'), ({ type }) => typeOf(plan, type).patience === undefined);
    expectNone(left('patience'), ({ offered, waitEnd }) => waitEnd !== offered.at + offered.patience);
    expectNone(left('balked'), ({ type }) => typeOf(plan, type).balking === 0);
    expectNone(left('balked'), ({ offered, waitEnd }) => waitEnd !== offered.at);
    expectNone(left('dropped'), ({ type }) => typeOf(plan, type).atClosing !== 'drop_queue');
    expectNone(left('dropped'), ({ type, waitEnd }) => !typeOf(plan, type).hours.closes.includes(waitEnd));
    expectNone(contacts, ({ abandoned }) => !['patience', 'balked', 'dropped', undefined].includes(abandoned?.how));
  }, 15);
});

it('doors: offered and blocked in coverage hours only, turned away outside only', () => {
  always((told, plan) => {
    expectNone(told.only('offered', 'blocked'), ({ type, at }) => !isOpen(typeOf(plan, type), at));
    expectNone(told.only('turned away', 'leaves message'), ({ type, at }) => isOpen(typeOf(plan, type), at));
  }, 16);
});

it('lines: never more contacts than lines, and nobody is blocked while one is free', () => {
  always((told, plan) => {
    for (const type of plan.contactTypes) {
      if (type.lines === Number.POSITIVE_INFINITY) {
        expect(told.only('blocked').some((one) => one.type === type.name)).toBe(false);
        continue;
      }
      const held = contactRecords(told)
        .filter((contact) => contact.type === type.name)
        .map(({ offered, answered, abandoned }) => ({
          from: offered.at,
          to: abandoned?.at ?? (answered === undefined ? Number.POSITIVE_INFINITY : answered.at + answered.talk),
        }));
      const blocked = told.only('blocked').filter((one) => one.type === type.name);
      expectNone(held, ({ from }) => held.filter((one) => one.from <= from && one.to > from).length > type.lines);
      expectNone(blocked, ({ at }) => held.filter((one) => one.from <= at && one.to >= at).length < type.lines);
    }
  }, 17);
});

it('retries: no case tries again more often than its types allow', () => {
  always((told, plan) => {
    const most = Math.max(...plan.contactTypes.map(({ retry }) => retry?.attempts ?? 0));
    const failures = new Map<number, number>();
    for (const one of told.only('abandoned', 'blocked')) failures.set(one.case, (failures.get(one.case) ?? 0) + 1);
    expectNone([...failures], ([, failed]) => failed > most + 1);
  }, 18);
});

it('turn: contacts of a type are answered in the order of their arrival', () => {
  always((told, plan) => {
    for (const type of plan.contactTypes) {
      // Transfers that carry a priority or a head start wait in a line of their own.
      const place = plan.contactTypes.indexOf(type);
      const ownLine = plan.contactTypes.some(
        ({ transfer }) =>
          transfer !== undefined &&
          (transfer.priority ?? type.priority) + (transfer.headStart ?? type.headStart) / 1e6 !==
            type.priority + type.headStart / 1e6 &&
          transfer.to.some((to) => to.type === place),
      );
      if (ownLine) continue;
      const answered = told.only('answered').filter((one) => one.type === type.name && one.at > one.arrival);
      expectNone(answered, ({ arrival }, k) => k > 0 && arrival < answered[k - 1]!.arrival);
    }
  }, 25);
});
