/** A scenario's agent groups as the plan has them, in the order of the file. */
import type { AgentGroupPlan, SkillPlan, Steps } from '../../centre/plan.ts';
import type { AgentGroup, ResolvedScenario } from '../scenario.ts';
import { isSimulated } from '../simulated-channels.ts';
import type { Calendar } from './calendar.ts';
import { postCounts } from './post-counts.ts';
import { postDuties } from './posts.ts';
import { headsOf, shiftDuties } from './shifts.ts';
import type { HoursTable } from './week-hours.ts';

/** @throws RangeError when a group names hours, a file or a contact type that do not exist */
export function buildAgentGroups(resolved: ResolvedScenario, calendar: Calendar, hours: HoursTable): AgentGroupPlan[] {
  return Object.entries(resolved.scenario.agent_groups).map(([name, group]) => ({
    name,
    ...staffOf(name, group, resolved, calendar, hours),
    skills: skillsOf(group, resolved),
    shrinkage: shrinkageOf(group, calendar),
    absence: group.absence,
    speed: group.speed,
    takes: group.takes,
    idle: group.idle,
  }));
}

function staffOf(
  name: string,
  group: AgentGroup,
  resolved: ResolvedScenario,
  calendar: Calendar,
  hours: HoursTable,
): Pick<AgentGroupPlan, 'agents' | 'duties'> {
  if (group.shifts !== undefined) return { agents: headsOf(group), duties: shiftDuties(group, calendar, hours) };
  const counts = postCounts(name, group, resolved, calendar, hours);
  return {
    agents: Math.ceil(counts.values.reduce((most, count) => Math.max(most, count), 0)),
    duties: postDuties(counts, calendar, group.absence > 0),
  };
}

/** Skills for the channels that are simulated. */
function skillsOf(group: AgentGroup, { scenario }: ResolvedScenario): SkillPlan[] {
  const names = Object.keys(scenario.contact_types);
  return Object.entries(group.skills).flatMap(([name, { rank, after, keep_free }]) => {
    const type = scenario.contact_types[name];
    if (type === undefined) throw new RangeError(`invalid contact type: ${name}`);
    return isSimulated(type.channel) ? [{ type: names.indexOf(name), rank, after, keepFree: keep_free }] : [];
  });
}

function shrinkageOf(group: AgentGroup, calendar: Calendar): Steps | undefined {
  if (group.shrinkage === 0) return undefined;
  return { times: Float64Array.of(calendar.start), values: Float64Array.of(group.shrinkage) };
}
