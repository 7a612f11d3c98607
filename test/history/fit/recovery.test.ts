/** Data simulated from known scenarios: what is fitted holds the truth in its interval as often as the interval says. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { wholeTimes } from '../../../src/history/fit/censored-times.ts';
import { handledAt, waitsOf } from '../../../src/history/fit/contact-samples.ts';
import { fitBusyness } from '../../../src/history/fit/demand/busyness.ts';
import { fitDemand } from '../../../src/history/fit/demand/fit-demand.ts';
import { levelModel } from '../../../src/history/fit/demand/level-model.ts';
import { sharedBusyness } from '../../../src/history/fit/demand/shared-busyness.ts';
import { fitHandleTime } from '../../../src/history/fit/handle-time.ts';
import { fitLognormal } from '../../../src/history/fit/laws/fit-lognormal.ts';
import { fitWeibull } from '../../../src/history/fit/laws/fit-weibull.ts';
import { fitRetries } from '../../../src/history/fit/retries.ts';
import { proportionEstimate } from '../../../src/stats/proportion-estimate.ts';
import { Coverage } from './coverage.ts';
import { knownScenario, loggedRun } from './logged-run.ts';

const SEEDS = 200;
const CONFIDENCE = 0.95;
/** Milliseconds that the machine may take when it is busy with other things. */
const PATIENCE = 60_000;
const SHARED = 0.2;
const OWN = { sales: 0.15, help: 0.25 } as const;

const desk = knownScenario(`
name: known desk
clock: { start: 2026-03-02, days: 35, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 1d }
hours: { day: { mon-sun: 08:00-20:00 } }
patterns:
  week: { week: { mon: 3, tue-fri: 2, sat-sun: 1 }, day: { 00:00: 0, 08:00: 1, 12:00: 3, 16:00: 2, 20:00: 0 } }
busyness: ${SHARED}
contact_types:
  sales:
    hours: day
    demand: { volume: 520/week, pattern: week, busyness: ${OWN.sales} }
    handle: { mean: 4m, cv: 0.8 }
    patience: { distribution: weibull, mean: 3m, shape: 1.4 }
    balking: 10%
  help:
    hours: day
    demand: { volume: 390/week, pattern: week, busyness: ${OWN.help} }
    handle: { mean: 6m, cv: 1.1 }
    patience: { mean: 4m, cv: 1.5 }
agent_groups:
  team: { count: 2, hours: day, skills: [sales, help] }
`);

/** Of the product of two independent factors. */
const whole = (own: number) => Math.sqrt((1 + SHARED ** 2) * (1 + own ** 2) - 1);

describe('fitted to logs of a known desk', () => {
  it(`recovers each parameter in its interval as often as it says, over ${SEEDS} seeds`, { timeout: PATIENCE }, () => {
    const coverage = new Coverage();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { contacts, intervals } = loggedRun(desk, seed);
      const { types, shared } = fitDemand(intervals, CONFIDENCE);
      coverage.add('shared busyness', shared, SHARED);
      const [sales, help] = [types.find(({ name }) => name === 'sales')!, types.find(({ name }) => name === 'help')!];
      // Weekdays weigh 3 + 4 × 2 + 2 × 1 = 13; the day's hours 4 × 1 + 4 × 3 + 4 × 2 = 24.
      coverage.add('contacts a week', sales.week, 520);
      coverage.add('contacts on Mondays', sales.weekdays[0], 120);
      coverage.add('contacts on Sundays', help.weekdays[6], 30);
      coverage.add('busyness of sales', sales.busyness, whole(OWN.sales));
      coverage.add('busyness of help', help.busyness, whole(OWN.help));
      coverage.add('variance within the day', sales.withinDay?.dispersion, 1);
      coverage.add('share of an early slot', slotShare(sales, 9), (1 / 24) * (sales.slot / 3600));
      coverage.add('share of a noon slot', slotShare(sales, 13), (3 / 24) * (sales.slot / 3600));
      const { times } = handledAt(contacts!, 0);
      const handle = fitLognormal(wholeTimes(times), CONFIDENCE);
      coverage.add('mean handle time', handle?.parameters.mean, 240);
      coverage.add('cv of the handle time', handle?.parameters.cv, 0.8);
      // The mean of the sample has an interval of its own, which holds for any law; a part of the sample is faster to fit.
      coverage.add('mean of the sample', fitHandleTime(times.subarray(0, 300), CONFIDENCE)?.mean, 240);
      const waits = waitsOf(contacts!, 0);
      const patience = fitWeibull(waits.times, CONFIDENCE);
      coverage.add('mean patience, Weibull', patience?.parameters.mean, 180);
      coverage.add('shape of patience', patience?.parameters.shape, 1.4);
      const other = fitLognormal(waitsOf(contacts!, 1).times, CONFIDENCE);
      coverage.add('mean patience, lognormal', other?.parameters.mean, 240);
      coverage.add('cv of patience', other?.parameters.cv, 1.5);
      const { mean, low, high } = proportionEstimate(waits.balked, waits.balked + waits.times.time.length, CONFIDENCE);
      coverage.add('balking', { value: mean!, low: low!, high: high! }, 0.1);
    }

    coverage.check(CONFIDENCE, ['balking']);
  });
});

describe('fitted to logs whose customers try again', () => {
  const known = knownScenario(`
name: known retries
clock: { start: 2026-03-02, days: 4, timezone: UTC, interval: 15m, warm_up: 0d, run_out: 2d }
contact_types:
  calls:
    demand: { volume: 1400/week }
    handle: 5m
    patience: 2m
    retry: { share: 60%, later_share: 30%, after: 20m, attempts: 100 }
agent_groups:
  team: { count: 1, skills: [calls] }
`);
  it(`recovers share and delay of retries, over ${SEEDS} seeds`, { timeout: PATIENCE }, () => {
    const coverage = new Coverage();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { contacts } = loggedRun(known, seed);
      const found = fitRetries(contacts!, 0, CONFIDENCE)!;
      coverage.add('share that tries again', found.share, 0.6);
      coverage.add('share after a retry', found.laterShare, 0.3);
      const delay = found.delays.find(({ law }) => law.distribution === 'exponential');
      coverage.add('delay', delay?.parameters.mean, 1200);
    }

    coverage.check(CONFIDENCE, ['share that tries again', 'share after a retry']);
  });
});

it(`recovers growth and busyness over ten weeks, over ${SEEDS} seeds`, { timeout: PATIENCE }, () => {
  const coverage = new Coverage();
  const [days, monthly, cv] = [70, 0.05, 0.12];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seedrandom(`growth ${seed}`);
    const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
    const start = Float64Array.from({ length: days }, (_, day) => Date.UTC(2026, 2, 2 + day) / 1000);
    const offered = start.map((_, day) => {
      const level = (day % 7 < 5 ? 400 : 200) * (1 + monthly) ** ((day - (days - 1) / 2) / 30.4375);
      return Math.round(level + Math.sqrt(level + (cv * level) ** 2) * normal());
    });
    const table = {
      rows: days,
      interval: 86_400,
      timezone: 'UTC',
      contactTypes: [{ name: 'calls', label: 'calls', channel: 'voice' as const }],
      contactType: new Uint16Array(days),
      from: Uint32Array.of(0, days),
      start,
      offered,
      columns: { offered },
      acceptableWait: undefined,
    };
    const [calls] = fitDemand(table, CONFIDENCE).types;
    coverage.add('growth a month', calls!.growth, monthly);
    coverage.add('busyness', calls!.busyness, cv);
  }
  coverage.check(CONFIDENCE);
});

it.each([14, 35])(
  `recovers the busyness that three types share over %i days, over ${SEEDS} seeds`,
  {
    timeout: PATIENCE,
  },
  (days) => {
    const levels = [150, 400, 900];
    const coverage = new Coverage();
    for (const cv of [0, 0.2]) {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const random = seedrandom(`shared ${cv} ${seed}`);
        const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
        const common = Array.from({ length: days }, () => Math.max(0, 1 + cv * normal()));
        const types = levels.map((level) => {
          const totals = Float64Array.from(common, (factor) => {
            const mean = level * factor;
            return Math.max(0, Math.round(mean + Math.sqrt(mean + (0.1 * mean) ** 2) * normal()));
          });
          const days = {
            totals,
            weekdays: Uint8Array.from(totals, (_, day) => day % 7),
            keys: Int32Array.from(totals.keys()),
            places: Int32Array.from(totals.keys()),
            closed: [],
            incomplete: 0,
          };
          const busyness = fitBusyness(days, CONFIDENCE)!.value;
          return { days, busyness, model: levelModel(days, busyness)! };
        });
        coverage.add(`${cv}`, sharedBusyness(types, CONFIDENCE), cv);
      }
    }
    // Nothing shared lies at the end of what can be: its interval misses it on one side only.
    coverage.check(CONFIDENCE, ['0']);
  },
);

function slotShare({ shapes, slot }: ReturnType<typeof fitDemand>['types'][number], hour: number) {
  expect(shapes.length).toBeGreaterThan(0);
  return shapes[0]!.shares[(hour * 3600) / slot];
}
