/** A row per contact type: how much, how well, how many gave up, how long. */
import type { MetricUnit } from '../../fields/metrics.ts';
import type { ContactType } from '../../scenario/scenario.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { type Figure, formatEstimate, nothing } from '../numbers/format-estimate.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell, Column } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { levelNotes } from './level-notes.ts';
import { longestName } from './longest-name.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf } from './run-view.ts';

export function contactTypeLines({ results, scenario }: ReportContext, paint: Paint): string[] {
  const names = Object.keys(results.contact_types);
  if (names.length === 0) return [];
  const columns: Column[] = [
    { heading: 'Contact type', narrow: 'Type', align: 'left', most: longestName },
    { heading: 'offered', align: 'right', gap: 3 },
    { heading: 'service', align: 'right', gap: 3 },
    { heading: 'level', align: 'left', gap: 1 },
    { heading: 'goal', align: 'left', gap: 3 },
    { heading: 'abandoned', align: 'right', gap: 3 },
    { heading: 'blocked', align: 'right', gap: 3, aside: true },
    { heading: 'hold time', align: 'right', gap: 3, aside: true },
    { heading: 'handle time', narrow: 'handling', align: 'right', gap: 3, aside: true },
  ];
  const rows = names.map((name) => {
    const block = results.contact_types[name]!;
    const type = scenario.contact_types[name];
    const live = type?.channel !== 'email';
    const figure = (metric: string, unit: MetricUnit): Figure =>
      formatEstimate(estimateOf(block, metric) ?? { mean: null, low: null, high: null }, unit);
    const level = figure('service_level', 'share');
    const blocked = estimateOf(block, 'blocking_rate');
    const goal = goalCell(block, type, paint);
    return [
      name,
      figure('offered', 'count').value,
      { text: level.value, paint: paint.answer },
      level.interval,
      goal,
      live ? figure('abandonment_rate', 'share').value : nothing,
      blocked?.mean ? formatEstimate(blocked, 'share').value : '',
      live ? figure('hold_time', 'seconds').value : nothing,
      figure('average_handle_time', 'seconds').value,
    ];
  });
  return [
    ...fittingTable(columns, rows, paint.strong),
    ...levelNotes(names, scenario).flatMap((text) => wrapText(text, '  ')),
  ];
}

/** What the service level asks for, with its verdict: a sign and a word. */
function goalCell(block: object, type: ContactType | undefined, paint: Paint): Cell {
  if (type === undefined) return { text: '' };
  const { share, within } = type.service_level;
  const goal = `${givenPercent(share)} in ${formatGivenDuration(within)}`;
  const target: unknown = Reflect.get(block, 'service_level_target');
  const verdict: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, 'verdict') : null;
  if (verdict === 'met') return { text: `✓ met ${goal}` };
  return verdict === 'missed' ? { text: `✗ missed ${goal}`, paint: paint.alarm } : { text: goal };
}
