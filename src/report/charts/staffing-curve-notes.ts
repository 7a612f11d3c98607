/** What the staffing curve says on its way: what is to spare today, what twice the volume needs, what is short at the end. */
import { multipleText } from '../grow/grow-context.ts';
import type { Layer } from './chart.ts';
import { labels, type Row } from './layers.ts';
import type { KnownPoint, StaffingCurve } from './staffing-curve-chart.ts';

/**
 * @param perPost pixels of a post
 * @param isRoomy whether there is room for what is short at the end
 */
export function curveNotes(
  { today, breaks }: StaffingCurve,
  points: readonly KnownPoint[],
  channel: { x: Layer; y: Layer },
  perPost: number,
  isRoomy: boolean,
): Layer[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const spare = today - first.needed;
  const short = last.needed - today;
  const twice = points.filter(({ volume }) => volume === 2 && volume !== last.volume);
  const row = (point: KnownPoint, text: string | string[]): Row => ({
    volume: point.volume,
    posts: point.needed,
    text,
  });
  const onSlope = points.length > 1;
  const fitsBelow = (point: KnownPoint | undefined, pixels: number) => (point?.needed ?? 0) * perPost > pixels;
  // Only where the area is tall enough for a line of text, and the break's own words are elsewhere.
  const tall = short * perPost > 3 * 16;
  const clear = breaks === undefined || (breaks.volume - first.volume) / (last.volume - first.volume || 1) < 0.7;
  return [
    ...labels(
      'label-answer',
      twice.map((point) => row(point, String(point.needed))),
      channel,
      { align: 'center', dy: fitsBelow(twice[0], 26) ? 17 : -14, dx: 6, halo: true },
    ),
    ...(spare > 0 && onSlope
      ? labels('label-answer', [row(first, [`${first.needed} needed today,`, `${spare} to spare`])], channel, {
          dx: 8,
          dy: fitsBelow(first, 50) ? 20 : -38,
          halo: true,
        })
      : []),
    ...(tall && clear && isRoomy
      ? labels(
          'label-short',
          [{ volume: last.volume, posts: today + short / 3, text: `${short} short at ${multipleText(last.volume)}` }],
          channel,
          { align: 'right', dx: -10 },
        )
      : []),
  ];
}
