/** The text of `staffcurve run --cost`: what the run costs, line by line and to the cent, and what each contact costs. */

import type { CostStatement } from '../../finance/cost-statement.ts';
import { capitalised, numberWord } from '../number-word.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { judgedTargets } from '../run/judged-target.ts';
import { periodName } from '../run/period.ts';
import type { ReportContext } from '../run/report-context.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { costHeadline } from './cost-headline.ts';
import { deflectionLines } from './deflection-lines.ts';
import { hourLines } from './hour-lines.ts';
import { statementLines } from './statement-lines.ts';
import { unitCostLines } from './unit-cost-lines.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function costReport(context: ReportContext, paint: Paint = plainPaint): string {
  const { results, scenario } = context;
  const { start, days } = scenario.clock;
  const runs = `${formatPlain(results.replications, 0)} ${results.replications === 1 ? 'run' : 'runs'}`;
  const title = titleLine(results.scenario.name, `${periodName(start, days)} · ${runs} · seed ${results.seed}`, paint);
  const { cost } = results;
  const target = judgedTargets(context).find((_, place) => {
    const { name, metric } = scenario.expect[place] ?? {};
    return name === undefined && metric === 'cost_per_contact';
  });
  const missed = target?.verdict === 'missed';
  const sections = [
    [title],
    wrapText(costHeadline(context, target)).map(missed ? paint.alarm : paint.answer),
    ...(cost
      ? [
          statementLines(context, cost, paint),
          wrapText(valueAtRiskText(context, cost), '  '),
          unitCostLines(context, paint),
          deflectionLines(context, paint),
          hourLines(context, cost, paint),
        ]
      : []),
    notes(context)
      .flatMap((text) => wrapText(text, '  '))
      .map(paint.faint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What stands beside the cost and is no part of it; empty where nothing does. */
function valueAtRiskText({ currency }: ReportContext, { value_at_risk }: CostStatement): string {
  if (value_at_risk === null) return '';
  const { value, interval } = formatEstimate(value_at_risk, 'money', currency);
  const range = interval === '' ? '' : ` (${interval})`;
  return `Beside the cost, and no part of it: service puts ${value}${range} of lifetime value at risk.`;
}

function notes({ results }: ReportContext): string[] {
  const { lines = [], left_out = [] } = results.cost ?? {};
  const missed = results.targets.filter(({ verdict }) => verdict === 'missed').length;
  return [
    results.replications === 1 ? 'One run says nothing about chance: there are no intervals.' : '',
    missed === 0
      ? ''
      : `${capitalised(numberWord(missed))} ${missed === 1 ? 'target is' : 'targets are'} missed; the report without --cost tells which.`,
    lines.length === 0 || lines.some(({ kind }) => kind === 'one_off')
      ? ''
      : 'Every line is a running cost; there are no one-off items.',
    ...left_out,
  ].filter(Boolean);
}
