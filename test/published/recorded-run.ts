/** Runs a scenario file the way the command line does, and reads sums out of each replication's record. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareJob } from '../../src/experiment/job.ts';
import {
  AGENT_COUNTERS,
  AgentCounter,
  CASE_COUNTERS,
  CaseCounter,
  CONTACT_COUNTERS,
  ContactCounter,
} from '../../src/measure/counters.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';

const folder = fileURLToPath(new URL('./scenarios/', import.meta.url));

/** @throws Error with every fault when the scenario is not sound */
export function loadPublished(file: string, set: readonly string[] = []): ResolvedScenario {
  const { resolved, faults } = loadScenario(file, (path) => readFileSync(folder + path, 'utf8'), { set });
  if (resolved !== undefined) return resolved;
  throw new Error(faults.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`).join('\n'));
}

/** Which intervals to sum over: from `from` up to, but not including, `to`. */
export interface Intervals {
  readonly from: number;
  readonly to: number;
}

export class RecordedRun {
  private readonly record: ReplicationRecord;
  private readonly types: number;
  private readonly groups: number;

  constructor(record: ReplicationRecord, types: number, groups: number) {
    this.record = record;
    this.types = types;
    this.groups = groups;
  }

  /** Sum of a counter over one contact type, or all of them. */
  contacts(counter: keyof typeof ContactCounter, type?: number, intervals?: Intervals): number {
    return sum(this.record.contacts, this.types, CONTACT_COUNTERS, ContactCounter[counter], type, intervals);
  }

  cases(counter: keyof typeof CaseCounter, type?: number): number {
    return sum(this.record.cases, this.types, CASE_COUNTERS, CaseCounter[counter], type);
  }

  /** Agent-seconds of one group, or all of them. */
  agents(counter: keyof typeof AgentCounter, group?: number, intervals?: Intervals): number {
    return sum(this.record.agents, this.groups, AGENT_COUNTERS, AgentCounter[counter], group, intervals);
  }
}

/** Runs replications 0 to `replications` − 1 with the scenario's seed. */
export function recordRuns(file: string, replications: number, set?: readonly string[]): RecordedRun[] {
  const resolved = loadPublished(file, set);
  const { contact_types, agent_groups, run } = resolved.scenario;
  const [types, groups] = [Object.keys(contact_types).length, Object.keys(agent_groups).length];
  const job = prepareJob({ resolved, plan: {}, seed: run.seed });
  return Array.from({ length: replications }, (_, k) => new RecordedRun(job.run(k), types, groups));
}

function sum(
  grid: Float64Array,
  columns: number,
  counters: number,
  counter: number,
  column: number | undefined,
  { from, to }: Intervals = { from: 0, to: grid.length / (columns * counters) },
): number {
  let total = 0;
  for (let interval = from; interval < to; interval++) {
    for (let k = 0; k < columns; k++) {
      if (column === undefined || k === column) total += grid[(interval * columns + k) * counters + counter]!;
    }
  }
  return total;
}
