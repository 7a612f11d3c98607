/** The days of a log as a centre to simulate, built once; then with others on duty, as often as is wanted. */
import type { AgentGroupPlan, CentrePlan } from '../../../centre/plan.ts';
import { buildPlan } from '../../../scenario/build/build-plan.ts';
import { buildCalendar } from '../../../scenario/build/calendar.ts';
import { postDuties } from '../../../scenario/build/posts.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { type ReplayQuestion, replayScenario } from './replay-scenario.ts';
import { type Roster, rosterCsv } from './roster.ts';

export interface ReplayPlan {
  readonly plan: CentrePlan;
  /**
   * @param roster of this group
   * @param counts on duty from each of the roster's starts on, in place of its own
   * @returns the group with these on duty; all else is as it was
   */
  staffed(group: AgentGroupPlan, roster: Roster, counts?: ArrayLike<number>): AgentGroupPlan;
}

/**
 * @param rosters one for each group
 * @throws RangeError where the days cannot be simulated
 */
export function replayPlan(question: ReplayQuestion, rosters: readonly Roster[]): ReplayPlan {
  const { yaml, files: own, start } = replayScenario(question);
  const files: Record<string, string> = { ...own, 'roster.csv': rosterCsv(rosters, question.contacts.timezone) };
  const { resolved, faults } = loadScenario('days.yaml', (path) => (path === 'days.yaml' ? yaml : files[path]));
  if (resolved === undefined) throw new RangeError(`the log’s days cannot be simulated: ${faults[0]?.message}`);
  const calendar = buildCalendar(resolved.scenario);
  return {
    plan: buildPlan(resolved, { runOut: false }),
    staffed: (group, { starts, counts: usual }, counts = usual) => {
      const values = Float64Array.from(counts);
      const steps = { times: starts.map((time) => time - start), values };
      const agents = values.reduce((most, count) => Math.max(most, count), 0);
      return { ...group, agents, duties: postDuties(steps, calendar, false) };
    },
  };
}
