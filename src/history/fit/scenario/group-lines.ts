/** Who deals with the contacts: the roster told from a log, or, where nothing tells, posts by Erlang C. */

import { buildDistribution } from '../../../random/distributions.ts';
import type { WeekSpans } from '../../import/scenario/coverage-hours.ts';
import { postsByHour, postsForWork, type WeekPosts } from '../../import/scenario/posts.ts';
import type { UsualWeek } from '../../import/scenario/usual-week.ts';
import { byDays, clock } from '../../import/scenario/week-text.ts';
import type { HistoryFit, TypeFit } from '../fit-history.ts';
import { count, handleLaw, three } from './scenario-laws.ts';

export interface GroupWords {
  readonly week: UsualWeek;
  readonly spans: readonly WeekSpans[] | undefined;
  /** The roster's file. */
  readonly roster: string;
  /** Names of hours by contact type. */
  readonly hours: ReadonlyMap<number, string>;
}

const SHARE = 0.8;
const WITHIN = { voice: 20, chat: 60, email: 86400 } as const;
const WORKING_WEEK = 40 * 3600;

export function groupLines(fit: HistoryFit, types: readonly TypeFit[], words: GroupWords): string[] {
  return fit.staffing === undefined
    ? [
        '  # who was on duty the history does not tell: posts that meet 80 % in time, by Erlang C',
        ...types.flatMap((one) => postLines(one, words)),
      ]
    : rosterLines(fit, types, words);
}

function rosterLines({ staffing }: HistoryFit, types: readonly TypeFit[], { roster }: GroupWords): string[] {
  const { calibration, evidence, rosters } = staffing!;
  const { rule, actual, tried, days } = calibration;
  const best = tried[0]!;
  const lines = [
    '  # Told from what agents did: between two services they were there, unless the gap was longer than',
    `  # ${rule.long / 60} min or somebody stood in the queue for more than ${rule.queueStood} s of it. Of ${tried.length} such rules this one comes nearest`,
    `  # to the last ${days} days: ${three(100 * best.abandonment)} % abandoned where ${three(100 * actual.abandonment)} % were, waits of ${three(best.meanWait)} s where they were ${three(actual.meanWait)} s.`,
  ];
  if (evidence.work.placed > 0)
    lines.push(`  # ${count(evidence.work.placed)} services name no agent; each was given to whose gap it fits.`);
  evidence.groups.forEach((group, k) => {
    const names = types.filter(({ type }) => group.types.includes(type)).map(({ found }) => found.name);
    if (names.length === 0) return;
    const most = rosters[k]!.counts.reduce((all, own) => Math.max(all, own), 0);
    lines.push(
      `  ${group.name}: { count: { file: ${fileText(roster)} }, skills: [${names.join(', ')}] }   # ${group.agents.length} people, ${most} at most at once`,
    );
  });
  return lines;
}

function postLines(one: TypeFit, { week, spans, hours }: GroupWords): string[] {
  const { found, type, demand } = one;
  const handleTime = buildDistribution(handleLaw(one).law).mean;
  const name = `${found.name}_agents`;
  if (spans === undefined || found.channel === 'email') {
    const posts = postsForWork(demand.week.value, handleTime, spans === undefined ? 7 * 86_400 : WORKING_WEEK);
    return spans === undefined
      ? [`  ${name}: { count: ${posts}, skills: [${found.name}] }   # around the clock: counts by day show no hours`]
      : [
          `  ${name}: { count: { mon-fri: { 09:00: ${posts}, 17:00: 0 } }, skills: [${found.name}] }   # ASSUMED hours; the week's work at 85 % occupancy`,
        ];
  }
  const posts = postsByHour({
    mean: week.mean[type]!,
    slot: week.slot,
    spans: spans[type]!,
    handleTime,
    share: SHARE,
    within: WITHIN[found.channel],
  });
  const days = byDays(posts.map(postsText));
  if (days.length === 0)
    return [`  ${name}: { count: 1, hours: ${hours.get(type) ?? 'always'}, skills: [${found.name}] }`];
  return [
    `  ${name}:`,
    `    skills: [${found.name}]`,
    '    count:',
    ...days.map(([key, text]) => `      ${key}: { ${text} }`),
  ];
}

function postsText(day: WeekPosts[number]): string {
  return day.map(([time, posts]) => `${clock(time)}: ${posts}`).join(', ');
}

function fileText(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : JSON.stringify(file);
}
