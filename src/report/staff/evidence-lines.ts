/** How it is known that the staff found is the least: what one agent fewer misses. */
import type { OneFewer, StaffResults } from '../../experiment/staff/staff-results.ts';
import { amountForm, targetKind } from '../../scenario/target.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { targetText } from '../target-text.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { whole } from './staff-context.ts';

/** Parts whose trial is told; of more, how many there were. */
const mostTold = 12;

export function evidenceLines({ evidence, found }: StaffResults, paint: Paint): string[] {
  if (!found) return [];
  const { one_fewer } = evidence;
  const told = one_fewer.length <= mostTold ? one_fewer : [];
  const spared = one_fewer.filter(({ misses }) => misses === null).length;
  const sentence = evidence.minimal
    ? `Nobody can be spared: one agent fewer anywhere misses a target (${evidence.how}).`
    : `Checked so far: ${evidence.how}; ${spared} of ${one_fewer.length} parts might still spare an agent, alone, if not together.`;
  const columns: Column[] = [
    { heading: 'One agent fewer', align: 'left', most: 24 },
    { heading: 'when', align: 'left', most: 24 },
    { heading: 'tried', align: 'right' },
    { heading: 'misses', align: 'left' },
    { heading: 'by', align: 'right' },
  ];
  const rows = told.map((each) => [
    each.group,
    each.part,
    whole(each.tried),
    each.misses === null ? 'nothing' : targetText(each.misses),
    byText(each),
  ]);
  return [
    ...(rows.length === 0 ? [] : [...fittingTable(columns, rows, paint.strong), '']),
    ...wrapText(sentence, '  '),
  ];
}

/** By how much, in the target's own unit; what is within the noise is told as too close. */
export function byText({ misses, by, too_close }: OneFewer): string {
  if (misses === null || by === null) return '';
  const text = misses.replace(/ \([^()]*\)$/, '').replace(/ each interval$/, '');
  const read = targetKind.read(text);
  const runs = read.ok && read.value.in_runs !== undefined;
  const unit = read.ok ? metricUnit(read.value.metric) : 'count';
  const share = runs || unit === 'share' || amountForm(text) === 'share';
  const amount = share
    ? `${formatNumber(by * 100, 1)} points${runs ? ' of runs' : ''}`
    : unit === 'seconds'
      ? formatDuration(by, by < 60 ? 1 : 0)
      : formatNumber(by, 2);
  return too_close ? `${amount}, too close` : amount;
}
