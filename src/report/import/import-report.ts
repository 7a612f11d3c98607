/** What an import found, for the terminal: how much there is, how the file was read, and what cannot be relied on. */
import type { Finding } from '../../history/import/finding.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { shellWord } from '../run/shell-word.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ImportResults, TypeTotals } from './import-results.ts';

/** Contact types that are listed. */
const MOST_TYPES = 12;
const NONE = '–';
const SEPARATORS: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

export function importReport(results: ImportResults, summary: string, paint: Paint): string {
  const rows = results.files.reduce((sum, file) => sum + file.rows, 0);
  const files = results.files.length === 1 ? '1 file' : `${results.files.length} files`;
  const warnings = results.findings.filter(({ severity }) => severity === 'warning');
  const readings = results.findings.filter(({ severity }) => severity === 'reading');
  const lines = [
    titleLine(summary.replace(/[:.].*$/, ''), `${formatNumber(rows, 0)} rows · ${files}`, paint),
    '',
    ...wrapText(headline(results)).map((line) => paint.answer(line)),
    '',
    ...typeTable(results.contact_types, paint),
    '',
    paint.strong('  Read as'),
    ...wrapText(readAs(results), '    '),
    ...wrapText(columnsText(results), '    '),
    ...readings.flatMap((finding) => wrapText(textOf(finding), '    ')),
    '',
    paint.strong(warnings.length === 0 ? '  Nothing odd was noticed' : '  Noticed'),
    ...warnings.flatMap((finding) => [
      ...wrapText(`! ${textOf(finding)}`, '    '),
      ...(finding.examples ?? []).map((example) =>
        paint.faint(`        ${example.length > 88 ? `${example.slice(0, 87)}…` : example}`),
      ),
    ]),
  ];
  const { written } = results;
  if (written !== null) {
    lines.push(
      '',
      `Wrote ${written.scenario} and ${written.history}.`,
      '',
      `Next: staffcurve run ${shellWord(written.scenario)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function headline({ contact_types: types, from, to, interval, timezone }: ImportResults): string {
  const total = types.reduce((sum, { offered }) => sum + offered, 0);
  const kinds = types.length === 1 ? 'one type' : `${formatNumber(types.length, 0)} types`;
  // The end is that of the last interval: an instant before it is still the last day.
  const last = to.slice(11, 16) === '00:00' ? dayBefore(to) : to.slice(0, 10);
  const length = interval >= 86400 ? 'day' : `${interval / 60} min`;
  return `${formatNumber(Math.round(total), 0)} contacts of ${kinds}, ${from.slice(0, 10)} to ${last}, counted by ${length} on the clocks of ${timezone}.`;
}

function typeTable(types: readonly TypeTotals[], paint: Paint): string[] {
  const sorted = [...types].sort((a, b) => b.offered - a.offered);
  const columns: Column[] = [
    { heading: 'Contact type', align: 'left', most: 40 },
    { heading: 'channel', align: 'left' },
    { heading: 'offered', align: 'right' },
    { heading: 'answered', align: 'right' },
    { heading: 'abandoned', align: 'right' },
    { heading: 'handle time', align: 'right' },
    { heading: 'speed of answer', align: 'right', narrow: 'answer' },
  ];
  const cells = sorted
    .slice(0, MOST_TYPES)
    .map((type) => [
      type.name,
      type.channel,
      formatNumber(Math.round(type.offered), 0),
      type.answered === null ? NONE : formatNumber(Math.round(type.answered), 0),
      type.abandoned === null || type.offered === 0
        ? NONE
        : `${formatNumber((100 * type.abandoned) / type.offered, 1)} %`,
      type.average_handle_time === null ? NONE : formatDuration(type.average_handle_time),
      type.average_speed_of_answer === null ? NONE : formatDuration(type.average_speed_of_answer),
    ]);
  const more = sorted.length > MOST_TYPES ? [`  and ${sorted.length - MOST_TYPES} more`] : [];
  return [...fittingTable(columns, cells, paint.strong), ...more];
}

function readAs({ importer, files }: ImportResults): string {
  const [first] = files;
  const parts = [
    importer,
    first!.encoding === 'utf-8'
      ? 'UTF-8'
      : first!.encoding === 'windows-1252'
        ? 'Windows-1252'
        : first!.encoding.toUpperCase(),
    ...(first!.compressed ? ['gzip'] : []),
    `cells cut by ${SEPARATORS[first!.separator] ?? JSON.stringify(first!.separator)}`,
  ];
  return parts.join(', ');
}

function columnsText({ columns }: ImportResults): string {
  const own = columns.filter(({ field, column }) => field !== column);
  return own.length === 0
    ? 'columns go by their fields’ names'
    : own.map(({ field, column }) => `${field} is "${column}"`).join(', ');
}

function textOf({ column, text }: Finding): string {
  return column === undefined ? text : `"${column}" ${text}`;
}

function dayBefore(instant: string): string {
  const date = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
  return new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10);
}
