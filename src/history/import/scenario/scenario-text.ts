/**
 * The scenario that an import writes: YAML in which every value says where it came from. Volumes and handle times are the
 * export's; who was on duty no export tells, so posts are the fewest that meet the usual target.
 */
import { dateText } from '../checks/gaps.ts';
import type { ImportedHistory } from '../imported-history.ts';
import { coverageHours, type Span, shareOutside } from './coverage-hours.ts';
import { simulatedDays } from './simulated-days.ts';
import { type TypeFacts, typeFacts } from './type-facts.ts';
import { groupLines, SHARE, typeLines } from './type-lines.ts';
import { dayTotal, namedHours, officeOn, type TypePlan } from './type-plan.ts';
import { type UsualWeek, usualWeek } from './usual-week.ts';
import { byDays, clock, number } from './week-text.ts';

const DAY = 86400;
/** Contact types that a scenario is given: it has room for 500 names, and each type takes three. */
export const MOST_TYPES_WRITTEN = 150;
const SCHEMA = 'https://unpkg.com/staffcurve/schema/staffcurve.schema.json';

export interface ScenarioText {
  readonly yaml: string;
  /** Places of the contact types that the scenario has, largest first. */
  readonly types: readonly number[];
  /** What the scenario leaves out or assumes, one sentence each. */
  readonly notes: readonly string[];
}

/** @param historyFile the history's file as the scenario names it */
export function scenarioText(history: ImportedHistory, name: string, historyFile: string): ScenarioText {
  const { intervals } = history;
  const week = usualWeek(intervals);
  const byDay = intervals.interval >= DAY;
  const spans = byDay ? intervals.contactTypes.map((_, type) => officeOn(week, type)) : coverageHours(intervals, week);
  const all = intervals.contactTypes.map((found, type) => ({
    type,
    found,
    facts: typeFacts(history, type),
    spans: spans[type]!,
  }));
  const sized = all.filter(({ facts }) => facts.offered > 0).sort((a, b) => b.facts.offered - a.facts.offered);
  const kept = sized.slice(0, MOST_TYPES_WRITTEN);
  const hours = namedHours(kept);
  const plans = kept.map(
    (plan): TypePlan => ({
      ...plan,
      hours: plan.found.channel === 'email' ? 'always' : hours.get(plan.type)!,
      outside: byDay || plan.found.channel === 'email' ? 0 : shareOutside(week.mean[plan.type]!, week.slot, plan.spans),
    }),
  );
  const notes = notesOf(history, sized, plans, byDay);
  const used = new Set(plans.map((plan) => plan.hours));
  const staffHours = plans.some(({ found }) => found.channel === 'email') ? ['office'] : [];
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...head(history, week, notes),
    `name: ${JSON.stringify(name)}`,
    '',
    ...clockLines(history, week),
    '',
    `hours:                         # ${byDay ? 'assumed: counts by day do not show hours' : 'told from when contacts came in the last four weeks'}`,
    ...hoursLines(plans, used, staffHours),
    ...(byDay ? ['', ...patternLines(plans, week)] : []),
    '',
    'contact_types:',
    ...plans.flatMap((plan) => typeLines(plan, history, week, historyFile, byDay)),
    '',
    'agent_groups:                  # who was on duty no export tells: posts that meet the target, by Erlang C',
    ...plans.flatMap((plan) => groupLines(plan, history, week, byDay)),
    '',
    '# Targets to hold; take the sign away for those that you want:',
    '# expect:',
    ...plans.slice(0, 5).map(({ found }) => `#   - ${found.name}.service_level >= ${SHARE * 100}%`),
  ];
  return { yaml: `${lines.join('\n')}\n`, types: plans.map(({ type }) => type), notes };
}

function head(history: ImportedHistory, week: UsualWeek, notes: readonly string[]): string[] {
  const warnings = history.findings.filter(({ severity }) => severity === 'warning');
  const text = (finding: (typeof warnings)[number]) =>
    `${finding.column === undefined ? '' : `${JSON.stringify(finding.column)} `}${finding.text}`;
  return [
    `# Imported from ${history.files.map(({ name }) => base(name)).join(', ')} (${history.importer}), ${dateText(week.first)} to ${dateText(week.last)}.`,
    '# Each value says where it came from; what is marked ASSUMED the export does not tell. `staffcurve fit` looks closer.',
    ...notes.map((note) => `# - ${note}`),
    ...(warnings.length === 0 ? [] : ['# Noticed in the export:']),
    ...warnings.slice(0, 12).map((finding) => `# - ${text(finding).replaceAll(/\s+/g, ' ')}`),
    ...(warnings.length > 12 ? [`# - and ${warnings.length - 12} more`] : []),
  ];
}

function clockLines({ intervals }: ImportedHistory, week: UsualWeek): string[] {
  const { start, days } = simulatedDays(week);
  const within = days === 7 ? 'the last full week of the history' : 'all days of the history';
  return [
    'clock:',
    `  start: ${dateText(start)}            # ${within}; other dates take the nearest same weekday`,
    `  days: ${days}`,
    `  timezone: ${intervals.timezone}`,
    `  interval: ${week.slot / 60}m`,
  ];
}

function hoursLines(plans: readonly TypePlan[], used: ReadonlySet<string>, staff: readonly string[]): string[] {
  const lines: string[] = [];
  const told = new Set<string>();
  for (const { hours, spans, found } of plans) {
    if (!used.has(hours) || told.has(hours) || found.channel === 'email') continue;
    told.add(hours);
    const days = byDays(spans.map((day) => spansText(day)));
    lines.push(`  ${hours}: { ${days.map(([key, text]) => `${key}: ${text}`).join(', ')} }`);
  }
  if (staff.includes('office')) lines.push('  office: { mon-fri: 09:00-17:00 }   # ASSUMED: when email is worked on');
  return lines;
}

function spansText(spans: readonly Span[]): string {
  const texts = spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`);
  return texts.length > 1 ? `[${texts.join(', ')}]` : (texts[0] ?? '');
}

function patternLines(plans: readonly TypePlan[], week: UsualWeek): string[] {
  return [
    'patterns:                      # means by weekday; the course within the day is not known',
    ...plans.map(({ type, found }) => {
      const days = byDays(Array.from({ length: 7 }, (_, day) => number(dayTotal(week, type, day))));
      return `  ${found.name}_week: { week: { ${days.map(([key, text]) => `${key}: ${text}`).join(', ')} }, day: { 00:00: 0, 09:00: 1, 17:00: 0 } }`;
    }),
  ];
}

function notesOf(
  history: ImportedHistory,
  sized: readonly { readonly facts: TypeFacts }[],
  plans: readonly TypePlan[],
  byDay: boolean,
): string[] {
  const notes: string[] = [];
  const total = sized.reduce((sum, { facts }) => sum + facts.offered, 0);
  const left = sized.slice(plans.length).reduce((sum, { facts }) => sum + facts.offered, 0);
  if (left > 0) {
    notes.push(
      `Of ${sized.length} contact types the ${plans.length} largest are here; the others have ${((100 * left) / total).toFixed(1)} % of the contacts.`,
    );
  }
  notes.push('Each contact type has agents of its own: which queues share agents no export tells.');
  notes.push(
    'Posts are by Erlang C for 80 % in time in each hour of the usual week, without shrinkage; put the real roster in their place.',
  );
  if (byDay) notes.push('Counts by day do not show the course of the day: 09:00-17:00 and an even demand are ASSUMED.');
  if (plans.some(({ found }) => found.channel === 'chat'))
    notes.push('Chats are taken one at a time: at_once is not told by the export.');
  if (history.intervals.columns.abandoned !== undefined)
    notes.push('Offered contacts hold those who tried again; no `retry` is set, so they are not counted twice.');
  return notes;
}

function base(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
