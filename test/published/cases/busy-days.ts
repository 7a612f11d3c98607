/** A call centre of thirteen hours with a random busy factor a day, published twice with different spreads of it. */
import { meanOf } from '../../statistical/sampled.ts';
import type { Comparison, ValidationCase } from '../../statistical/validation-case.ts';
import { simulated } from '../published.ts';
import { recordRuns } from '../recorded-run.ts';

/** They divide by the expected number of calls, not by the day's own. */
const EXPECTED_CALLS = 1660;

interface Printed {
  readonly runs: number;
  readonly arrivals: readonly [mean: number, deviation: number];
  readonly wait: readonly [number, number];
  readonly inTime: readonly [number, number];
  readonly lost: readonly [number, number];
  /** Half a unit of the last digit printed of the share lost. */
  readonly lostRounding: number;
}

function compare(replications: number, set: readonly string[], printed: Printed, errorLimit: number): Comparison[] {
  const runs = recordRuns('call-cc.yaml', replications, set);
  return [
    {
      name: 'Calls a day',
      unit: 'count',
      theirs: simulated(...printed.arrivals, printed.runs),
      rounding: 0.0005,
      ours: meanOf(runs, (run) => run.contacts('offered')),
      errorLimit,
    },
    {
      name: 'Wait, ÷ expected calls',
      unit: 'seconds',
      theirs: simulated(...printed.wait, printed.runs),
      rounding: 0.0005,
      ours: meanOf(runs, (run) => run.contacts('hold') / EXPECTED_CALLS),
      errorLimit,
    },
    {
      name: 'Waits under 20 s, answered or not, ÷ expected calls',
      unit: 'share',
      theirs: simulated(...printed.inTime, printed.runs),
      rounding: 0.0005,
      ours: meanOf(runs, (run) => (run.contacts('answeredInTime') + run.contacts('abandonedInTime')) / EXPECTED_CALLS),
      errorLimit,
    },
    {
      name: 'Lost, ÷ expected calls',
      unit: 'share',
      theirs: simulated(...printed.lost, printed.runs),
      rounding: printed.lostRounding,
      ours: meanOf(runs, (run) => run.contacts('abandoned') / EXPECTED_CALLS),
      errorLimit,
    },
  ];
}

export const busyDayCases: readonly ValidationCase[] = [
  {
    id: 'contactcenters-callcc',
    title: 'A call centre with very irregular days',
    source:
      "Buist & L'Ecuyer, ContactCenters library, example CallCC: 1,000 days (umontreal-simul/contactcenters @ f5ddb4a0, doc/examples/CallCC.res)",
    notes: 'Every hour of a day is multiplied by one gamma factor of CV 1 ÷ √10.',
    compare: () =>
      compare(
        1000,
        [],
        {
          runs: 1000,
          arrivals: [1639.507, 513.189],
          wait: [11.834, 34.078],
          inTime: [0.853, 0.169],
          lost: [0.0342, 0.0608],
          lostRounding: 0.00005,
        },
        // From as many runs; the waits of a few very busy days make the spread, and with it its estimate, uncertain.
        1.3,
      ),
  },
  {
    id: 'ssj-call-center',
    title: 'The same centre with regular days',
    source:
      "L'Ecuyer et al., SSJ library, example CallCenter with α₀ = 400: 10,000 days (umontreal-simul/ssj @ 98d9a6af, ift6561examples/CallCenter.res)",
    notes:
      'Busyness CV 0.05. We run 4,000 days, so that our interval is up to 1.7 times as wide as theirs. ' +
      'Where the staff falls, they let nobody start until enough calls have ended; here each agent who leaves ends the call in hand and the others go on.',
    compare: () =>
      compare(
        4000,
        ['busyness=0.05'],
        {
          runs: 10_000,
          arrivals: [1660.366, 93.62],
          wait: [4.713, 1.997],
          inTime: [0.925, 0.04],
          lost: [0.02, 0.0067],
          lostRounding: 0.0005,
        },
        1.7,
      ),
  },
];
