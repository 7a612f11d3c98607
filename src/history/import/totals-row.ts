/** Rows that sum up others: they would count everything twice. */

const WORD = String.raw`(?:(?:grand|sub|overall)[\s-]?)?(?:totals?|sum|summe|gesamt(?:summe)?|summary|averages?|avg|mittelwert|suma|totaux)`;
const FIRST = ' tgsoamTGSOAM';
const EXACT = new RegExp(`^${WORD}\\s*:?$`, 'i');
const LOOSE = new RegExp(`^${WORD}\\b`, 'i');

/**
 * @param keys places of the columns that say which queue and when
 * @returns whether one of them, or the first cell that holds anything, says just "total"
 */
export function isTotalsRow(cells: readonly string[], keys: readonly number[]): boolean {
  for (const key of keys) if (saysTotal(cells[key], EXACT)) return true;
  return saysTotal(firstFilled(cells), EXACT);
}

/** For a row without a date: whether its first words say "total" of something. */
export function beginsAsTotal(cells: readonly string[]): boolean {
  return saysTotal(firstFilled(cells), LOOSE);
}

function firstFilled(cells: readonly string[]): string | undefined {
  for (const cell of cells) if (cell !== '') return cell;
  return undefined;
}

function saysTotal(cell: string | undefined, pattern: RegExp): boolean {
  if (cell === undefined || cell.length < 3 || cell.length > 60) return false;
  // Most cells begin otherwise than any such word does.
  return FIRST.includes(cell[0]!) && pattern.test(cell.trim());
}
