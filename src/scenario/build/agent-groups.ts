/** A scenario's agent groups as the plan has them, in the order of the file. */
import type { AgentGroupPlan, NewHiresPlan, SkillPlan, Steps, StrainPlan } from '../../centre/plan.ts';
import type { AgentGroup, ResolvedScenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { curveByDuration, curveByShare } from './curves.ts';
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
    newHires: newHiresOf(group),
    strain: strainOf(group),
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
    duties: postDuties(counts, calendar, group.absence > 0 || group.strain !== undefined),
  };
}

function skillsOf(group: AgentGroup, { scenario }: ResolvedScenario): SkillPlan[] {
  const names = Object.keys(scenario.contact_types);
  return Object.entries(group.skills).map(([name, { rank, after, keep_free, at_once, slower_by }]) => {
    const type = scenario.contact_types[name];
    if (type === undefined) throw new RangeError(`invalid contact type: ${name}`);
    const chat = type.channel === 'chat';
    return {
      type: names.indexOf(name),
      rank,
      after,
      keepFree: keep_free,
      atOnce: chat ? at_once : 1,
      slowerBy: chat ? slower_by : 0,
    };
  });
}

function newHiresOf({ new_hires }: AgentGroup): NewHiresPlan | undefined {
  return (
    new_hires && {
      share: new_hires.share,
      speed: curveByDuration(new_hires.speed),
      resolution: curveByDuration(new_hires.resolution),
    }
  );
}

function strainOf({ strain }: AgentGroup): StrainPlan | undefined {
  return (
    strain && {
      memory: strain.memory,
      handling: curveByShare(strain.handling),
      absence: curveByShare(strain.absence),
    }
  );
}

function shrinkageOf(group: AgentGroup, calendar: Calendar): Steps | undefined {
  if (group.shrinkage === 0) return undefined;
  return { times: Float64Array.of(calendar.start), values: Float64Array.of(group.shrinkage) };
}
