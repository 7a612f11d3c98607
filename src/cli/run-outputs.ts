/** What `run` can write beside its report. */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { ReportContext } from '../report/run/report-context.ts';
import type { Outputs } from './outputs.ts';

export const runOutputs: Outputs<ReportContext & { readonly results: CostedRunResults }> = {
  async csv({ results, currency }) {
    const { runCsv } = await import('../report/run/run-csv.ts');
    return runCsv(results, currency, results.warnings);
  },
  async charts({ results, scenario }) {
    const { runCharts } = await import('../report/charts/run-charts.ts');
    return runCharts(results, scenario);
  },
  async page(context) {
    const [{ runPage }, { withPassport }] = await Promise.all([
      import('../report/html/run-page.ts'),
      import('../report/html/with-passport.ts'),
    ]);
    return withPassport(runPage(context), context.scenario);
  },
  async sheets({ results, scenario }) {
    const { runSheets } = await import('../report/xlsx/run-sheets.ts');
    return runSheets(results, scenario);
  },
};
