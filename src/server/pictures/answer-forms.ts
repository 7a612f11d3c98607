/** An answer as charts, tables, a page and sheets: the same forms that the command line writes. */

import type { Chart } from '../../report/charts/chart.ts';
import { compareCharts } from '../../report/charts/compare-charts.ts';
import { growCharts } from '../../report/charts/grow-charts.ts';
import { runCharts } from '../../report/charts/run-charts.ts';
import { staffCharts } from '../../report/charts/staff-charts.ts';
import { sweepCharts } from '../../report/charts/sweep-charts.ts';
import { tornadoCharts } from '../../report/charts/tornado-charts.ts';
import { compareCsv } from '../../report/compare/compare-csv.ts';
import { growCsv } from '../../report/grow/grow-csv.ts';
import { comparePage } from '../../report/html/compare-page.ts';
import { growPage } from '../../report/html/grow-page.ts';
import type { Page } from '../../report/html/page.ts';
import { runPage } from '../../report/html/run-page.ts';
import { staffPage } from '../../report/html/staff-page.ts';
import { sweepPage } from '../../report/html/sweep-page.ts';
import { tornadoPage } from '../../report/html/tornado-page.ts';
import { withPassport } from '../../report/html/with-passport.ts';
import { runCsv } from '../../report/run/run-csv.ts';
import { staffCsv } from '../../report/staff/staff-csv.ts';
import { sweepCsv } from '../../report/sweep/sweep-csv.ts';
import { tornadoCsv } from '../../report/tornado/tornado-csv.ts';
import { compareSheets } from '../../report/xlsx/compare-sheets.ts';
import { growSheets } from '../../report/xlsx/grow-sheets.ts';
import { runSheets } from '../../report/xlsx/run-sheets.ts';
import type { Sheet } from '../../report/xlsx/sheet.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AnyResults, Asked } from '../runs/kept-answer.ts';

export interface FormedAnswer {
  charts(): readonly Chart[];
  tables(): readonly { readonly name: string; readonly text: string }[];
  page(): Page;
  /** Sheets before those of the tables. */
  sheets(): readonly Sheet[];
}

/** @param scenario that was run */
export function answerForms(results: AnyResults, scenario: Scenario, asked: Asked): FormedAnswer {
  const written = scenario.costs?.currency;
  const currency = typeof written === 'string' ? written : undefined;
  const { clock, expect } = scenario;
  switch (results.kind) {
    case 'run': {
      const { set, seed, replications } = asked.options as GivenOptions;
      const given = {
        set: set ?? [],
        ...(seed === undefined ? {} : { seed }),
        ...(replications === undefined ? {} : { replications }),
      };
      return {
        charts: () => runCharts(results, scenario),
        tables: () => runCsv(results, currency, results.warnings),
        page: () => withPassport(runPage({ results, scenario, currency, path: asked.scenario.id, given }), scenario),
        sheets: () => runSheets(results, scenario),
      };
    }
    case 'compare':
      return {
        charts: () => compareCharts(results, expect),
        tables: () => compareCsv(results),
        page: () => withPassport(comparePage(results, expect), scenario),
        sheets: () => compareSheets(results, scenario),
      };
    case 'grow':
      return {
        charts: () => growCharts(results, expect),
        tables: () => growCsv(results),
        page: () => withPassport(growPage(results, expect), scenario),
        sheets: () => growSheets(results, scenario),
      };
    case 'staff':
      return {
        charts: () => staffCharts(results, clock),
        tables: () => staffCsv(results),
        page: () => withPassport(staffPage(results, { clock, currency }), scenario),
        sheets: () => [],
      };
    case 'sweep':
      return {
        charts: () => sweepCharts(results),
        tables: () => sweepCsv(results),
        page: () => withPassport(sweepPage(results), scenario),
        sheets: () => [],
      };
    case 'tornado':
      return {
        charts: () => tornadoCharts(results),
        tables: () => tornadoCsv(results),
        page: () => withPassport(tornadoPage(results), scenario),
        sheets: () => [],
      };
  }
}

interface GivenOptions {
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly replications?: number;
}
