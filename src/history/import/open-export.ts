/** Judges a file by its first lines: whose it is, where its header stands, and how its columns and times are meant. */
import type { Mapping } from './bind-columns.ts';
import { fieldsOf } from './fields.ts';
import { type Finding, reading } from './finding.ts';
import type { Importer, Layout } from './importer.ts';
import { previewOf } from './preview.ts';
import { readMoment } from './read-instant.ts';
import { type Recognised, recognise } from './recognise.ts';
import { RefusedImport } from './refused.ts';
import { median, settleColumns } from './settle-columns.ts';
import { settleInterval, settleSlots, settleZone } from './settle-time.ts';
import type { TableSource } from './table-source.ts';
import { snake } from './type-names.ts';

export interface ImportOptions {
  /** The importer to use; by default the one whose header fits. */
  readonly as?: Importer | undefined;
  readonly mappings?: readonly Mapping[] | undefined;
  /** IANA zone: of times that carry none, and of the centre. */
  readonly timezone?: string | undefined;
  /** Whether to keep the single contacts of a log. */
  readonly keepContacts?: boolean | undefined;
  /** Seconds within which a log's contacts count as answered in time; default 20. */
  readonly acceptableWait?: number | undefined;
}

export interface Opened {
  readonly recognised: Recognised;
  readonly layout: Layout;
  /** Zone by whose clocks the centre lives. */
  readonly centre: string;
  /** Seconds since 1970-01-01, amid the data. */
  readonly around: number;
  readonly findings: readonly Finding[];
}

/**
 * @param fallback contact type where neither a column nor a title names one; the file's own name where absent
 * @throws RefusedImport where nobody knows such a file, or none of its rows has a date
 */
export function openExport(
  source: TableSource,
  sample: readonly (readonly string[])[],
  options: ImportOptions,
  fallback?: string,
): Opened {
  const { as, mappings = [], timezone } = options;
  if (sample.length === 0) throw new RefusedImport(`${JSON.stringify(source.name)} is empty`);
  const recognised = recognise(sample, as, mappings);
  if (recognised === undefined) {
    const whose =
      as === undefined ? 'its header fits no export that is known' : `it is no export of ${as.name}: ${missing(as)}`;
    throw new RefusedImport(`${JSON.stringify(source.name)}: ${whose}`, previewOf(sample));
  }
  const { importer, bindings } = recognised;
  const rows = sample.slice(recognised.from);
  if (rows.length === 0) throw new RefusedImport(`${JSON.stringify(source.name)} has a header and no rows`);
  const settled = settleColumns(importer, bindings, rows, source.reading().separator);
  const roles = fieldsOf(importer.kind);
  // Where the date is a column of its own, it is the one to judge by.
  const moments = bindings
    .filter(({ field }) => roles[field]!.role === 'moment')
    .sort((a, b) => Number(b.field === 'date') - Number(a.field === 'date'));
  const zones = settleZone(importer, moments, rows, settled.order, timezone);
  const { columns, slots } = settleSlots(settled.columns, rows);
  const starts = rows
    .map((cells) => readMoment(cells[moments[0]?.place ?? 0] ?? '', settled.order)?.local ?? Number.NaN)
    .filter((local) => !Number.isNaN(local));
  if (starts.length === 0)
    throw new RefusedImport(noDates(source, moments[0]?.header, rows, moments[0]?.place), previewOf(sample));
  const layout: Layout = {
    columns,
    mark: settled.mark,
    order: settled.order,
    timezone: zones.reading,
    contactType: typeAbove(recognised) ?? fallback ?? snake(stem(source.name)),
    interval: undefined,
    slots,
  };
  const interval = importer.kind === 'intervals' ? settleInterval(importer, layout, rows) : undefined;
  const notes = (importer.notes ?? []).map((text) => reading('columns', text));
  return {
    recognised,
    layout: { ...layout, interval },
    centre: zones.centre,
    around: median(starts)!,
    findings: [...settled.findings, ...zones.findings, ...notes],
  };
}

/** A queue named above the table, as in `Split/Skill: Sales`. */
function typeAbove({ preamble }: Recognised): string | undefined {
  for (const cells of preamble) {
    const [key = '', value = ''] = cells.length > 1 ? cells : (cells[0] ?? '').split(':');
    if (/^\s*(split|skill|split\/skill|queue|vdn|group)\s*:?\s*$/i.test(key) && value.trim() !== '')
      return value.trim();
  }
  return undefined;
}

function stem(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/(\.(csv|tsv|txt|log|gz))+$/i, '');
}

function missing(importer: Importer): string {
  const needed = importer.columns.filter((column) => column.needed).map(({ headers }) => JSON.stringify(headers[0]));
  return needed.length === 0 ? 'no column says when' : `its header needs ${needed.join(', ')}`;
}

function noDates(
  source: TableSource,
  header: string | undefined,
  rows: readonly (readonly string[])[],
  place: number | undefined,
): string {
  const example = rows.map((cells) => cells[place ?? 0] ?? '').find((cell) => cell !== '') ?? '';
  return `${JSON.stringify(source.name)}: column ${JSON.stringify(header ?? '?')} holds no date that can be read, such as ${JSON.stringify(example)}`;
}
