/** Exercises with exact answers from textbooks and the tests of other packages, put through the whole program. */
import { exactly, meanOf, ratioOf } from '../../statistical/sampled.ts';
import type { ValidationCase } from '../../statistical/validation-case.ts';
import { type RecordedRun, recordRuns } from '../recorded-run.ts';

const all = (run: RecordedRun) => run.contacts('offered') + run.contacts('blocked');
const answered = (run: RecordedRun) => run.contacts('answered');
const REPLICATIONS = 40;

export const textbookCases: readonly ValidationCase[] = [
  {
    id: 'central-airlines',
    title: 'Reservation office with two agents and three lines',
    source:
      'Hillier & Lieberman, Introduction to Operations Research, Central Airlines; solution at wizedu.com/questions/1474934',
    compare() {
      const runs = recordRuns('central-airlines.yaml', REPLICATIONS);
      const atOnce = (run: RecordedRun) => run.contacts('answeredInTime');
      return [
        {
          name: 'Answered at once',
          unit: 'share',
          theirs: exactly(0.727),
          rounding: 0.0005,
          ours: ratioOf(runs, atOnce, all),
          errorLimit: 0.005,
        },
        {
          name: 'Put on hold',
          unit: 'share',
          theirs: exactly(0.182),
          rounding: 0.0005,
          ours: ratioOf(runs, (run) => run.contacts('offered') - atOnce(run), all),
          errorLimit: 0.01,
        },
        {
          name: 'Busy tone',
          unit: 'share',
          theirs: exactly(0.091),
          rounding: 0.0005,
          ours: ratioOf(runs, (run) => run.contacts('blocked'), all),
          errorLimit: 0.01,
        },
      ];
    },
  },
  {
    id: 'octave-mmmk',
    title: 'Three agents with seven lines, two agents with five',
    source: 'octave-queueing 1.2.7, tests of qsmmmk.m',
    notes: 'One unit of their time is an hour.',
    compare() {
      const three = recordRuns('limited-room.yaml', REPLICATIONS);
      const two = recordRuns('limited-room.yaml', REPLICATIONS, [
        'clock.days=200',
        'contact_types.call={ demand: { volume: 3/hour }, handle: 30m, lines: 5 }',
        'agent_groups.agents.count=2',
      ]);
      const horizon = 200 * 86_400;
      return [
        {
          name: 'Time in the system, 3 agents and 7 lines',
          unit: 'seconds',
          theirs: exactly(0.036517 * 3600),
          rounding: 0.0000005 * 3600,
          ours: ratioOf(three, (run) => run.contacts('answeredWait') + run.contacts('talk'), answered),
          errorLimit: 0.005,
        },
        {
          name: 'Blocked, 2 agents and 5 lines',
          unit: 'share',
          theirs: exactly(0.085113),
          rounding: 0.0000005,
          ours: ratioOf(two, (run) => run.contacts('blocked'), all),
          errorLimit: 0.01,
        },
        {
          name: 'Contacts in the system, 2 agents and 5 lines',
          unit: 'count',
          theirs: exactly(2.00595),
          rounding: 0.000005,
          ours: meanOf(two, (run) => (run.contacts('queueArea') + run.agents('handling')) / horizon),
          errorLimit: 0.005,
        },
        {
          name: 'Mean wait, 2 agents and 5 lines',
          unit: 'seconds',
          theirs: exactly(0.230857 * 3600),
          rounding: 0.0000005 * 3600,
          ours: ratioOf(two, (run) => run.contacts('answeredWait'), answered),
          errorLimit: 0.01,
        },
      ];
    },
  },
  {
    id: 'prabhu-priority',
    title: 'One server, two classes, the urgent first',
    source: 'Prabhu (1981), table 4.4, by way of the page “M/M/1 Queue with Two Priority Classes”',
    compare() {
      const runs = recordRuns('two-classes.yaml', 60);
      const time = (type: number) =>
        ratioOf(
          runs,
          (run) => run.contacts('answeredWait', type) + run.contacts('talk', type),
          (run) => run.contacts('answered', type),
        );
      return [
        {
          name: 'Time in the system, urgent',
          unit: 'seconds',
          theirs: exactly(9.545 * 60),
          rounding: 0.03,
          ours: time(1),
          errorLimit: 0.005,
        },
        {
          name: 'Time in the system, ordinary',
          unit: 'seconds',
          theirs: exactly(32.27 * 60),
          rounding: 0.3,
          ours: time(0),
          errorLimit: 0.01,
        },
      ];
    },
  },
];
