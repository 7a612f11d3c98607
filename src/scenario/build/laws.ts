/** A scenario's laws as the plan's: a distribution, a factor by time of arrival, and the most that a draw counts as. */
import type { Law, Steps } from '../../centre/plan.ts';
import { buildDistribution } from '../../random/distributions.ts';
import type { LawDescription, LawPart } from '../../random/law.ts';
import type { DataTables, ScenarioLaw } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { dayStepsOf } from './day-steps.ts';
import { localSteps } from './local-steps.ts';
import { tableOf } from './table-rows.ts';

export type BuildLaw = (law: ScenarioLaw) => Law;

/**
 * Builds laws for a scenario. `by_time` follows the scenario's clock; each factor holds until the next of the same day,
 * and before the first of a day the factor is 1.
 * @throws RangeError when a law's parameters are impossible or its file has not been read
 */
export function lawBuilder(tables: DataTables, calendar: Calendar): BuildLaw {
  return ({ by_time, at_most, ...description }) => ({
    distribution: buildDistribution(withValues(description as LawDescription, tables)),
    ...(by_time === undefined ? {} : { factor: factorOf(by_time, calendar) }),
    ...(at_most === undefined ? {} : { atMost: at_most }),
  });
}

function factorOf(byTime: Readonly<Record<string, number>>, calendar: Calendar): Steps {
  const course = dayStepsOf(byTime, 1);
  return localSteps(calendar.clock, calendar.origin, calendar.start, calendar.end, () => course);
}

/** Observed values that are named by a file are put in their place, in the parts of a mixture too. */
function withValues(law: LawDescription, tables: DataTables): LawDescription {
  const { file, parts, ...rest } = law;
  if (typeof file === 'string') {
    const column = tableOf(tables, file, 'values').numbers.value ?? [];
    return { ...rest, values: [...column].filter((value) => !Number.isNaN(value)) };
  }
  if (!Array.isArray(parts)) return law;
  return { ...rest, parts: (parts as LawPart[]).map((part) => ({ ...part, law: withValues(part.law, tables) })) };
}
