/** Published runs with nothing random in them, replayed to the last digit. */
import { readFileSync } from 'node:fs';
import { Centre } from '../../../src/centre/centre.ts';
import { SilentObserver } from '../../../src/centre/silent-observer.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { exactly, meanOf } from '../../statistical/sampled.ts';
import type { ValidationCase } from '../../statistical/validation-case.ts';
import { loadPublished, recordRuns } from '../recorded-run.ts';

/** Departures in the order of arrival, in minutes. */
function departures(file: string): number[] {
  const plan = buildPlan(loadPublished(file));
  const times: number[] = [];
  class Departures extends SilentObserver {
    override handled(contact: number): void {
      times[this.centre.contacts.index[contact]!] = this.centre.now / 60;
    }
  }
  new Centre(plan, new Departures(), { seed: 1, replication: 0 }).run();
  return times;
}

function published(column: number): number[] {
  const text = readFileSync(new URL('../scenarios/data/queuecomputer-departures.csv', import.meta.url), 'utf8');
  const rows = text.trim().split('\n').slice(1);
  return rows.map((row) => Number(row.split(',')[column]));
}

function farthest(ours: readonly number[], theirs: readonly number[]): number {
  return Math.max(...theirs.map((time, k) => Math.abs(time - ours[k]!)));
}

export const replayCases: readonly ValidationCase[] = [
  {
    id: 'queuecomputer-departures',
    title: 'A hundred customers with exact arrivals and services: every departure',
    source:
      'Ebert, Wu, Mengersen & Ruggeri (2020), queuecomputer, tests/20161017testdataframe.RData (AnthonyEbert/queuecomputer)',
    notes:
      'Minutes. A server who leaves ends the service in hand, which does not count against the new number of servers.',
    compare: () =>
      ['queuecomputer-one.yaml', 'queuecomputer.yaml'].flatMap((file, column) => {
        const [ours, theirs] = [departures(file), published(column)];
        const name = column === 0 ? 'one server' : 'servers by the clock';
        return [
          {
            name: `Departures, ${name}`,
            unit: 'count' as const,
            theirs: exactly(theirs.length),
            ours: exactly(ours.length),
            errorLimit: 0,
          },
          {
            name: `Largest difference of a departure, ${name}`,
            unit: 'count' as const,
            theirs: exactly(0),
            ours: exactly(farthest(ours, theirs)),
            errorLimit: 0,
          },
        ];
      }),
  },
  {
    id: 'simmer-rejections',
    title: 'Arrivals every minute, service of a minute and a half, no room to wait',
    source: 'simmer, tests/testthat/test-simulation-1.R (r-simmer/simmer)',
    compare() {
      const runs = recordRuns('no-queue.yaml', 2);
      const [first] = runs;
      return [
        {
          name: 'Served',
          unit: 'count',
          theirs: exactly(50),
          ours: meanOf(runs, (run) => run.contacts('answered')),
          errorLimit: 0,
        },
        {
          name: 'Rejected',
          unit: 'count',
          theirs: exactly(50),
          ours: meanOf(runs, (run) => run.contacts('blocked')),
          errorLimit: 0,
        },
        {
          name: 'Minutes of service',
          unit: 'count',
          theirs: exactly(75),
          ours: exactly(first!.agents('handling') / 60),
          errorLimit: 0,
        },
      ];
    },
  },
];
