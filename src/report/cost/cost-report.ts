/** The text of `staffcurve run --cost`: what the run costs, line by line and to the cent, and what each contact costs. */
import type { CostStatement } from '../../finance/cost-statement.ts';
import { counted } from '../counted.ts';
import { capitalised, numberWord } from '../number-word.ts';
import { figureText, formatEstimate } from '../numbers/format-estimate.ts';
import { judgedTargets } from '../run/judged-target.ts';
import { oneRunNote } from '../run/one-run-note.ts';
import { periodName } from '../run/period.ts';
import type { ReportContext } from '../run/report-context.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
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
  const runs = counted(results.replications, 'run');
  const title = titleLine(results.scenario.name, `${periodName(start, days)} · ${runs} · seed ${results.seed}`, paint);
  const { cost } = results;
  const target = judgedTargets(context).find((_, place) => {
    const { name, metric } = scenario.expect[place] ?? {};
    return name === undefined && metric === 'cost_per_contact';
  });
  const missed = target?.verdict === 'missed';
  return reportText([
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
    noteLines(notes(context), paint),
  ]);
}

/** What stands beside the cost and is no part of it; empty where nothing does. */
function valueAtRiskText({ currency }: ReportContext, { value_at_risk }: CostStatement): string {
  if (value_at_risk === null) return '';
  const lost = figureText(formatEstimate(value_at_risk, 'money', currency));
  return `Beside the cost, and no part of it: service puts ${lost} of lifetime value at risk.`;
}

function notes({ results }: ReportContext): string[] {
  const { lines = [], left_out = [] } = results.cost ?? {};
  const missed = results.targets.filter(({ verdict }) => verdict === 'missed').length;
  return [
    oneRunNote(results.replications),
    missed === 0
      ? ''
      : `${capitalised(numberWord(missed))} ${missed === 1 ? 'target is' : 'targets are'} missed; without --cost the report says ${missed === 1 ? 'which' : 'which ones'}.`,
    lines.length === 0 || lines.some(({ kind }) => kind === 'one_off')
      ? ''
      : 'No one-off costs: they come with what a variant adds to this plan, such as hiring; `staffcurve compare` tells them.',
    ...left_out,
  ].filter(Boolean);
}
