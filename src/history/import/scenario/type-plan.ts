/** One contact type on its way into a scenario: what the export tells of it, and when it is open. */
import type { ContactTypeFound } from '../../contact-type-found.ts';
import type { Span, WeekSpans } from './coverage-hours.ts';
import type { TypeFacts } from './type-facts.ts';
import type { UsualWeek } from './usual-week.ts';

const DAY = 86400;
/** Nine to five: what is assumed where an export does not show hours. */
const OFFICE: readonly Span[] = [{ from: 9 * 3600, to: 17 * 3600 }];

export interface TypePlan {
  readonly type: number;
  readonly found: ContactTypeFound;
  readonly facts: TypeFacts;
  readonly spans: WeekSpans;
  /** Name of its hours. */
  readonly hours: string;
  readonly outside: number;
}

/** Hours by type; types with the same spans share a name. */
export function namedHours(
  plans: readonly { readonly type: number; readonly found: ContactTypeFound; readonly spans: WeekSpans }[],
): Map<number, string> {
  const names = new Map<string, string>();
  const byType = new Map<number, string>();
  const texts = plans.map(({ spans }) => JSON.stringify(spans));
  const oneForAll = new Set(texts).size === 1;
  for (const [k, { type, found }] of plans.entries()) {
    const known = names.get(texts[k]!) ?? (oneForAll ? 'open_hours' : `${found.name}_hours`);
    names.set(texts[k]!, known);
    byType.set(type, known);
  }
  return byType;
}

/** Days on which the type usually has contacts, nine to five. */
export function officeOn(week: UsualWeek, type: number): WeekSpans {
  return Array.from({ length: 7 }, (_, day) => (dayTotal(week, type, day) > 0 ? OFFICE : []));
}

export function dayTotal(week: UsualWeek, type: number, day: number): number {
  const perDay = DAY / week.slot;
  return week.mean[type]!.subarray(day * perDay, (day + 1) * perDay).reduce((sum, value) => sum + value, 0);
}
