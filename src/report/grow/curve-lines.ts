/** The staffing curve in characters, under a heading that says what is drawn. */
import type { GrowResults } from '../../experiment/grow/grow-results.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Paint } from '../terminal/paint.ts';
import { breaksInOrder, foundVolumes, postsText } from './grow-context.ts';
import { staffingCurve } from './staffing-curve.ts';
import { textCurve } from './text-curve.ts';

/** @returns no lines where no staff was sought */
export function curveLines(results: GrowResults, paint: Paint): string[] {
  if (foundVolumes(results).length === 0) return [];
  const { group, today, requirements } = staffingCurve(results, onlyGroup(results));
  const plot = textCurve(
    { points: requirements, today, breaks: breaksInOrder(results)[0]?.volume ?? undefined },
    paint,
  );
  if (plot.length === 0) return [];
  const isBand = requirements.some(({ low, high }) => high > low);
  const key = [
    '● needed',
    isBand ? `▒ ${formatPlain(results.confidence * 100, 0)} % band` : '',
    `─ today’s ${postsText(today)}`,
    breaksInOrder(results).length > 0 ? '○ today’s team breaks' : '',
  ];
  return [`  ${paint.strong(`${group} needed`)}   ${key.filter(Boolean).join('   ')}`, ...plot];
}

/** The group that the curve is about; undefined where there are several, which are then counted together. */
function onlyGroup({ groups }: GrowResults): string | undefined {
  const names = Object.keys(groups);
  return names.length === 1 ? names[0] : undefined;
}
