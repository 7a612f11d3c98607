/** The targets with their verdicts, a sign and a word each. None loses a word: what is too long goes on on the next line. */

import type { Paint } from '../terminal/paint.ts';
import { type Cell, type Column, textTable, width } from '../terminal/text-table.ts';
import { reportWidth, wrapText } from '../terminal/wrap-text.ts';
import type { JudgedTarget } from './judged-target.ts';

/** Spaces before the value, and before the words of the verdict. */
const gap = 3;
/** The report's indent, the sign and the space after it. */
const before = 4;
/** How much further in the second line of a target begins. */
const indent = 2;
const signColumn: Column = { heading: '', align: 'left' };
const valueColumn: Column = { heading: '', align: 'right', gap };

export function targetLines(targets: readonly JudgedTarget[], paint: Paint): string[] {
  if (targets.length === 0) return [];
  const columns = [
    signColumn,
    { heading: '', align: 'left', gap: 1 } as const,
    valueColumn,
    { heading: '', align: 'left', gap } as const,
  ];
  const valueWidth = Math.max(...targets.map(({ value }) => width(value)));
  const texts = targets.map(({ text }) => textLines(text, reportWidth - before - gap - valueWidth));
  const textWidth = Math.max(...texts.map((lines) => width(lastOf(lines))));
  const room = reportWidth - before - textWidth - gap - valueWidth - gap;
  const parts = targets.map((target, index) => partsOf(target, texts[index]!, room, paint));
  const rows = textTable(
    columns,
    parts.map(({ row }) => row),
  );
  return [
    `  ${paint.strong('Targets')}`,
    ...parts.flatMap(({ above, below }, index) => [...above, rows[index]!, ...below]),
  ];
}

interface Parts {
  /** The beginning of a target that takes several lines. */
  readonly above: readonly string[];
  /** Its end, the value, and the verdict where there is room for it. */
  readonly row: readonly Cell[];
  /** The verdict where there is not. */
  readonly below: readonly string[];
}

function partsOf(target: JudgedTarget, lines: readonly string[], room: number, paint: Paint): Parts {
  const { sign, alarm } = signOf(target);
  const colour = alarm ? paint.alarm : undefined;
  const signed = { text: sign, paint: colour ?? (sign === '✓' ? paint.answer : undefined) };
  const words = verdictWords(target);
  const beside = width(words) <= room;
  const several = lines.length > 1;
  return {
    above: several
      ? textTable(
          [signColumn, { heading: '', align: 'left', gap: 1 }],
          lines.slice(0, -1).map((line, index) => [index === 0 ? signed : '', line]),
        )
      : [],
    row: [
      // A sign of spaces keeps the place of the one above.
      several ? { text: ' ' } : signed,
      { text: lastOf(lines) },
      { text: target.value, paint: colour },
      { text: beside ? words : '', paint: colour },
    ],
    below: beside ? [] : wrapText(words, ' '.repeat(before + indent)).map(colour ?? ((line) => line)),
  };
}

/** The target whole: on one line, or broken at spaces, what follows indented. */
function textLines(text: string, room: number): string[] {
  if (width(text) <= room) return [text];
  return wrapText(text, '', room - indent).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
}

function lastOf(lines: readonly string[]): string {
  return lines.at(-1) ?? '';
}

/** A tick, a cross, or a wave where the interval straddles the limit. */
function signOf({ verdict, tooClose }: JudgedTarget): { sign: string; alarm: boolean } {
  if (verdict === null) return { sign: '·', alarm: false };
  if (tooClose) return { sign: '≈', alarm: verdict === 'missed' };
  return verdict === 'met' ? { sign: '✓', alarm: false } : { sign: '✗', alarm: true };
}

function verdictWords({ verdict, tooClose, gap, judged, worst }: JudgedTarget): string {
  if (verdict === null) return 'not judged';
  if (!judged) return 'missed: nothing to judge';
  const missed = gap === undefined ? 'missed' : `missed by ${gap}`;
  const words = [
    ...(verdict === 'missed' ? [missed] : tooClose ? ['met'] : []),
    ...(tooClose ? ['too close'] : []),
    ...(verdict === 'missed' && worst !== undefined ? [`worst ${worst}`] : []),
  ];
  return words.join(', ');
}
