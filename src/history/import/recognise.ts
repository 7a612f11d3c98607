/** Which importer a file is for, and on which line its header stands. */
import { type Binding, bindColumns, type Mapping, suffices } from './bind-columns.ts';
import { plainHeader } from './fields.ts';
import type { Importer } from './importer.ts';
import { queueStatisticsFields } from './importers/queue-statistics-columns.ts';
import { importers } from './importers.ts';

/** Lines among which the header is looked for: reports put titles above it. */
export const HEADER_WITHIN = 25;

export interface Recognised {
  readonly importer: Importer;
  readonly header: readonly string[];
  /** Number of the first line of data. */
  readonly from: number;
  /** Lines above the header. */
  readonly preamble: readonly (readonly string[])[];
  readonly bindings: readonly Binding[];
}

/**
 * @param as the importer that the user names, else any is tried
 * @returns undefined where none fits
 */
export function recognise(
  lines: readonly (readonly string[])[],
  as: Importer | undefined,
  mappings: readonly Mapping[],
): Recognised | undefined {
  const candidates = as === undefined ? importers : [as];
  const first = lines.slice(0, HEADER_WITHIN);
  const vendors = candidates.filter(({ generic }) => !generic);
  for (const importer of vendors) {
    const found = underHeader(importer, first, mappings) ?? withoutHeader(importer, first);
    if (found !== undefined) return found;
  }
  const general = candidates
    .filter(({ generic }) => generic)
    .map((importer) => underHeader(importer, first, mappings))
    .filter((found) => found !== undefined);
  // Both forms may find enough: a count of contacts is what a log of single ones never has.
  const counted = general.find(
    ({ importer, bindings }) => importer.kind === 'intervals' && bindings.some(({ field }) => field === 'offered'),
  );
  const logged = general.find(({ importer }) => importer.kind === 'contacts');
  return counted ?? logged ?? general[0];
}

function underHeader(
  importer: Importer,
  lines: readonly (readonly string[])[],
  mappings: readonly Mapping[],
): Recognised | undefined {
  for (const [k, header] of lines.entries()) {
    const bindings = bindColumns(importer, header, mappings);
    if (bindings === undefined || !suffices(importer.kind, bindings)) continue;
    return { importer, header, from: k + 1, preamble: lines.slice(0, k), bindings };
  }
  return undefined;
}

function withoutHeader(importer: Importer, lines: readonly (readonly string[])[]): Recognised | undefined {
  const [first] = lines;
  if (first === undefined || !importer.headerless?.(first)) return undefined;
  const header: readonly string[] = queueStatisticsFields;
  const bindings = bindColumns(importer, header);
  return bindings === undefined ? undefined : { importer, header, from: 0, preamble: [], bindings };
}

/** The line that looks most like a header: the first of the widest that hold mostly words. */
export function likelyHeader(lines: readonly (readonly string[])[]): number {
  let best = 0;
  let score = -1;
  for (const [k, cells] of lines.slice(0, HEADER_WITHIN).entries()) {
    const words = cells.filter((cell) => /[a-z\u0080-\uffff]/i.test(plainHeader(cell))).length;
    if (words > score) {
      best = k;
      score = words;
    }
  }
  return best;
}
