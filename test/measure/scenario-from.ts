/** A scenario from YAML text, checked, and what measuring builds on. */

import {
  AGENT_COUNTERS,
  BACKLOG_COUNTERS,
  CASE_COUNTERS,
  CONTACT_COUNTERS,
  VISIT_COUNTERS,
  WORK_COUNTERS,
} from '../../src/measure/counters.ts';
import { buildFrame, type Frame } from '../../src/measure/frame.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { shareWidth } from '../../src/measure/work-shares.ts';
import { buildPlan } from '../../src/scenario/build/build-plan.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';

/** @throws when the text has faults */
export function scenarioFrom(text: string, files: Readonly<Record<string, string>> = {}): ResolvedScenario {
  const { resolved, faults } = loadScenario('test.yaml', (path) => (path === 'test.yaml' ? text : files[path]));
  if (resolved === undefined) throw new Error(JSON.stringify(faults, null, 1));
  return resolved;
}

export function frameOf(resolved: ResolvedScenario): Frame {
  return buildFrame(resolved.scenario, buildPlan(resolved));
}

/** A record of nothing, to be filled by hand. */
export function emptyRecord(frame: Frame): ReplicationRecord {
  const intervals = frame.interval.count;
  const width = shareWidth(frame.segments.length);
  const none = () => ({ buckets: new Uint16Array(0), counts: new Float64Array(0) });
  return {
    contacts: new Float64Array(intervals * frame.types.length * CONTACT_COUNTERS),
    cases: new Float64Array(intervals * frame.types.length * CASE_COUNTERS),
    segments: new Float64Array(intervals * frame.segments.length * CASE_COUNTERS),
    agents: new Float64Array(intervals * frame.groups.length * AGENT_COUNTERS),
    visits: new Float64Array(frame.selfServices.length > 0 ? intervals * frame.types.length * VISIT_COUNTERS : 0),
    backlog: new Float64Array(intervals * frame.backlogs * BACKLOG_COUNTERS),
    work: {
      grid: new Float64Array(frame.groups.length * frame.types.length * WORK_COUNTERS),
      shares: new Float64Array((frame.groups.length + frame.types.length) * width),
      handledOf: new Float64Array(width),
      resolvedShares: new Float64Array(width),
      visitShares: new Float64Array(frame.selfServices.length * width),
      resolutions: new Float64Array(frame.types.length),
    },
    longest: new Float64Array(frame.types.length),
    longestCallback: new Float64Array(frame.types.length),
    hold: frame.types.map(none),
    speed: frame.types.map(none),
    resolution: [...frame.types, ...frame.segments].map(none),
    resolutionOpen: undefined,
    callback: undefined,
    experience: undefined,
    leftOpen: 0,
    queueLengths: true,
  };
}
