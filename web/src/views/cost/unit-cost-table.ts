/** What a contact and a resolution cost: of all, of each channel, contact type and customer segment. */
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { figureCell } from '../../../../src/report/html/figure-cell.ts';
import type { Row, Table } from '../../../../src/report/html/page.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { estimateOf } from '../../../../src/report/run/run-view.ts';
import type { RunContext } from '../../store/context.ts';

const columns = ['cost', 'cost_per_contact', 'cost_per_resolution'] as const;

/** @returns undefined where no money is counted */
export function unitCostTable({ results, scenario, currency }: RunContext): Table | undefined {
  const types = Object.values(scenario.contact_types);
  const isSeveral = (name: string) => types.filter(({ channel }) => channel === name).length > 1;
  const row = (name: string, block: object, weight?: Row['weight']): Row => ({
    ...(weight === undefined ? {} : { weight }),
    cells: [name, ...columns.map((metric) => figureCell(estimateOf(block, metric), 'money', currency))],
  });
  const part = (heading: string, blocks: readonly (readonly [string, object])[]): Row[] => {
    const told = blocks.filter(([, block]) => estimateOf(block, 'cost') !== undefined);
    if (told.length === 0) return [];
    return [
      { weight: 'part', cells: [heading] },
      ...told.map(([name, block]) => row(capitalised(spoken(name)), block)),
    ];
  };
  const segments = Object.entries(results.customers);
  const rows = [
    // A channel of one contact type is told by that type.
    ...part(
      'By channel',
      Object.entries(results.channels).filter(([name]) => isSeveral(name)),
    ),
    ...part('By contact type', Object.entries(results.contact_types)),
    ...part('By customers', segments.length > 1 ? segments : []),
    row('All contacts', results.total, 'total'),
  ];
  return {
    title: 'What a contact and a resolution cost',
    subtitle: 'Idle time follows handling time; what is paid for all is shared by the work that it serves',
    columns: [
      { heading: 'Of', align: 'left' },
      { heading: 'Cost', align: 'right', metric: 'cost' },
      { heading: 'Per contact', align: 'right', metric: 'cost_per_contact' },
      { heading: 'Per resolution', align: 'right', metric: 'cost_per_resolution' },
    ],
    rows,
  };
}
