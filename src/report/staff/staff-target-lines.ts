/** How the targets fare with the staff found. */
import type { StaffTarget } from '../../experiment/staff/staff-results.ts';
import { targetKind } from '../../scenario/target.ts';
import { metricUnit } from '../metric-unit.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { momentName } from '../run/period.ts';
import { targetText } from '../target-text.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Cell } from '../terminal/text-table.ts';
import type { StaffContext } from './staff-context.ts';

export function staffTargetLines({ results, currency }: StaffContext, paint: Paint): string[] {
  const { targets, found, replications } = results;
  if (targets.length === 0) return [];
  const rows = targets.map((target): (Cell | string)[] => {
    const missed = target.verdict === 'missed';
    const sign = target.verdict === null ? '·' : target.too_close ? '≈' : missed ? '✗' : '✓';
    const colour = missed ? paint.alarm : undefined;
    return [
      { text: sign, paint: colour ?? (sign === '✓' ? paint.answer : undefined) },
      targetText(target.target),
      { text: valueText(target, replications, currency), paint: colour },
      { text: words(target), paint: colour },
    ];
  });
  const columns = [
    { heading: '', align: 'left' },
    { heading: '', align: 'left', gap: 1, most: 70 },
    { heading: '', align: 'right', gap: 3 },
    { heading: '', align: 'left', gap: 3, most: 40 },
  ] as const;
  const title = found ? 'Targets with the staff found' : 'Targets with the most staff that was tried';
  return [`  ${paint.strong(title)}`, ...fittingTable(columns, rows)];
}

function valueText({ target, estimate }: StaffTarget, replications: number, currency: string | undefined): string {
  const { mean } = estimate;
  if (mean === null) return '';
  const read = targetKind.read(target.replace(/ each interval$/, ''));
  if (read.ok && read.value.in_runs !== undefined) return `${Math.round(mean * replications)} of ${replications}`;
  return formatEstimate(estimate, read.ok ? metricUnit(read.value.metric) : 'count', currency).value;
}

function words({ verdict, too_close, worst, source }: StaffTarget): string {
  if (verdict === null) return 'not judged';
  return [
    ...(verdict === 'missed' ? ['missed'] : too_close ? ['met'] : []),
    ...(too_close ? ['too close'] : []),
    ...(source === 'cost' ? ['not sought'] : []),
    ...(worst === null ? [] : [`worst ${worst.includes('T') ? momentName(worst) : worst}`]),
  ].join(', ');
}
