/** One target beside what came out: the figures and the words that its verdict is told in. */
import { findMetric } from '../../fields/metrics.ts';
import type { TargetResult } from '../../measure/results.ts';
import type { Target } from '../../scenario/scenario.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatEstimate, nothing } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { targetText } from '../target-text.ts';
import { dayName, momentName } from './period.ts';
import type { ReportContext } from './report-context.ts';
import { gapText, limitText } from './target-numbers.ts';

export interface JudgedTarget {
  /** The target as written, percentages spaced. */
  readonly text: string;
  /** Null where the metric is not told of the periods that the target is about. */
  readonly verdict: 'met' | 'missed' | null;
  readonly tooClose: boolean;
  /** Whether there was anything to judge. */
  readonly judged: boolean;
  /** Whether it is about what customers or agents meet, rather than about money. */
  readonly isService: boolean;
  /** What came out, `98.1 %` or `40 of 40`. */
  readonly value: string;
  /** By how much it is missed, `3.2 points`; absent where it is met or runs decide. */
  readonly gap: string | undefined;
  /** What it is about, as a sentence begins: `billing service level`. */
  readonly subject: string;
  /** The limit as a sentence writes it: `80 %`, `€12.00`. */
  readonly limit: string;
  /** `each day`; empty where the whole horizon counts. */
  readonly each: string;
  /** The worst of the periods, where each counts: `Tue 3 March`. */
  readonly worst: string | undefined;
  /** `reaches` or `stays within`. */
  readonly verb: string;
  /** The share of runs that must hold, `90 %`; absent where the point estimate decides. */
  readonly inRuns: string | undefined;
}

/** @returns the targets in the scenario's order */
export function judgedTargets(context: ReportContext): JudgedTarget[] {
  const { expect: targets } = context.scenario;
  return context.results.targets.map((view, index) => {
    const inPlace = targets[index]?.text === view.expect ? targets[index] : undefined;
    return judged(view, inPlace ?? targets.find(({ text }) => text === view.expect), context);
  });
}

function judged(view: TargetResult, target: Target | undefined, { results, currency }: ReportContext): JudgedTarget {
  const { verdict, too_close: tooClose, estimate } = view;
  const text = targetText(view.expect);
  const unit = metricUnit(target?.metric ?? '');
  const byRuns = target?.in_runs !== undefined;
  const judged = verdict !== null && (byRuns ? view.share_of_runs.mean : estimate.mean) !== null;
  const held = `${formatPlain(view.runs_held, 0)} of ${formatPlain(results.replications, 0)}`;
  return {
    text,
    verdict,
    tooClose,
    judged,
    isService: unit !== 'money',
    value: !judged ? nothing : byRuns ? held : formatEstimate(estimate, unit, currency).value,
    gap:
      judged && verdict === 'missed' && !byRuns && target ? gapText(estimate, target.value, unit, currency) : undefined,
    subject: target === undefined ? text : subjectOf(target),
    limit: target === undefined ? '' : limitText(target.value, unit, currency),
    each: target?.each === undefined ? '' : `each ${target.each}`,
    worst: view.worst === null || target?.each === undefined ? undefined : periodOf(view.worst, target.each),
    verb: target?.op === '>=' || target?.op === '>' ? 'reaches' : 'stays within',
    inRuns: target?.in_runs === undefined ? undefined : limitText(target.in_runs, 'share', undefined),
  };
}

function periodOf(start: string, each: NonNullable<Target['each']>): string {
  if (each === 'interval') return momentName(start);
  return each === 'day' ? dayName(start) : `the week of ${dayName(start)}`;
}

function subjectOf({ name, metric }: Target): string {
  const label = findMetric(metric)?.label ?? metric.replaceAll('_', ' ');
  // FTE and CSAT keep their capitals.
  const words = /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return name === undefined ? words : `${name.replace(/^channels\./, '')} ${words}`;
}
