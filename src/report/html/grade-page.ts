/** The page of a grade: can the model be believed, day by day, and where it is biased. */
import type { GradeResults, GradingResult } from '../../history/grade/grade-results.ts';
import { gradedMetrics, metricWords } from '../../history/grade/graded-metrics.ts';
import { gradeCharts } from '../charts/grade-charts.ts';
import { biasSentences } from '../grade/bias-lines.ts';
import { gradeHeadline } from '../grade/grade-headline.ts';
import { agentsText, errorText, simulatedText, valueText } from '../grade/grade-words.ts';
import { capitalised } from '../number-word.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { passportLine } from '../run/passport-line.ts';
import { dayName, periodName } from '../run/period.ts';
import type { Page, Row, Section, Table } from './page.ts';

export function gradePage(results: GradeResults): Page {
  const { actual_volumes: actual, foretold_volumes: foretold, letter, graded, rule } = results;
  const days = Temporal.PlainDate.from(graded.from).until(graded.to, { largestUnit: 'days' }).days + 1;
  const table = (each: Table): Section => ({ kind: 'table', table: each });
  return {
    name: `Grade ${letter}: the model held against ${periodName(graded.from, days)}`,
    particulars: `${results.replications} runs · seed ${results.seed} · ${formatPercent(results.confidence, 0)} % intervals`,
    headline: `Grade ${letter}: ${rule[letter]}`,
    lede: gradeHeadline(results),
    passport: passportLine(results.passport)!,
    sections: [
      table(dayTable('With the volumes that came', actual)),
      table(dayTable(`With volumes foretold by ${foretold.method}: grade ${foretold.letter}`, foretold)),
      ...gradeCharts(results).map((chart): Section => ({ kind: 'chart', chart })),
      table(errorTable(results)),
    ],
    metrics: ['service_level', 'abandonment_rate', 'average_speed_of_answer', 'hold_time'],
    notes: [
      ...Object.entries(rule).map(([each, text]) => `Grade ${each}: ${text}.`),
      ...biasSentences(actual),
      `The intervals hold chance in the simulations; they do not hold that the fitted numbers are themselves estimates${results.staff_from === 'services' ? ', nor that the roster is told from what agents did' : ''}.`,
    ],
  };
}

function dayTable(title: string, { days, total }: GradingResult): Table {
  const cells = (part: GradingResult['total'], agents: number | null): Row['cells'] => {
    const { actual, simulated } = part.abandonment_rate;
    return [
      formatPlain(part.offered.actual, 0),
      valueText('abandonment_rate', actual),
      simulatedText('abandonment_rate', part.abandonment_rate),
      actual === null || simulated.mean === null ? '' : errorText('abandonment_rate', simulated.mean - actual),
      agentsText(agents),
      valueText('wait_of_queued', part.wait_of_queued.actual),
      simulatedText('wait_of_queued', part.wait_of_queued),
      valueText('service_level', part.service_level.actual),
      simulatedText('service_level', part.service_level),
    ];
  };
  const headings = ['Offered', 'Abandoned', 'Model', 'Error', 'Agents', 'Waited', 'Model', 'In time', 'Model'];
  return {
    title,
    columns: [{ heading: 'Day', align: 'left' }, ...headings.map((heading) => ({ heading, align: 'right' as const }))],
    rows: [
      ...days
        .filter(({ offered }) => offered.actual > 0)
        .map((day) => ({ cells: [{ text: dayName(day.date), tone: 'strong' as const }, ...cells(day, day.agents)] })),
      { cells: ['All days', ...cells(total, null)], weight: 'total' },
    ],
  };
}

function errorTable({ actual_volumes: { errors }, interval }: GradeResults): Table {
  const part = `${interval / 60} minutes`;
  const headings = [
    'Bias by the day',
    'Off by the day',
    'Worst day',
    'Days within',
    `Off by ${part}`,
    `${part} within`,
  ];
  return {
    title: 'How far the model is off, with the volumes that came',
    columns: [{ heading: '', align: 'left' }, ...headings.map((heading) => ({ heading, align: 'right' as const }))],
    rows: gradedMetrics.map((metric) => {
      const [day, interval] = [errors.by_day[metric], errors.by_interval[metric]];
      return {
        cells: [
          capitalised(metricWords[metric].label),
          errorText(metric, day.bias),
          errorText(metric, day.mean_absolute, false),
          errorText(metric, day.worst, false),
          `${day.coverage.within} of ${day.coverage.of}`,
          errorText(metric, interval.mean_absolute, false),
          `${interval.coverage.within} of ${interval.coverage.of}`,
        ],
      };
    }),
  };
}
