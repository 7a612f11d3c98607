/** A grade in text: the answer, each day beside what happened, the errors, where the model is biased, and the rule. */
import type { DayResult, GradeResults, GradingResult } from '../../history/grade/grade-results.ts';
import { gradedMetrics, metricWords } from '../../history/grade/graded-metrics.ts';
import { capitalised } from '../number-word.ts';
import { formatClock } from '../numbers/format-duration.ts';
import { formatPercent, nothing } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { dayName, periodName } from '../run/period.ts';
import { shellWord } from '../run/shell-word.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { biasLines } from './bias-lines.ts';
import { gradeHeadline } from './grade-headline.ts';
import { agentsText, errorText, simulatedText, valueText } from './grade-words.ts';

export function gradeReport(results: GradeResults, paint: Paint = plainPaint): string {
  const { actual_volumes: actual, foretold_volumes: foretold, fitted, graded, letter } = results;
  const particulars = `fitted to ${period(fitted)} · ${results.replications} runs · seed ${results.seed}`;
  const { volume } = foretold;
  const lines = [
    titleLine(`Grade ${letter}: ${period(graded)}`, particulars, paint),
    '',
    ...wrapText(gradeHeadline(results)).map(paint.answer),
    '',
    ...dayTable('With the volumes that came', actual, paint),
    '',
    ...wrapText(
      'Agents: how many more or fewer the model would have to be given for what happened to come out; two are tried at most.',
      '  ',
    ).map(paint.faint),
    '',
    ...dayTable(`With volumes foretold by ${foretold.method}`, foretold, paint),
    '',
    ...wrapText(
      `The volumes are ${formatPercent(volume.wape.day)} % off by the day and ${formatPercent(volume.wape.interval)} % by ${results.interval / 60} minutes; staffed by them, by Erlang C, ${formatPlain(volume.agents.too_many, 1)} agents too many and ${formatPlain(volume.agents.too_few, 1)} too few of ${formatPlain(volume.agents.needed, 1)} needed. Grade ${foretold.letter}.`,
    ),
    ...besideLines(foretold),
    '',
    ...errorTable(results, paint),
    '',
    ...biasLines(actual),
    '',
    ...wrapText(`${letter}: ${results.rule[letter]}.`),
    ...wrapText(
      `The intervals hold ${formatPercent(results.confidence, 0)} % of the simulations, so chance alone: not that the fitted numbers are themselves estimates${results.staff_from === 'services' ? ', nor that the roster is told from what agents did' : ''}.`,
    ),
    ...(results.written === null
      ? []
      : ['', `Wrote the grade into ${results.written}.`, '', `Next: staffcurve run ${shellWord(results.written)}`]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function period({ from, to }: { readonly from: string; readonly to: string }): string {
  return periodName(from, Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1);
}

function dayTable(heading: string, grading: GradingResult, paint: Paint): string[] {
  const right = (text: string, more: Partial<Column> = {}): Column => ({ heading: text, align: 'right', ...more });
  const columns: Column[] = [
    { heading: '', align: 'left' },
    right('offered'),
    right('abandoned'),
    right('model', { gap: 1 }),
    right('error'),
    right('agents'),
    right('waited, min'),
    right('model', { gap: 1 }),
    right('in time', { spare: 1 }),
    right('model', { gap: 1, spare: 2 }),
  ];
  const cells = (day: GradingResult['total'] | DayResult) => {
    const { abandonment_rate: rate, wait_of_queued: wait, service_level: level } = day;
    const error = rate.actual === null || rate.simulated.mean === null ? null : rate.simulated.mean - rate.actual;
    return [
      formatPlain(day.offered.actual, 0),
      valueText('abandonment_rate', rate.actual),
      simulatedText('abandonment_rate', rate),
      error === null ? nothing : errorText('abandonment_rate', error).replace(' points', ''),
      'agents' in day ? agentsText(day.agents) : '',
      clockText(wait.actual),
      clockText(wait.simulated.mean),
      valueText('service_level', level.actual),
      valueText('service_level', level.simulated.mean),
    ];
  };
  const rows = grading.days
    .filter(({ offered }) => offered.actual > 0)
    .map((day) => [dayName(day.date), ...cells(day)]);
  return [
    paint.strong(capitalised(heading)),
    ...fittingTable(columns, [...rows, ['all days', ...cells(grading.total)]], paint.strong),
  ];
}

function clockText(seconds: number | null): string {
  return seconds === null ? nothing : formatClock(seconds);
}

function besideLines({ beside_repeating: beside }: GradingResult): string[] {
  if (beside === null) return [];
  const points = (share: number) => formatPlain(100 * share, 1);
  return wrapText(
    `A day’s abandonment is foretold to ${points(beside.own)} points on average; repeating the same weekday of the log, ${points(beside.repeated)} points.`,
  );
}

function errorTable({ actual_volumes: { errors }, interval }: GradeResults, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'Off by', align: 'left' },
    { heading: 'bias', align: 'right' },
    { heading: 'by the day', align: 'right' },
    { heading: 'worst day', align: 'right', spare: 1 },
    { heading: 'days within', align: 'right' },
    { heading: `by ${interval / 60} min`, align: 'right' },
    { heading: 'within', align: 'right' },
  ];
  const rows = gradedMetrics.map((metric) => {
    const [day, part] = [errors.by_day[metric], errors.by_interval[metric]];
    const chance = day.coverage.chance ?? 1;
    return [
      metricWords[metric].label,
      errorText(metric, day.bias),
      errorText(metric, day.mean_absolute, false),
      errorText(metric, day.worst, false),
      `${day.coverage.within} of ${day.coverage.of}${chance < 0.05 ? ', too few' : ''}`,
      errorText(metric, part.mean_absolute, false),
      part.coverage.of === 0 ? nothing : `${formatPercent(part.coverage.within / part.coverage.of, 0)} %`,
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}
