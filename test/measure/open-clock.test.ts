/** Open seconds between two moments, against adding them up span by span. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalHours } from '../../src/measure/local-hours.ts';
import { OpenClock } from '../../src/measure/open-clock.ts';
import { buildCalendar } from '../../src/scenario/build/calendar.ts';
import { joinSpans } from '../../src/scenario/build/spans.ts';
import { scenarioFrom } from './scenario-from.ts';

const START = -7200;
const END = 50_000;
const time = fc.integer({ min: START, max: END });

describe('a clock of open hours', () => {
  it('counts what each span has in common with the time between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 12 }), fc.array(fc.tuple(time, time)), (pairs, asked) => {
        const spans = joinSpans(pairs.map(([from, to]) => ({ from, to })));
        const opens = Float64Array.from(spans, ({ from }) => from);
        const closes = Float64Array.from(spans, ({ to }) => to);
        const clock = new OpenClock({ opens, closes }, { start: START, end: END });
        for (const [one, other] of asked) {
          const from = Math.min(one, other);
          const to = Math.max(one, other);
          const open = spans.reduce(
            (sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
            0,
          );
          // Whole seconds add up exactly.
          expect(clock.between(from, to)).toBe(open);
          expect(clock.closedBetween(from, to)).toBe(to - from - open);
        }
      }),
    );
  });

  it('goes on past the end of the plan where the hours do', () => {
    const clock = new OpenClock({ opens: Float64Array.of(0), closes: Float64Array.of(1e6) }, { start: 0, end: 1000 });
    expect(clock.between(500, 5000)).toBe(4500);
  });
});

describe('local hours', () => {
  const days = (start: string, timezone: string) => {
    const { scenario } = scenarioFrom(`
name: hours
clock: { start: ${start}, days: 3, timezone: ${timezone}, interval: 30m, warm_up: 1d, run_out: 1d }
contact_types: { calls: { demand: { volume: 10/week }, handle: { talk: 5m } } }
agent_groups: { team: { count: 1, skills: [calls] } }
`);
    return buildCalendar(scenario);
  };

  it.each([
    ['an ordinary week', '2026-03-02', 'Europe/London'],
    ['New York moving its clocks forward', '2026-03-07', 'America/New_York'],
    ['Berlin moving its clocks back', '2026-10-24', 'Europe/Berlin'],
    ['a zone of quarter-hours', '2026-03-02', 'Asia/Kathmandu'],
  ])('are those of the calendar: %s', (_, start, timezone) => {
    const calendar = days(start, timezone);
    const hours = new LocalHours(calendar);
    for (let time = calendar.start; time < calendar.end; time += 900) {
      const hour = Number(calendar.textOf(time).slice(11, 13));
      // While a clock change is not yet over, hours still go by the day's start.
      if (hour >= 3) expect(hours.at(time), calendar.textOf(time)).toBe(hour);
      else expect(Math.abs(hours.at(time) - hour), calendar.textOf(time)).toBeLessThanOrEqual(1);
    }
  });
});
