/** From a checked scenario to the numbers a centre is built from. */
import type { CentrePlan } from '../../centre/plan.ts';
import type { ResolvedScenario } from '../scenario.ts';
import { buildAgentGroups } from './agent-groups.ts';
import { buildCalendar } from './calendar.ts';
import { buildContactTypes } from './contact-types.ts';
import { buildExperience } from './experience.ts';
import { lawBuilder } from './laws.ts';
import { segmentNames } from './segments.ts';
import { buildSelfServices } from './self-services.ts';
import { buildHours } from './week-hours.ts';

export interface PlanOptions {
  /** Multiple of the need, 1 by default: what growth turns. Exact arrivals, lines and staff stay. */
  readonly volume?: number;
  /** False: a replication ends once the contacts made in the horizon have been dealt with; the plan is the same. */
  readonly runOut?: boolean;
  /** Contact types for whose contacts alone it then goes on, by name; default: all. The plan is the same here too. */
  readonly waitsFor?: readonly string[];
  readonly calibration?: Calibration;
}

/** Factor on a history's counts, by contact type: cases for each offered contact. */
export type Calibration = Readonly<Record<string, number>>;

/** The plan that was built last of a scenario: whoever runs it, merges what comes back and counts the money asks for the same. */
const built = new WeakMap<ResolvedScenario, { readonly by: string; readonly plan: CentrePlan }>();

/**
 * Works every law, calendar and roster of a scenario out to numbers. The same arguments give the same plan, which is not to
 * be changed.
 * @throws RangeError when the scenario names what does not exist, or holds a text that is no time; one that has been
 *   checked does neither
 */
export function buildPlan(resolved: ResolvedScenario, options: PlanOptions = {}): CentrePlan {
  const { volume = 1, calibration = {} } = options;
  const by = JSON.stringify([volume, calibration]);
  const known = built.get(resolved);
  if (known?.by === by) return known.plan;
  const plan = planOf(resolved, { volume, calibration });
  built.set(resolved, { by, plan });
  return plan;
}

function planOf(
  resolved: ResolvedScenario,
  { volume, calibration }: Required<Pick<PlanOptions, 'volume' | 'calibration'>>,
): CentrePlan {
  const { scenario, tables } = resolved;
  const calendar = buildCalendar(scenario);
  const hours = buildHours(scenario, calendar);
  const law = lawBuilder(tables, calendar);
  return {
    start: calendar.start,
    horizon: calendar.horizon,
    end: calendar.end,
    interval: scenario.clock.interval,
    days: calendar.days,
    segments: segmentNames(scenario),
    selfServices: buildSelfServices(scenario, calendar, law),
    contactTypes: buildContactTypes(resolved, calendar, hours, { volume, calibration }, law),
    agentGroups: buildAgentGroups(resolved, calendar, hours),
    sharedBusyness: scenario.busyness,
    experience: scenario.experience && buildExperience(scenario.experience, scenario),
  };
}
