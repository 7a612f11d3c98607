/**
 * What a command can write beside its answer: tables, charts, a page and a workbook. The places are looked at before
 * anything is simulated; what draws and writes is loaded when it is asked for.
 */
import type { Chart } from '../report/charts/chart.ts';
import type { CsvFile } from '../report/csv-file.ts';
import type { Page } from '../report/html/page.ts';
import type { Sheet } from '../report/xlsx/sheet.ts';
import type { Values } from './command.ts';
import { UsageError } from './exit.ts';
import { checkDirectory, writeDirectory } from './output-directory.ts';
import { checkFile, writeFile } from './output-file.ts';
import { onlyValue } from './read-option.ts';
import { svgFiles } from './svg-files.ts';

/** How a command's results are put into each form. */
export interface Outputs<Results> {
  csv?(results: Results): Promise<readonly CsvFile[]>;
  charts?(results: Results): Promise<readonly Chart[]>;
  page?(results: Results): Promise<Page>;
  /** Sheets before those of the tables. */
  sheets?(results: Results): Promise<readonly Sheet[]>;
}

/** Where each form is to go, by its option. */
export type AskedOutputs = Readonly<Partial<Record<OutputOption, string>>>;

export const outputOptionNames = ['csv', 'html', 'svg', 'png', 'xlsx'] as const;
export type OutputOption = (typeof outputOptionNames)[number];

const toDirectories: ReadonlySet<OutputOption> = new Set(['csv', 'svg', 'png']);

/** @throws UsageError where a place cannot be written, an option was given twice, or two name one place */
export async function readOutputs(args: Values): Promise<AskedOutputs> {
  const asked: Partial<Record<OutputOption, string>> = {};
  for (const option of outputOptionNames) {
    const place = onlyValue(option, args.option(option));
    if (place !== undefined) asked[option] = place;
  }
  if (asked.html !== undefined && asked.html === asked.xlsx) throw new UsageError('--html and --xlsx name one file');
  for (const [option, place] of entriesOf(asked)) {
    await (toDirectories.has(option) ? checkDirectory(option, place) : checkFile(option, place));
  }
  return asked;
}

/** @throws UsageError where a place cannot be written after all */
export async function writeOutputs<Results>(
  asked: AskedOutputs,
  outputs: Outputs<Results>,
  results: Results,
): Promise<void> {
  const { csv, html, svg, png, xlsx } = asked;
  const tables = csv === undefined && xlsx === undefined ? [] : ((await outputs.csv?.(results)) ?? []);
  if (csv !== undefined) await writeDirectory('csv', csv, tables);
  if (svg !== undefined || png !== undefined) await writeCharts(asked, (await outputs.charts?.(results)) ?? []);
  if (html !== undefined && outputs.page !== undefined) {
    const { pageText } = await import('../node/page-file.ts');
    writeFile('html', html, await pageText(await outputs.page(results)));
  }
  if (xlsx !== undefined) {
    const [{ workbookBytes }, { tableSheets }] = await Promise.all([
      import('../node/workbook-file.ts'),
      import('../report/xlsx/table-sheets.ts'),
    ]);
    const first = (await outputs.sheets?.(results)) ?? [];
    writeFile('xlsx', xlsx, await workbookBytes([...first, ...tableSheets(tables)]));
  }
}

async function writeCharts({ svg, png }: AskedOutputs, charts: readonly Chart[]): Promise<void> {
  const drawn = await svgFiles(charts);
  if (svg !== undefined) await writeDirectory('svg', svg, drawn);
  if (png === undefined) return;
  const { chartPngs } = await import('../node/chart-image.ts');
  const pictures = await chartPngs(drawn.map(({ text }) => text));
  await writeDirectory(
    'png',
    png,
    charts.map(({ name }, k) => ({ name: `${name}.png`, text: pictures[k]! })),
  );
}

function entriesOf(asked: AskedOutputs): [OutputOption, string][] {
  return Object.entries(asked) as [OutputOption, string][];
}
