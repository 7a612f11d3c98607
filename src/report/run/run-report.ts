/** The text of `staffcurve run`: the answer in a sentence, then totals, contact types, agents, the tightest intervals and the targets. */
import { counted } from '../counted.ts';
import { capitalised } from '../number-word.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { agentGroupLines } from './agent-group-lines.ts';
import { contactTypeLines } from './contact-type-lines.ts';
import { customerLines } from './customer-lines.ts';
import { headline } from './headline.ts';
import { judgedTargets } from './judged-target.ts';
import { backlogLines, callbackLines } from './later-lines.ts';
import { nextLines } from './next-lines.ts';
import { oneRunNote } from './one-run-note.ts';
import { passportLine } from './passport-line.ts';
import { periodName } from './period.ts';
import { precisionNote } from './precision-note.ts';
import type { ReportContext } from './report-context.ts';
import { meanOf } from './run-view.ts';
import { selfServiceLines } from './self-service-lines.ts';
import { targetLines } from './target-lines.ts';
import { tightestLines } from './tightest-lines.ts';
import { totalLines } from './totals.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function runReport(context: ReportContext, paint: Paint = plainPaint): string {
  const { results, scenario } = context;
  const { start, days } = scenario.clock;
  const runs = counted(results.replications, 'run');
  const particulars = `${periodName(start, days)} · ${runs} · seed ${results.seed}`;
  const targets = judgedTargets(context);
  const missed = targets.some(({ verdict }) => verdict === 'missed');
  return reportText([
    [titleLine(results.scenario.name, particulars, paint)],
    wrapText(headline(context, targets)).map(missed ? paint.alarm : paint.answer),
    totalLines(context, paint),
    contactTypeLines(context, paint),
    backlogLines(context, paint),
    callbackLines(context, paint),
    selfServiceLines(context, paint),
    customerLines(context, paint),
    agentGroupLines(context, paint),
    tightestLines(context, paint),
    targetLines(targets, paint),
    noteLines(footnotes(context), paint),
    nextLines(context, targets, paint),
  ]);
}

/** What a reader must know to trust the numbers. */
function footnotes(context: ReportContext): string[] {
  const { results } = context;
  const precision = precisionNote(context);
  const several = results.replications > 1;
  return [
    passportLine(context.scenario.passport) ?? '',
    precision === undefined ? '' : `${capitalised(precision)}.`,
    oneRunNote(results.replications),
    several && meanOf(results.total, 'hold_time_longest') !== undefined
      ? 'Mean longest: the longest of each run, averaged over the runs.'
      : '',
    results.cost?.left_out.length ? 'Cost does not hold what has no price: --cost tells what is left out.' : '',
  ].filter(Boolean);
}
