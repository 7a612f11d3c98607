/**
 * What the staffing curve says on its way: what is to spare today, what twice the volume needs, what is short at the end.
 * Each stands below its point, or above it, or where else there is room beside the words of the break.
 */
import { multipleText } from '../grow/grow-context.ts';
import type { Layer } from './chart.ts';
import { labels, type Row } from './layers.ts';
import type { Box } from './staffing-curve-break.ts';
import type { KnownPoint, StaffingCurve } from './staffing-curve-chart.ts';
import { textWidth } from './text-width.ts';

/** Pixels of the plot. */
interface Room {
  readonly width: number;
  readonly height: number;
  /** How far down so many posts are. */
  readonly at: (posts: number) => number;
  /** Heights of all lines at a volume. */
  readonly linesAt: (volume: number) => readonly number[];
  /** Whether there is room for what is short at the end. */
  readonly isRoomy: boolean;
}

const fontSize = 13;
const lineHeight = 17;

/** @param taken by the words of the break */
export function curveNotes(
  { today, breaks, points: all }: StaffingCurve,
  points: readonly KnownPoint[],
  channel: { x: Layer; y: Layer },
  { width, height, at, linesAt, isRoomy }: Room,
  taken: readonly Box[],
): Layer[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const [from, to] = [all[0]!.volume, all.at(-1)!.volume];
  const across = (volume: number) => ((volume - from) / (to - from || 1)) * width;
  const row = (point: KnownPoint, text: string | string[]): Row => ({
    volume: point.volume,
    posts: point.needed,
    text,
  });
  const filled = [...taken];
  const isCrossed = ({ left, right, top, bottom }: Box) =>
    Array.from({ length: 21 }, (_, k) => from + ((left + ((right - left) * k) / 20) / width) * (to - from))
      .filter((volume) => volume >= from && volume <= to)
      .some((volume) => linesAt(volume).some((y) => y > top + 2 && y < bottom - 2));
  /**
   * The first of the places, in pixels below the point, at which the text covers no other and no line crosses it; where
   * there is much room one that a line crosses will do.
   */
  const clearPlace = (point: KnownPoint, lines: readonly string[], dx: number, places: readonly number[]) => {
    const wide = Math.max(...lines.map((line) => textWidth(line, fontSize, 600)));
    const left = across(point.volume) + dx;
    const boxes = places.map((dy): [number, Box] => {
      const middle = at(point.needed) + dy;
      const bottom = middle + (lines.length - 1) * lineHeight + 9;
      return [dy, { left, right: left + wide, top: middle - 9, bottom }];
    });
    const clear = boxes.filter(
      ([, box]) => box.top >= 0 && box.bottom <= height - 2 && !filled.some((other) => covers(box, other)),
    );
    const fitting = clear.find(([, box]) => !isCrossed(box)) ?? (isRoomy ? clear[0] : undefined);
    if (fitting !== undefined) filled.push(fitting[1]);
    return fitting?.[0];
  };

  const spare = today - first.needed;
  const spareLines = [`${first.needed} needed today,`, `${spare} to spare`];
  const beside = taken.flatMap(({ top, bottom }) => [bottom + 11, top - 11 - lineHeight]);
  const sparePlaces = [20, -38, ...beside.map((middle) => middle - at(first.needed))];
  const spareAt = spare > 0 && points.length > 1 ? clearPlace(first, spareLines, 8, sparePlaces) : undefined;
  const twice = points.find(({ volume }) => volume === 2 && volume !== last.volume);
  const twiceText = String(twice?.needed);
  const halfTwice = textWidth(twiceText, fontSize, 600) / 2;
  const twiceAt = twice && clearPlace(twice, [twiceText], 6 - halfTwice, [17, -14]);

  const short = last.needed - today;
  // Only where the area is tall enough for a line of text, and the break's own words are elsewhere.
  const tall = at(today) - at(last.needed) > 3 * 16;
  const clear = breaks === undefined || (breaks.volume - first.volume) / (last.volume - first.volume || 1) < 0.7;
  return [
    ...(twice === undefined || twiceAt === undefined
      ? []
      : labels('label-answer', [row(twice, twiceText)], channel, { align: 'center', dy: twiceAt, dx: 6, halo: true })),
    ...(spareAt === undefined
      ? []
      : labels('label-answer', [row(first, spareLines)], channel, { dx: 8, dy: spareAt, halo: true })),
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

function covers(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
