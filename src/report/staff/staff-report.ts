/** The text of `staffcurve staff`: the answer, the groups, their numbers, the targets, and how it is known to be the least. */
import { counted } from '../counted.ts';
import { oneRunNote } from '../run/one-run-note.ts';
import { shellWord } from '../run/shell-word.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { titleLine } from '../terminal/title-line.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';
import { evidenceLines } from './evidence-lines.ts';
import type { StaffContext } from './staff-context.ts';
import { staffHeadline } from './staff-headline.ts';
import { partLines, sizeLines } from './staff-lines.ts';
import { staffTargetLines } from './staff-target-lines.ts';
import { weekLines } from './week-lines.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function staffReport(context: StaffContext, paint: Paint = plainPaint): string {
  const { results } = context;
  const runs = counted(results.replications, 'run');
  const by = results.by === null ? '' : `by ${results.by} · `;
  return reportText([
    [titleLine(results.scenario.name, `staff ${by}${runs} · seed ${results.seed}`, paint)],
    wrapText(staffHeadline(context)).map(results.found ? paint.answer : paint.alarm),
    sizeLines(context, paint),
    partLines(context, paint),
    ...weekLines(context, paint),
    staffTargetLines(context, paint),
    evidenceLines(results, paint),
    noteLines(notes(context), paint),
    nextLines(context, paint),
  ]);
}

/** What a reader must know to trust the numbers. */
function notes({ results }: StaffContext): string[] {
  const { found, evidence, total, replications } = results;
  const banded = total.low !== null;
  return [
    found && banded && !evidence.precise
      ? `In brackets: the least that meets the targets by the better and by the worse ends of their intervals. ${replications} runs leave that open; more narrow it.`
      : '',
    found && banded && evidence.precise
      ? 'So many runs leave no doubt: better and worse ends ask for the same staff.'
      : '',
    'Erlang A and C: each group as one queue of the types it takes first, with the load as simulated; they know neither email nor several skills.',
    oneRunNote(replications),
  ].filter(Boolean);
}

/** The staff found as a command, where it fits on a line; else where to find it. */
function nextLines({ results, path, set }: StaffContext, paint: Paint): string[] {
  if (!results.found) return [];
  const given = set.map((setting) => `--set ${shellWord(setting)}`);
  const settings = Object.entries(results.change).map(([key, value]) =>
    typeof value === 'number' ? `--set ${shellWord(`${key}=${value}`)}` : undefined,
  );
  if (settings.length === 0) return [];
  const command = ['Next: staffcurve run', shellWord(path), ...given, ...settings].join(' ');
  if (settings.includes(undefined) || command.length > reportWidth) {
    return [
      `Next: staffcurve staff ${shellWord(path)}${results.by === null ? '' : ` --by ${results.by}`} --csv results   ${paint.faint('every number, as tables')}`,
    ];
  }
  return [command];
}
