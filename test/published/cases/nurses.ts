/** Back-tests of a teaching model of patients and nurses, M/M/s. */
import { meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { Comparison, ValidationCase } from '../../statistical/validation-case.ts';
import { asSpreadAs } from '../published.ts';
import { type RecordedRun, recordRuns } from '../recorded-run.ts';

const source =
  'pydesrap_mms, tests/exp_results and tests/test_backtest.py (pythonhealthdatascience/pydesrap_mms @ d0f6bd4c)';

interface FewRuns {
  /** Minutes. */
  readonly interarrival: 3 | 4;
  readonly nurses: number;
  readonly waits: readonly number[];
}

/** Three runs of 6,000 min each, mean waits in minutes. */
const fewRuns: readonly FewRuns[] = [
  { interarrival: 3, nurses: 6, waits: [0.48667967755432595, 0.7461746423993406, 0.38632400402627576] },
  { interarrival: 3, nurses: 7, waits: [0.12147605450060947, 0.2266816332232325, 0.11960199026500552] },
  { interarrival: 4, nurses: 6, waits: [0.08184145365169877, 0.15440193319353135, 0.11498914338292632] },
  { interarrival: 4, nurses: 7, waits: [0.02076347209562216, 0.03494302435135906, 0.03358631740445475] },
];

const answered = (run: RecordedRun) => run.contacts('answered');
const wait = (run: RecordedRun) => run.contacts('answeredWait');

export const nurseCases: readonly ValidationCase[] = [
  {
    id: 'pydesrap-five-nurses',
    title: 'Patients every 4 min, five nurses, 30 days after 13 days of warm-up',
    source: `${source}: 40 replications`,
    compare(): Comparison[] {
      const runs = recordRuns('nurses.yaml', 80);
      return [
        {
          name: 'Mean wait',
          unit: 'seconds',
          theirs: { mean: 0.5134066729742615 * 60, error: (0.07123539722742252 * 60) / Math.sqrt(40) },
          ours: ratioOf(runs, wait, answered),
          errorLimit: 1,
        },
        {
          name: 'Utilisation',
          unit: 'share',
          // Half the printed 95 % interval ÷ Student's t of 39 degrees of freedom.
          theirs: { mean: 0.4987664397910713, error: (0.5011163198718562 - 0.4964165597102864) / 2 / 2.0227 },
          ours: meanOf(runs, (run) => run.agents('handling') / (5 * 30 * 86_400)),
          errorLimit: 1,
        },
      ];
    },
  },
  {
    id: 'pydesrap-few-runs',
    title: 'The same model in runs of four days, three of each',
    source: `${source}: 3 replications of 6,000 min after 2,000 min of warm-up`,
    notes:
      'Three runs do not tell their own spread: it is taken from ours. We run four days (5,760 min) after two of warm-up.',
    compare: () =>
      fewRuns.map(({ interarrival, nurses, waits }): Comparison => {
        const replications = 120;
        const runs = recordRuns('nurses.yaml', replications, [
          'clock.warm_up=2d',
          'clock.days=4',
          `contact_types.patient.demand.volume=${60 / interarrival}/hour`,
          `agent_groups.nurses.count=${nurses}`,
        ]);
        const ours = ratioOf(runs, wait, answered);
        const mean = waits.reduce((sum, value) => sum + value * 60, 0) / waits.length;
        return {
          name: `Mean wait, a patient every ${interarrival} min, ${nurses} nurses`,
          unit: 'seconds',
          theirs: asSpreadAs(ours, replications, mean, waits.length),
          ours,
          errorLimit: 0.3,
        };
      }),
  },
];
