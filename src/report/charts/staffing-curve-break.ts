/** Where today's team breaks, on the staffing curve: a point on its line with the interval, and beside it when and at what. */
import { monthText, multipleText } from '../grow/grow-context.ts';
import type { Layer } from './chart.ts';
import { type LabelPlace, labels, marks } from './layers.ts';
import { targetWords } from './metric-words.ts';
import { textWidth } from './text-width.ts';
import type { VolumeStop } from './volume-axis.ts';

export interface CurveBreak extends VolumeStop {
  /** As written in `expect`. */
  readonly target: string;
  /** Multiples where the interval crosses; null beyond the range. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Pixels of the plot that some words take. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels: the size of the plot, and how far down it the line of today's team lies. */
interface Room {
  readonly width: number;
  readonly height: number;
  readonly today: number;
  /** Heights of all lines at a volume. */
  readonly linesAt: (volume: number) => readonly number[];
}

/** Height of the three lines of text, and their place above the axis: in a narrow plot there are two of them. */
const textHeight = 46;
const aboveAxis = 62;
const aboveAxisNarrow = 36;
/** A plot narrower than this has room for few words. */
const narrow = 360;

/** @returns what is drawn, and the room that its words take, none where nothing breaks */
export function breakLayers(
  {
    breaks,
    today,
    points,
  }: { readonly breaks?: CurveBreak | undefined; readonly today: number; readonly points: readonly VolumeStop[] },
  channel: { readonly x: Layer; readonly y: Layer },
  room: Room,
): { readonly layers: Layer[]; readonly taken: Box[] } {
  const [first, last] = [points[0]?.volume, points.at(-1)?.volume];
  if (breaks === undefined || first === undefined || last === undefined) return { layers: [], taken: [] };
  const { volume, low, high, date, target } = breaks;
  const row = { volume, posts: today };
  const [lowest, highest] = [Math.max(low ?? first, first), Math.min(high ?? last, last)];
  const isAlready = volume <= first;
  const text = isAlready
    ? 'Already missed today'
    : `Breaks at ${multipleText(volume)}${date === null || room.width < narrow ? '' : `, ${monthText(date)}`}`;
  const whole = `${isAlready ? 'Missed' : 'First to miss'}: ${targetWords(target)}`;
  // In a narrow plot the month is all that has room; what breaks is told beside the chart.
  const isNarrow = room.width < narrow;
  const note = isNarrow ? '' : whole;
  const interval = isNarrow ? (isAlready || date === null ? '' : monthText(date)) : intervalText(low, high);
  // To the right of its line, unless the text would run out of the plot.
  const place = ((volume - first) / (last - first || 1)) * room.width;
  const widest = Math.max(textWidth(text, 14, 600), textWidth(note, 12), textWidth(interval, 12));
  const right = place + 12 + widest > room.width;
  const beside: LabelPlace = { align: right ? 'right' : 'left', dx: right ? -12 : 12, halo: true };
  // Where no line crosses the text: above the axis, at the top, or under the line of today's team.
  const [left, end] = right ? [place - 12 - widest, place] : [place, place + 12 + widest];
  const crossed = (from: number) =>
    samples(left, end).some((x) =>
      room.linesAt(first + (x / room.width) * (last - first)).some((y) => y > from - 14 && y < from + textHeight),
    );
  const bottom = room.height - (isNarrow ? aboveAxisNarrow : aboveAxis);
  const from = [bottom, 12, room.today + 24].find((each) => each <= bottom && !crossed(each)) ?? bottom;
  const isBelow = from > room.today;
  const lines = [
    ['label-alarm', text, from],
    ['label-note', note, from + 19],
    ['label-note', interval, from + (isNarrow ? 19 : 35)],
  ] as const;
  const top = isBelow ? channel.y : { value: from + textHeight };
  const written = lines.filter(([, each]) => each !== '');
  const taken = [{ left, right: end, top: from - 10, bottom: written.at(-1)![2] + 9 }];
  const layers = [
    marks('rule', 'break-line', [row], { x: channel.x, y: top, y2: { value: room.height } }),
    ...(highest > lowest
      ? [
          marks('rule', 'break-interval', [{ volume: lowest, to: highest, posts: today }], {
            ...channel,
            x2: { field: 'to' },
          }),
        ]
      : []),
    marks('point', 'point-hollow', [row], channel),
    ...written.flatMap(([style, each, at]) =>
      labels(style, [{ volume, text: each }], { x: channel.x, y: { value: at } }, beside),
    ),
  ];
  return { layers, taken };
}

/** Places along the text, close enough together that no line slips through. */
function samples(from: number, to: number): number[] {
  return Array.from({ length: 21 }, (_, k) => from + ((to - from) * k) / 20);
}

function intervalText(low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  return `Interval: ${low === null ? 'below 1' : low.toFixed(2)} to ${high === null ? 'beyond the range' : `${high.toFixed(2)}×`}`;
}
