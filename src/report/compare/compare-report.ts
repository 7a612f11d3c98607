/** The text of `staffcurve compare`: the answer, each variant beside the base, the targets under every plan, and what pairing is worth. */
import { counted } from '../counted.ts';
import { noteLines } from '../terminal/note-lines.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { reportText } from '../terminal/report-text.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { CompareContext } from './compare-context.ts';
import { compareHeadline } from './compare-headline.ts';
import { comparedParts } from './compared-rows.ts';
import { narrowing, pairingSentence } from './narrowing.ts';
import { targetTable } from './target-table.ts';
import { variantLines } from './variant-lines.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function compareReport(context: CompareContext, paint: Paint = plainPaint): string {
  const { results } = context;
  const { base, variants, replications } = results;
  const runs = counted(replications, 'run');
  const missed = base.targets.some(({ verdict }) => verdict === 'missed');
  return reportText([
    [titleLine(base.title, `${variants.length + 1} plans × ${runs} · seed ${results.seed}`, paint)],
    wrapText(compareHeadline(context)).map(missed ? paint.alarm : paint.answer),
    ...variants.map((variant) => variantLines(context, variant, paint)),
    targetTable(context, paint),
    noteLines(notes(context), paint),
  ]);
}

/** What a reader must know to trust the differences. */
function notes({ results }: CompareContext): string[] {
  if (results.replications === 1) return ['One run of each plan says nothing about chance: there are no intervals.'];
  const times = results.variants.flatMap((variant) =>
    comparedParts(results, variant).flatMap(({ rows }) =>
      rows.flatMap(({ difference }) => narrowing(difference) ?? []),
    ),
  );
  return [
    pairingSentence('every plan', times),
    'Better in: the runs in which the variant does better. Pairing: how many times narrower it makes the interval.',
  ];
}
