/** The staffing curve in characters, under a heading that says what is drawn. */
import type { GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Paint } from '../terminal/paint.ts';
import { breaksInOrder, foundVolumes, postsText } from './grow-context.ts';
import { textCurve } from './text-curve.ts';

/** @returns no lines where no staff was sought */
export function curveLines(results: GrowResults, paint: Paint): string[] {
  if (foundVolumes(results).length === 0) return [];
  const group = onlyGroup(results);
  const sizes = ({ needed }: GrowVolume) => (group === undefined ? needed?.total : needed?.groups[group]);
  const points = foundVolumes(results).map((at) => {
    const { needed: size, low, high } = sizes(at)!;
    const { posts } = size!;
    // A bound that is not known is the requirement itself.
    return { volume: at.volume, needed: posts, low: low?.posts ?? posts, high: high?.posts ?? posts };
  });
  const today = sizes(foundVolumes(results)[0]!)!.today.posts;
  const plot = textCurve({ points, today, breaks: breaksInOrder(results)[0]?.volume ?? undefined }, paint);
  if (plot.length === 0) return [];
  const isBand = points.some(({ low, high }) => high > low);
  const key = [
    '● needed',
    isBand ? `▒ ${formatPlain(results.confidence * 100, 0)} % band` : '',
    `─ today’s ${postsText(today)}`,
    breaksInOrder(results).length > 0 ? '○ today’s team breaks' : '',
  ];
  return [
    `  ${paint.strong(`${group?.replaceAll('_', ' ') ?? 'agents'} needed`)}   ${key.filter(Boolean).join('   ')}`,
    ...plot,
  ];
}

/** The group that the curve is about; undefined where there are several, which are then counted together. */
function onlyGroup({ groups }: GrowResults): string | undefined {
  const names = Object.keys(groups);
  return names.length === 1 ? names[0] : undefined;
}
