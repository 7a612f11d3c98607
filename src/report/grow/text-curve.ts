/** A staffing curve in characters: what each volume needs with its band, today's number, and where today's team breaks. */
import type { Paint } from '../terminal/paint.ts';

export interface TextCurve {
  readonly points: readonly {
    readonly volume: number;
    readonly needed: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly today: number;
  /** Multiple at which today's team breaks; absent where it does not. */
  readonly breaks?: number | undefined;
}

const plotWidth = 62;
const plotHeight = 9;
/** Room for the axis' numbers. */
const margin = 6;

type Mark = '●' | '○' | '▒' | '─' | '·' | ' ';

/** @returns lines of the plot and its axis; empty with fewer than two points */
export function textCurve({ points, today, breaks }: TextCurve, paint: Paint): string[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const top = niceTop(Math.max(today, ...points.map(({ high }) => high)));
  const column = (volume: number) =>
    Math.round(((volume - first.volume) / (last.volume - first.volume)) * (plotWidth - 1));
  const row = (posts: number) => Math.round((1 - posts / top) * plotHeight);
  const grid: Mark[][] = Array.from({ length: plotHeight + 1 }, () => new Array<Mark>(plotWidth).fill(' '));
  const put = (x: number, y: number, mark: Mark) => {
    if (y >= 0 && y <= plotHeight && x >= 0 && x < plotWidth) grid[y]![x] = mark;
  };
  for (let x = 0; x < plotWidth; x += 2) put(x, row(today), '─');
  for (let x = 0; x < plotWidth; x++) {
    const { needed, low, high } = between(points, first.volume + (x / (plotWidth - 1)) * (last.volume - first.volume));
    if (high > low) for (let y = row(high); y <= row(low); y++) put(x, y, '▒');
    else put(x, row(needed), '·');
  }
  for (const { volume, needed } of points) put(column(volume), row(needed), '●');
  if (breaks !== undefined && breaks >= first.volume && breaks <= last.volume) put(column(breaks), row(today), '○');
  const lines = grid.map((marks, y) => {
    const posts = Math.round((1 - y / plotHeight) * top);
    const label = y % 3 === 0 ? `${posts}`.padStart(margin - 1) : ' '.repeat(margin - 1);
    const text = painted(marks, paint);
    return `${label} ${y === plotHeight ? '└' : y % 3 === 0 ? '┤' : '│'}${text}`;
  });
  return [
    ...lines.map((line) => line.trimEnd()),
    axis(
      points.map(({ volume }) => volume),
      column,
    ),
  ];
}

/** The curve between two of its points, in a straight line. */
function between(points: TextCurve['points'], volume: number): Omit<TextCurve['points'][number], 'volume'> {
  const after = points.findIndex((point) => point.volume >= volume - 1e-9);
  const right = points[Math.max(after, 0)]!;
  const left = points[Math.max(after - 1, 0)]!;
  const part = right === left ? 0 : (volume - left.volume) / (right.volume - left.volume);
  const at = (name: 'needed' | 'low' | 'high') => left[name] + part * (right[name] - left[name]);
  return { needed: at('needed'), low: at('low'), high: at('high') };
}

/** The least multiple of three that leaves the highest value below the top, so that every third row is whole. */
function niceTop(most: number): number {
  const step = most <= 12 ? 3 : most <= 60 ? 6 : 10 ** Math.floor(Math.log10(most)) * 0.3;
  return Math.max(3, Math.ceil((most * 1.02) / step) * step);
}

/** The multiples below their points, as many as there is room for. */
function axis(volumes: readonly number[], column: (volume: number) => number): string {
  let text = '';
  for (const volume of volumes) {
    const label = `${Number(volume.toFixed(2))}×`;
    const start = margin + 1 + column(volume) - (column(volume) === 0 ? 0 : Math.floor(label.length / 2));
    if (text.length > 0 && start < text.length + 1) continue;
    text = text.padEnd(start) + label;
  }
  return text;
}

/** Runs of the same mark, painted as one. */
function painted(marks: readonly Mark[], paint: Paint): string {
  return marks
    .join('')
    .trimEnd()
    .replace(/●|○|▒+|─( ─)*/g, (run) => {
      if (run.startsWith('●')) return paint.answer(run);
      if (run.startsWith('○')) return paint.alarm(run);
      return run.startsWith('▒') ? paint.answer(run) : paint.faint(run);
    });
}
