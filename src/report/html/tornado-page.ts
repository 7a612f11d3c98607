/** The page of a tornado: which assumption the answer hangs on. */
import type { Assumption, TornadoEnd, TornadoResults } from '../../experiment/tornado/tornado-results.ts';
import { tornadoCharts } from '../charts/tornado-charts.ts';
import { metricIdentifier } from '../metric-identifier.ts';
import { metricUnit } from '../metric-unit.ts';
import { differenceCell, figureCell } from './figure-cell.ts';
import type { Cell, Page, Section } from './page.ts';
import { particularsOf } from './page-particulars.ts';

export function tornadoPage(results: TornadoResults): Page {
  const { metric, assumptions, currency } = results;
  const charts = tornadoCharts(results);
  const name = metricIdentifier(metric);
  const unit = metricUnit(name);
  const ends = ({ shown, estimate, effect, faults }: TornadoEnd): Cell[] =>
    faults.length > 0
      ? [{ text: shown }, { text: faults.join(' '), tone: 'faint' }, { text: '' }]
      : [
          { text: shown },
          figureCell(estimate, unit, currency ?? undefined),
          differenceCell(effect.difference, unit, currency ?? undefined),
        ];
  return {
    name: results.scenario.name,
    particulars: particularsOf(results.clock, results, [`${assumptions.length} assumptions`]),
    headline: charts[0]?.title ?? `What ${metric} depends on`,
    lede: 'Each assumption is moved alone; the same customers meet every plan.',
    sections: [
      ...charts.map((chart): Section => ({ kind: 'chart', chart })),
      {
        kind: 'table',
        table: {
          title: `${metric} at the ends of each range`,
          columns: [
            { heading: 'Assumption', align: 'left' },
            { heading: 'Low', align: 'left' },
            { heading: metric, align: 'right', metric: name },
            { heading: 'Effect', align: 'right' },
            { heading: 'High', align: 'left' },
            { heading: metric, align: 'right', metric: name },
            { heading: 'Effect', align: 'right' },
          ],
          rows: assumptions.map(({ path, low, high }: Assumption) => ({ cells: [path, ...ends(low), ...ends(high)] })),
        },
      },
    ],
    metrics: [name],
    notes: results.warnings,
  };
}
