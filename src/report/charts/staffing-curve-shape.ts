/** What a better shape would spare: the FTE that each volume needs as staff is written, and interval by interval. */
import { multipleText } from '../grow/grow-context.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Chart } from './chart.ts';
import { marks } from './layers.ts';
import { lineNames } from './line-names.ts';
import { niceTicks } from './nice-ticks.ts';
import { valueAxis } from './value-axis.ts';
import { type VolumeStop, volumeAxis, volumeAxisRoom } from './volume-axis.ts';

export interface StaffingShape {
  /** In increasing volume; FTE of all groups, null where no staff meets the targets. */
  readonly points: readonly (VolumeStop & { readonly written: number | null; readonly best: number | null })[];
  /** FTE of today's team. */
  readonly today: number;
  readonly casesAWeek: number;
  /** Of the plot, in pixels, where there is less room than usual. */
  readonly width?: number | undefined;
}

const usualWidth = 640;
const height = 240;

/** @returns undefined where both are not known at two volumes */
export function staffingShapeChart({
  points,
  today,
  casesAWeek,
  width = usualWidth,
}: StaffingShape): Chart | undefined {
  const lineOf = (name: 'written' | 'best') =>
    points.flatMap(({ volume, [name]: fte }) => (fte === null ? [] : [{ volume, fte }]));
  const [written, best] = [lineOf('written'), lineOf('best')];
  const last = points.findLast((point) => point.written !== null && point.best !== null);
  if (last === undefined || written.length < 2 || best.length < 2) return undefined;
  const ticks = niceTicks(0, Math.max(today, ...[...written, ...best].map(({ fte }) => fte)), 4);
  const axis = volumeAxis(points, casesAWeek, width, height);
  const channel = { x: axis.x, y: { field: 'fte', ...valueAxis(ticks, (value) => formatPlain(value, 0)) } };
  const text = (fte: number) => formatPlain(fte, 1);
  const ends = [
    { text: `As written: ${text(written.at(-1)!.fte)}`, style: 'label-answer', fte: written.at(-1)!.fte },
    { text: `Best shape: ${text(best.at(-1)!.fte)}`, style: 'label-plain', fte: best.at(-1)!.fte },
    { text: `Today’s team: ${text(today)}`, style: 'label-today', fte: today },
  ];
  const names = lineNames(
    ends.map(({ fte, ...end }) => ({ ...end, at: height * (1 - fte / ticks.high) })),
    width + 12,
    height,
  );
  return {
    name: 'best-shape',
    title: titleOf(multipleText(last.volume), text(last.written!), text(last.best!), last.best! < last.written!),
    subtitle:
      'FTE that meet every service target, by volume: in the form in which staff is written, and in the best shape',
    width,
    height,
    margin: { left: 40, top: 6, right: names.width + 16, bottom: volumeAxisRoom },
    layers: [
      marks(
        'line',
        'today',
        [points[0]!, points.at(-1)!].map(({ volume }) => ({ volume, fte: today })),
        channel,
      ),
      marks('line', 'answer', written, channel),
      marks('point', 'point-answer', written, channel),
      marks('line', 'answer', best, channel, { strokeWidth: 1.25 }),
      marks('point', 'point-answer', best, channel, { size: 14 }),
      ...axis.layers,
      ...names.layers,
    ],
  };
}

function titleOf(volume: string, written: string, best: string, isLess: boolean): string {
  return isLess
    ? `If staff followed demand interval by interval, ${best} FTE would do at ${volume}, not ${written}`
    : `Staff that follows demand interval by interval needs ${best} FTE at ${volume}, no fewer than ${written}`;
}
