/** A contact type and its agents as lines of YAML, each value with where it came from. */
import type { ImportedHistory } from '../imported-history.ts';
import type { WeekSpans } from './coverage-hours.ts';
import { postsByHour, postsForWork, type WeekPosts } from './posts.ts';
import type { Fact } from './type-facts.ts';
import { dayTotal, type TypePlan } from './type-plan.ts';
import type { UsualWeek } from './usual-week.ts';
import { byDays, clock, number } from './week-text.ts';

/** The usual target: four in five answered within the channel's usual wait, in seconds. */
export const SHARE = 0.8;
const WITHIN = { voice: 20, chat: 60, email: 86400 } as const;

export function typeLines(
  plan: TypePlan,
  history: ImportedHistory,
  week: UsualWeek,
  file: string,
  byDay: boolean,
): string[] {
  const { found, facts, hours, outside, type } = plan;
  const label = found.label === found.name ? '' : `   # ${JSON.stringify(found.label)} in the export`;
  const volume = Array.from({ length: 7 }, (_, day) => dayTotal(week, type, day)).reduce(
    (sum, value) => sum + value,
    0,
  );
  const demand = byDay
    ? [`    demand: { volume: ${number(volume)}/week, pattern: ${found.name}_week }   # mean of the last four weeks`]
    : [
        `    demand: { history: ${fileText(file)} }   # ${Math.round(facts.offered).toLocaleString('en')} contacts, as counted; growth and busyness are not yet known`,
      ];
  const outsideText =
    outside < 0.0005 ? '' : `   # ${(100 * outside).toFixed(1)} % of its contacts came outside and are turned away`;
  const perInterval =
    history.intervals.columns.handleTime !== undefined && !byDay ? '; by interval in the history' : '';
  const { patience } = facts;
  return [
    `  ${found.name}:${label}`,
    `    channel: ${found.channel}`,
    `    hours: ${hours}${outsideText}`,
    ...demand,
    `    handle: { mean: ${seconds(facts.handleTime.value)}, cv: ${facts.variation.value.toFixed(2)} }   # ${told(facts.handleTime)}${perInterval}; cv ${told(facts.variation)}`,
    ...(patience === undefined ? [] : [`    patience: ${seconds(patience.value)}   # ${told(patience)}`]),
    `    service_level: { share: ${SHARE * 100}%, within: ${seconds(within(plan, history))} }   # ASSUMED${acceptable(history)}`,
  ];
}

export function groupLines(plan: TypePlan, history: ImportedHistory, week: UsualWeek, byDay: boolean): string[] {
  const { found, facts, type, spans } = plan;
  const open = spans.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  const volume = Array.from({ length: 7 }, (_, day) => dayTotal(week, type, day)).reduce(
    (sum, value) => sum + value,
    0,
  );
  if (found.channel === 'email') {
    const posts = postsForWork(volume, facts.handleTime.value, 5 * 8 * 3600);
    return [
      `  ${found.name}_agents: { count: ${posts}, hours: office, skills: [${found.name}] }   # the week's work at 85 % occupancy`,
    ];
  }
  const mean = byDay ? evenly(week, type, spans) : week.mean[type]!;
  const slot = byDay ? 3600 : week.slot;
  const posts = postsByHour({
    mean,
    slot,
    spans,
    handleTime: facts.handleTime.value,
    share: SHARE,
    within: within(plan, history),
  });
  const days = byDays(posts.map(postsText));
  if (days.length === 0 || open === 0)
    return [`  ${found.name}_agents: { count: 1, hours: ${plan.hours}, skills: [${found.name}] }`];
  return [
    `  ${found.name}_agents:`,
    `    skills: [${found.name}]`,
    '    count:',
    ...days.map(([key, text]) => `      ${key}: { ${text} }`),
  ];
}

function postsText(day: WeekPosts[number]): string {
  return day.map(([time, posts]) => `${clock(time)}: ${posts}`).join(', ');
}

/** Means by weekday and hour as though the day's contacts came evenly over its spans. */
function evenly(week: UsualWeek, type: number, spans: WeekSpans): Float64Array {
  const mean = new Float64Array(7 * 24);
  for (const [day, open] of spans.entries()) {
    for (const { from, to } of open)
      for (let hour = from / 3600; hour < to / 3600; hour++)
        mean[day * 24 + hour] = dayTotal(week, type, day) / ((to - from) / 3600);
  }
  return mean;
}

function within({ found }: TypePlan, { intervals, kind }: ImportedHistory): number {
  const own = kind === 'intervals' && found.channel !== 'email' ? intervals.acceptableWait : undefined;
  return own ?? WITHIN[found.channel];
}

function acceptable({ intervals, kind }: ImportedHistory): string {
  return kind === 'intervals' && intervals.acceptableWait !== undefined ? ', within as in the export' : '';
}

function told({ from, assumed }: Fact): string {
  return assumed ? from.replace(/^assumed/, 'ASSUMED') : from;
}

function seconds(value: number): string {
  if (value >= 3600 && value % 3600 === 0) return `${value / 3600}h`;
  return value >= 10 ? `${Math.round(value)}s` : `${Math.max(0.1, Math.round(value * 10) / 10)}s`;
}

function fileText(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : JSON.stringify(file);
}
