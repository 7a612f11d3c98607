/**
 * The scenario that a fit writes, with the files that it reads: YAML in which every fitted value stands beside its sample,
 * its interval and where it came from, and the roster where agents on duty were told from a log.
 */
import { dateText } from '../../forecast/date-text.ts';
import { coverageHours, type Span, shareOutside, type WeekSpans } from '../../import/scenario/coverage-hours.ts';
import { simulatedDays } from '../../import/scenario/simulated-days.ts';
import { type UsualWeek, usualWeek } from '../../import/scenario/usual-week.ts';
import { byDays, clock } from '../../import/scenario/week-text.ts';
import type { HistoryFit, TypeFit } from '../fit-history.ts';
import { rosterCsv } from '../staffing/roster.ts';
import { groupLines } from './group-lines.ts';
import { digits } from './law-text.ts';
import { passportLines, passportOfFit } from './passport-lines.ts';
import { patternLines } from './pattern-lines.ts';
import { range, three } from './scenario-laws.ts';
import { sharedHours } from './shared-hours.ts';
import { typeLines } from './type-lines.ts';

export interface FittedScenario {
  readonly yaml: string;
  /** Files that the scenario names, to be written beside it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export interface ScenarioNames {
  /** Of the scenario. */
  readonly name: string;
  /** Name of the roster's file, as the scenario names it. */
  readonly roster: string;
}

const SCHEMA = 'https://unpkg.com/staffcurve/schema/staffcurve.schema.json';
const DAY = 86400;
/** A scenario has room for 500 names, and each type takes up to four. */
const MOST_TYPES = 110;

/** Of the first 110 contact types: for more a scenario has no room. */
export function fittedScenario(fit: HistoryFit, { name, roster }: ScenarioNames): FittedScenario {
  const { history, staffing, demand, confidence } = fit;
  const { intervals } = history;
  const week = usualWeek(intervals);
  const byDay = intervals.interval > 3600;
  const types = fit.types.slice(0, MOST_TYPES);
  const found = byDay ? undefined : coverageHours(intervals, week);
  // Who shares agents is open together: a quiet type's own contacts show its hours badly, and its pattern keeps it quiet.
  const spans = staffing === undefined ? found : found && sharedHours(found, types);
  const hours = namedHours(types, spans);
  const shared = demand.shared !== undefined && demand.shared.value > 0;
  const level = `${digits(100 * confidence)} %`;
  const yaml = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...headLines(fit, level),
    `name: ${JSON.stringify(name)}`,
    ...passportLines(passportOfFit(fit)),
    '',
    ...clockLines(intervals.timezone, week),
    '',
    ...(hours.lines.length === 0 ? [] : ['hours:   # told from when contacts came', ...hours.lines, '']),
    'patterns:',
    ...types.flatMap(({ found, demand: own }) => patternLines(`${found.name}_week`, own, level)),
    '',
    ...(shared
      ? [`busyness: ${three(demand.shared.value)}   # shared by all types: ${range(demand.shared)} at ${level}`, '']
      : []),
    'contact_types:',
    ...types.flatMap((one) =>
      typeLines(
        one,
        {
          hours: hours.of.get(one.type) ?? 'always',
          pattern: `${one.found.name}_week`,
          outside:
            spans === undefined || one.found.channel === 'email'
              ? 0
              : shareOutside(week.mean[one.type]!, week.slot, spans[one.type]!),
          sharesBusyness: shared,
          between: staffing?.evidence.between,
        },
        confidence,
      ),
    ),
    '',
    'agent_groups:',
    ...groupLines(fit, types, { week, spans, roster, hours: hours.of }),
    '',
    '# Targets to hold; take the sign away for those that you want:',
    '# expect:',
    ...types.slice(0, 5).map(({ found }) => `#   - ${found.name}.service_level >= 80%`),
  ];
  const files = staffing === undefined ? [] : [{ name: roster, text: rosterCsv(staffing.rosters, intervals.timezone) }];
  return { yaml: `${yaml.join('\n')}\n`, files };
}

function headLines({ history, first, last }: HistoryFit, level: string): string[] {
  const files = history.files.map(({ name }) => name.split(/[\\/]/).at(-1)).join(', ');
  const warnings = history.findings.filter(({ severity }) => severity === 'warning');
  return [
    `# Fitted to ${files} (${history.importer}), ${dateText(first)} to ${dateText(last)}.`,
    `# Beside each value: its sample and its ${level} interval in brackets. What is marked ASSUMED no history tells.`,
    ...(warnings.length === 0 ? [] : ['# Noticed in the history:']),
    ...warnings
      .slice(0, 8)
      .map(
        ({ column, text }) =>
          `# - ${column === undefined ? '' : `${JSON.stringify(column)} `}${text.replaceAll(/\s+/g, ' ')}`,
      ),
  ];
}

function clockLines(timezone: string, week: UsualWeek): string[] {
  const { start, days } = simulatedDays(week);
  return [
    'clock:',
    `  start: ${dateText(start)}   # ${days === 7 ? 'the last full week' : 'all days'} of the history`,
    `  days: ${days}`,
    `  timezone: ${timezone}`,
    `  interval: ${week.slot / 60}m`,
  ];
}

interface NamedHours {
  readonly lines: readonly string[];
  /** By contact type; absent: always. */
  readonly of: ReadonlyMap<number, string>;
}

/** Types with the same spans share a name; email may be written at any time. */
function namedHours(types: readonly TypeFit[], spans: readonly WeekSpans[] | undefined): NamedHours {
  const of = new Map<number, string>();
  const lines: string[] = [];
  const names = new Map<string, string>();
  const live = types.filter(({ found }) => found.channel !== 'email');
  if (spans === undefined) return { lines, of };
  const oneForAll = new Set(live.map(({ type }) => JSON.stringify(spans[type]))).size === 1;
  for (const { type, found } of live) {
    const text = JSON.stringify(spans[type]);
    const known = names.get(text);
    const name = known ?? (oneForAll ? 'open_hours' : `${found.name}_hours`);
    of.set(type, name);
    if (known !== undefined) continue;
    names.set(text, name);
    const days = byDays(spans[type]!.map(spansText));
    lines.push(`  ${name}: { ${days.map(([key, own]) => `${key}: ${own}`).join(', ')} }`);
  }
  return { lines, of };
}

function spansText(spans: readonly Span[]): string {
  const texts = spans.map(({ from, to }) => `${clock(from)}-${to === DAY ? '24:00' : clock(to)}`);
  return texts.length > 1 ? `[${texts.join(', ')}]` : (texts[0] ?? '');
}
