/** A file's first lines with what its columns may be, and the command that would map them so. */
import { fieldsOf } from '../../history/import/fields.ts';
import type { Preview } from '../../history/import/preview.ts';
import { shellWord } from '../run/shell-word.ts';
import { textTable } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** Columns and characters of a cell that are shown. */
const MOST_COLUMNS = 30;
const LONGEST = 28;

/** @param file as the user named it */
export function previewText(preview: Preview, file: string): string {
  const { header, rows, suggestions, kind, fields } = preview;
  const lines = textTable(
    [
      { heading: 'column', align: 'left', most: LONGEST },
      { heading: 'first rows', align: 'left', most: 2 * LONGEST },
      { heading: 'may be', align: 'left' },
    ],
    header.slice(0, MOST_COLUMNS).map((name, place) => {
      const found = suggestions.find((suggestion) => suggestion.place === place);
      return [
        name.trim() === '' ? `#${place + 1}` : name.trim(),
        rows
          .map((cells) => cells[place] ?? '')
          .slice(0, 2)
          .join(' · '),
        found === undefined ? '' : found.likeness < 0.9 ? `${found.field}?` : found.field,
      ];
    }),
  );
  const maps = suggestions.map(
    ({ field, header: name, place }) =>
      `--map ${shellWord(`${field}=${name.trim() === '' ? `#${place + 1}` : name.trim()}`)}`,
  );
  const as = kind === 'contacts' ? ' --as contacts' : '';
  const command =
    maps.length === 0
      ? []
      : ['', '  Were the guesses right:', `  staffcurve import ${shellWord(file)}${as} ${maps.join(' ')}`];
  const names = fields.map(([name]) => name).join(', ');
  const other = Object.keys(fieldsOf(kind === 'contacts' ? 'intervals' : 'contacts')).join(', ');
  return [
    ...lines,
    ...command,
    '',
    ...wrapText(
      `accepted for --map, ${kind === 'contacts' ? 'a log of contacts' : 'counts by interval'}: ${names}`,
      '  ',
    ),
    ...wrapText(`${kind === 'contacts' ? 'counts by interval' : 'a log of contacts'}: ${other}`, '  '),
  ].join('\n');
}
