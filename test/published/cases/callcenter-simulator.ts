/** A whole call centre in another full simulator: retries, forwarding, priorities by score, agents of different speed. */
import { meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { Comparison, ValidationCase } from '../../statistical/validation-case.ts';
import { type RecordedRun, recordRuns } from '../recorded-run.ts';

const DAYS = 100;
const REPLICATIONS = 600;
/** Seconds between an agent's being chosen and the conversation, which they count as waiting. */
const CONNECTING = 2;
/** They cut times of giving up to whole seconds: half a second is lost on average. */
const CUT = 0.5;

interface Totals {
  readonly name: string;
  /** Contact types that make it up. */
  readonly types: readonly number[];
  readonly calls: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly inTime: number;
  /** Sums of seconds until answered and until given up. */
  readonly wait: number;
  readonly cancelled: number;
}

/** Over the 100 days that they simulated. */
const totals: readonly Totals[] = [
  {
    name: 'all',
    types: [0, 1, 2],
    calls: 293_179,
    answered: 238_017,
    abandoned: 55_162,
    inTime: 89_236,
    wait: 16_499_889.01,
    cancelled: 6_244_124,
  },
  {
    name: 'topic A',
    types: [0],
    calls: 113_592,
    answered: 97_499,
    abandoned: 16_093,
    inTime: 30_320,
    wait: 8_362_616.515,
    cancelled: 2_212_348,
  },
  {
    name: 'topic B',
    types: [1],
    calls: 137_206,
    answered: 98_739,
    abandoned: 38_467,
    inTime: 31_639,
    wait: 7_337_185.097,
    cancelled: 3_997_253,
  },
  {
    name: 'priority',
    types: [2],
    calls: 42_381,
    answered: 41_779,
    abandoned: 602,
    inTime: 27_277,
    wait: 800_087.398,
    cancelled: 34_523,
  },
];

/** Share of the agents' time without a call, by group. */
const freeTime = [0.1337304890274023, 0.1238234589289679, 0.0884262553803623];

type Counter = Parameters<RecordedRun['contacts']>[0];

export const callcenterSimulatorCase: ValidationCase = {
  id: 'callcenter-simulator-small',
  title: 'Three caller groups, three agent groups, forwarding and retries',
  source:
    'A. Herzog, Callcenter-Simulator, small example model, 100 days, run on 2015-11-23 (A-Herzog/Callcenter-Simulator @ 2119d920, ExampleStatistics1.xml)',
  notes:
    'Models matched by reading their sources, not made identical; shares are to agree within one point and times within 5 %. ' +
    'Their score base + rate × wait is our weight × (wait + head start). Their agents are picked by the largest share of free time, ours by the longest idle. ' +
    'Their generalists take 480 + 90 s where specialists take 300 + 75 s: one speed here. The two seconds that connecting takes stand in the wrap-up and are taken off their waits. ' +
    'They hand a call over at the end of the talk, we at the end of the wrap-up; they draw exactly 1,900 first calls a day, we a Poisson number.',
  compare() {
    const runs = recordRuns('herzog-small.yaml', REPLICATIONS);
    const byTotal = totals.flatMap(
      ({ name, types, calls, answered, abandoned, inTime, wait, cancelled }): Comparison[] => {
        const count = (counter: Counter) => (run: RecordedRun) =>
          types.reduce((sum, type) => sum + run.contacts(counter, type), 0);
        const gaveUp = (run: RecordedRun) => count('hold')(run) - count('answeredWait')(run);
        const speed = wait / answered - CONNECTING;
        const patience = cancelled / abandoned + CUT;
        return [
          close(`Calls a day, ${name}`, 'count', calls / DAYS, meanOf(runs, count('offered')), 0.05 * (calls / DAYS)),
          close(
            `Answered, ${name}`,
            'share',
            answered / calls,
            ratioOf(runs, count('answered'), count('offered')),
            0.01,
          ),
          close(
            `Answered within 20 s, ${name}`,
            'share',
            inTime / calls,
            ratioOf(runs, count('answeredInTime'), count('offered')),
            0.01,
          ),
          close(
            `Speed of answer, ${name}`,
            'seconds',
            speed,
            ratioOf(runs, count('answeredWait'), count('answered')),
            0.05 * speed,
          ),
          close(
            `Time to giving up, ${name}`,
            'seconds',
            patience,
            ratioOf(runs, gaveUp, count('abandoned')),
            0.05 * patience,
          ),
        ];
      },
    );
    const byGroup = freeTime.map((share, group) =>
      close(
        `Idle, ${['specialists A', 'specialists B', 'generalists'][group]}`,
        'share',
        share,
        ratioOf(
          runs,
          (run) => run.agents('idle', group),
          (run) => run.agents('idle', group) + run.agents('handling', group),
        ),
        0.01,
      ),
    );
    const lost = ratioOf(
      runs,
      (run) => run.cases('abandoned'),
      (run) => run.cases('cases'),
    );
    return [...byTotal, close('Customers who gave up for good', 'share', 13_245 / 190_000, lost, 0.01), ...byGroup];
  },
};

/** Our error must be a quarter of what the means may differ by. */
function close(
  name: string,
  unit: Comparison['unit'],
  theirs: number,
  ours: Comparison['ours'],
  within: number,
): Comparison {
  return { name, unit, theirs: { mean: theirs, error: 0 }, ours, within, errorLimit: within / 4 / theirs };
}
