/** The thread that draws charts and puts answers into files, which takes long enough to keep other requests waiting. */
import { strToU8, zipSync } from 'fflate';
import { chartPngs, chartSvg } from '../../node/chart-image.ts';
import { pageText } from '../../node/page-file.ts';
import { workbookBytes } from '../../node/workbook-file.ts';
import type { Chart } from '../../report/charts/chart.ts';
import { chartSpec } from '../../report/charts/chart-spec.ts';
import type { ThemeName } from '../../report/charts/theme.ts';
import { jsonText } from '../../report/json.ts';
import { tableSheets } from '../../report/xlsx/table-sheets.ts';
import type { ChartSummary } from '../api.ts';
import type { Answer } from '../runs/answers.ts';
import type { AnyResults } from '../runs/kept-answer.ts';
import { answerForms, type FormedAnswer } from './answer-forms.ts';
import type { ChartForm, ExportForm } from './picture-forms.ts';

export type PictureTask = { readonly answer: Answer } & (
  | { readonly want: 'list' }
  | { readonly want: 'chart'; readonly name: string; readonly form: ChartForm; readonly theme: ThemeName }
  | { readonly want: 'export'; readonly form: ExportForm }
);

export type Picture =
  | { readonly charts: readonly ChartSummary[] }
  | { readonly bytes: Uint8Array | string }
  | undefined;

/** @returns undefined where the answer has no such chart or form */
export async function pictureThread(task: PictureTask): Promise<Picture> {
  const { results, drawn, asked } = task.answer;
  const told = JSON.parse(results) as AnyResults;
  const forms = answerForms(told, drawn, asked);
  switch (task.want) {
    case 'list':
      return { charts: forms.charts().map(({ name, title, subtitle }) => ({ name, title, subtitle })) };
    case 'chart': {
      const chart = forms.charts().find(({ name }) => name === task.name);
      return chart === undefined ? undefined : { bytes: await drawnChart(chart, task.form, task.theme) };
    }
    case 'export':
      return { bytes: await exported(told, forms, task.form) };
  }
}

async function drawnChart(chart: Chart, form: ChartForm, theme: ThemeName): Promise<Uint8Array | string> {
  const spec = chartSpec(chart, { theme });
  if (form === 'json') return JSON.stringify(spec);
  const svg = await chartSvg(spec);
  return form === 'svg' ? svg : (await chartPngs([svg]))[0]!;
}

async function exported(results: AnyResults, forms: FormedAnswer, form: ExportForm): Promise<Uint8Array | string> {
  switch (form) {
    case 'json':
      return jsonText(results);
    case 'html':
      return pageText(forms.page());
    case 'xlsx':
      return workbookBytes([...forms.sheets(), ...tableSheets(forms.tables())]);
    case 'csv':
      return zipped(forms.tables().map(({ name, text }) => [name, strToU8(text)]));
    case 'svg':
    case 'png': {
      const charts = forms.charts();
      const svgs: string[] = [];
      for (const chart of charts) svgs.push(await chartSvg(chartSpec(chart)));
      const files = form === 'svg' ? svgs.map((svg) => strToU8(svg)) : await chartPngs(svgs);
      return zipped(charts.map(({ name }, k) => [`${name}.${form}`, files[k]!]));
    }
  }
}

/** The times in it are fixed, so that the same answer is the same file. */
function zipped(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' });
}
