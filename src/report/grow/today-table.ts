/** How today's team fares at each volume. */
import type { GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { multipleText, whenText } from './grow-context.ts';

/** What growth moves, in the order of the columns. */
const shown = [
  ['service_level', 'service level'],
  ['abandonment_rate', 'abandoned'],
  ['hold_time', 'hold'],
  ['occupancy', 'occupancy'],
  ['resolution_time', 'resolution'],
  ['csat', 'CSAT'],
  ['cost_per_contact', 'per contact'],
] as const;

export function todayTable(results: GrowResults, paint: Paint): string[] {
  const columns: Column[] = [
    { heading: 'volume', align: 'right' },
    { heading: 'reached', align: 'left' },
    ...shown.map(
      ([_, heading], k): Column => ({ heading, align: 'right', ...(k === 0 ? { over: 'with today’s team' } : {}) }),
    ),
  ];
  return fittingTable(
    columns,
    results.volumes.map((at) => [
      multipleText(at.volume),
      whenText(at),
      ...shown.map(([metric]) => valueText(at, metric, results.currency)),
    ]),
    paint.strong,
  );
}

/** Empty where it is not told, so that a column that says nothing is left out. */
function valueText(
  { today: { total } }: GrowVolume,
  metric: (typeof shown)[number][0],
  currency: string | null,
): string {
  const estimate: Estimate | undefined = total[metric];
  if (estimate === undefined || estimate.mean === null) return '';
  return formatEstimate(estimate, metricUnit(metric), currency ?? undefined).value;
}
