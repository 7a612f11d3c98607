/**
 * What a contact and a resolution cost: of all, of each channel that has several contact types, of each contact type, and of
 * each customer segment where there are several.
 */
import { formatEstimate } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { longestName } from '../run/longest-name.ts';
import type { ReportContext } from '../run/report-context.ts';
import { estimateOf } from '../run/run-view.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';

export function unitCostLines({ results, scenario, currency }: ReportContext, paint: Paint): string[] {
  const percent = givenPercent(results.confidence);
  const columns: Column[] = [
    { heading: 'Cost', align: 'left', most: longestName },
    { heading: 'in all', align: 'right', gap: 3 },
    { heading: 'per contact', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'right' },
    { heading: 'per resolution', align: 'right', gap: 3 },
    { heading: `${percent} interval`, align: 'right' },
  ];
  const types = Object.values(scenario.contact_types);
  const isShared = (name: string) => types.filter(({ channel }) => channel === name).length > 1;
  const channels = told(Reflect.get(results, 'channels'));
  const segments = told(results.customers);
  const blocks: [string, object][] = [
    ['all contacts', results.total],
    ...(channels.length > 1 ? channels.filter(([name]) => isShared(name)) : []),
    ...told(results.contact_types),
    ...(segments.length > 1 ? segments : []),
  ];
  const rows = blocks.map(([name, block]) => {
    const figure = (metric: string) =>
      formatEstimate(estimateOf(block, metric) ?? { mean: null, low: null, high: null }, 'money', currency);
    const contact = figure('cost_per_contact');
    const resolution = figure('cost_per_resolution');
    const all = figure('cost').value;
    return [
      name,
      all,
      { text: contact.value, paint: paint.answer },
      contact.interval,
      resolution.value,
      resolution.interval,
    ];
  });
  return fittingTable(columns, rows, paint.strong);
}

/** The named blocks that have a cost. */
function told(blocks: unknown): [string, object][] {
  if (typeof blocks !== 'object' || blocks === null) return [];
  return Object.entries(blocks).filter(([, block]) => estimateOf(block, 'cost') !== undefined);
}
