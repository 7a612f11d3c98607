/** The targets with how they fare today and how far today's team holds them. */
import type { DatedBreakingPoint, GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { multipleText, shortMonthText } from '../../../../src/report/grow/grow-context.ts';
import { metricUnit } from '../../../../src/report/metric-unit.ts';
import { capitalised, numberWord } from '../../../../src/report/number-word.ts';
import { formatEstimate } from '../../../../src/report/numbers/format-estimate.ts';
import { type JudgedTarget, judgedTargets } from '../../../../src/report/run/judged-target.ts';
import type { Target } from '../../../../src/scenario/scenario.ts';
import type { Estimate } from '../../../../src/stats/estimate.ts';
import { isFixed } from '../../components/is-fixed.ts';
import { type Verdict, verdictOf } from '../../components/sign.tsx';
import type { RunContext } from '../../store/context.ts';

export interface TargetRow {
  readonly key: string;
  readonly verdict: Verdict;
  /** `Billing service level, each day`. */
  readonly title: string;
  /** `at least 80 %`; in alarm where missed: `Missed by 3.2 points`. */
  readonly asked: string;
  readonly missed: string;
  /** `holds to 1.50×, Jan 2027`; empty until it is known. */
  readonly holds: string;
  readonly value: string;
  readonly interval: string;
  /** For the small picture; absent where runs decide. */
  readonly bar?: {
    readonly estimate: Estimate;
    readonly limit: number;
    readonly above: boolean;
    readonly isShare: boolean;
  };
}

export function targetRows(context: RunContext, grow: GrowResults | undefined): TargetRow[] {
  const judged = judgedTargets(context);
  return context.results.targets.map((view, place): TargetRow => {
    const target = context.scenario.expect.find(({ text }) => text === view.expect);
    const told = judged[place]!;
    const byRuns = target?.in_runs !== undefined;
    const estimate = byRuns ? view.share_of_runs : view.estimate;
    const unit = byRuns ? 'share' : metricUnit(target?.metric ?? '');
    const { interval } = formatEstimate(estimate, unit, context.currency);
    const limit = byRuns ? target?.in_runs : target?.value;
    return {
      key: view.expect,
      verdict: verdictOf(told),
      title: capitalised(spoken(told.subject)) + (told.each === '' ? '' : `, ${told.each}`),
      asked: target === undefined ? '' : askedText(target, told),
      missed: missedText(told),
      holds: holdsText(
        grow?.breaking_points.find((point) => point.target === view.expect),
        grow,
      ),
      value: told.value,
      interval: estimate.mean === null || isFixed(estimate) ? '' : byRuns ? `${interval} %` : interval,
      ...(limit === undefined || estimate.mean === null
        ? {}
        : { bar: { estimate, limit, above: byRuns || isAtLeast(target), isShare: unit === 'share' } }),
    };
  });
}

/** `Four of five targets are met today`. */
export function targetsTitle(rows: readonly TargetRow[], context: RunContext): string {
  const judged = context.results.targets.filter(({ verdict }) => verdict !== null);
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  if (rows.length === 0) return 'The scenario expects nothing';
  if (judged.length === 0) return 'No target can be judged';
  if (met === judged.length) {
    return met === 1
      ? 'The one target is met today'
      : met === 2
        ? 'Both targets are met today'
        : `All ${numberWord(met)} targets are met today`;
  }
  return `${capitalised(met === 0 ? 'none' : numberWord(met))} of ${numberWord(judged.length)} targets ${met === 1 ? 'is' : 'are'} met today`;
}

function isAtLeast(target: Target | undefined): boolean {
  return target?.op === '>=' || target?.op === '>';
}

function askedText(target: Target, { limit, inRuns }: JudgedTarget): string {
  const bound = `${isAtLeast(target) ? 'at least' : 'at most'} ${limit}`;
  return inRuns === undefined ? bound : `${bound} in ${inRuns} of runs`;
}

function missedText({ verdict, gap, tooClose, worst, judged }: JudgedTarget): string {
  if (verdict === null) return 'not judged';
  if (!judged) return 'Missed: nothing to judge';
  const when = worst === undefined ? '' : `, worst on ${worst}`;
  if (verdict === 'missed')
    return `Missed${gap === undefined ? '' : ` by ${gap}`}${tooClose ? ', too close to call' : ''}${when}`;
  return tooClose ? 'Met, too close to call' : '';
}

function holdsText(point: DatedBreakingPoint | undefined, grow: GrowResults | undefined): string {
  if (point === undefined || grow === undefined) return '';
  switch (point.state) {
    case 'breaks':
      return `holds to ${multipleText(point.volume!)}${point.date === null ? '' : `, ${shortMonthText(point.date)}`}`;
    case 'beyond_range':
      return `holds beyond ${multipleText(Math.max(1, ...grow.volumes.map(({ volume }) => volume)))}`;
    case 'already_missed':
      return point.met_from === null ? '' : `met from ${multipleText(point.met_from.volume)}`;
    default:
      return '';
  }
}
