/** M/M/1 at half load, published by two other simulators. */
import { meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { ValidationCase } from '../../statistical/validation-case.ts';
import { asSpreadAs, simulated } from '../published.ts';
import { recordRuns } from '../recorded-run.ts';

const MINUTE = 60;

const lindley: ValidationCase = {
  id: 'ssj-queue-lindley',
  title: 'M/M/1, mean wait of 10,000 customers',
  source:
    "L'Ecuyer et al., SSJ library, example QueueLindley: 100 runs (umontreal-simul/ssj @ 98d9a6af, tutorial/QueueLindley.res)",
  notes: 'A week of 10,080 customers on average, one a minute, stands for their 10,000.',
  compare() {
    const runs = recordRuns('single-server.yaml', 200);
    return [
      {
        name: 'Mean wait, in minutes',
        unit: 'count',
        theirs: simulated(0.506, 0.027, 100),
        rounding: 0.0005,
        ours: ratioOf(
          runs,
          (run) => run.contacts('answeredWait') / MINUTE,
          (run) => run.contacts('answered'),
        ),
        errorLimit: 1,
      },
    ];
  },
};

const queueEvent: ValidationCase = {
  id: 'ssj-queue-ev',
  title: 'M/M/1, one run of 1,000 minutes',
  source: "L'Ecuyer et al., SSJ library, example QueueEv (umontreal-simul/ssj @ 98d9a6af, tutorial/QueueEv.res)",
  notes: 'A single run: its standard error is taken from the spread of ours over the same length.',
  compare() {
    const replications = 400;
    const runs = recordRuns('single-server.yaml', replications, [
      'clock.days=1',
      'hours={ run: { mon: "00:00-16:40" } }',
      'contact_types.customer.hours=run',
    ]);
    const wait = ratioOf(
      runs,
      (run) => run.contacts('answeredWait') / MINUTE,
      (run) => run.contacts('answered'),
    );
    const queue = meanOf(runs, (run) => run.contacts('queueArea') / (1000 * MINUTE));
    return [
      {
        name: 'Mean wait, in minutes',
        unit: 'count',
        theirs: asSpreadAs(wait, replications, 0.495),
        rounding: 0.0005,
        ours: wait,
        errorLimit: 0.1,
      },
      {
        name: 'Customers waiting, time average',
        unit: 'count',
        theirs: asSpreadAs(queue, replications, 0.513),
        rounding: 0.0005,
        ours: queue,
        errorLimit: 0.1,
      },
    ];
  },
};

const quesim: ValidationCase = {
  id: 'simula-quesim',
  title: 'M/M/1, one run of 100,000 minutes',
  source: 'Simula QUESIM, testcases/CBL86/quesim/simexMMc.res (rochus-keller/Simula)',
  notes: 'A single run: its standard error is taken from the spread of ours over 69 days, nearly the same length.',
  compare() {
    const replications = 20;
    const days = 69;
    const runs = recordRuns('single-server.yaml', replications, [`clock.days=${days}`]);
    const answered = (run: (typeof runs)[number]) => run.contacts('answered');
    const atOnce = ratioOf(runs, (run) => run.contacts('answeredInTime'), answered);
    const wait = ratioOf(runs, (run) => run.contacts('answeredWait') / MINUTE, answered);
    const utilisation = meanOf(runs, (run) => run.agents('handling') / (days * 86_400));
    const spread = { errorLimit: 0.3 } as const;
    return [
      {
        name: 'Served at once',
        unit: 'share',
        theirs: asSpreadAs(atOnce, replications, 0.5036),
        rounding: 0.00005,
        ours: atOnce,
        ...spread,
      },
      {
        name: 'Mean wait, in minutes',
        unit: 'count',
        theirs: asSpreadAs(wait, replications, 0.48),
        rounding: 0.005,
        ours: wait,
        ...spread,
      },
      {
        name: 'Utilisation',
        unit: 'share',
        theirs: asSpreadAs(utilisation, replications, 0.4956),
        rounding: 0.00005,
        ours: utilisation,
        ...spread,
      },
    ];
  },
};

export const singleServerCases: readonly ValidationCase[] = [lindley, queueEvent, quesim];
