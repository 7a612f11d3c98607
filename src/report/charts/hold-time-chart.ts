/** How long contacts are on hold: their shares by range of waiting, in time and later told apart. */
import { capitalised } from '../number-word.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { contactsCalled } from './interval-words.ts';
import { labels, marks, type Row } from './layers.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';

export interface HoldTimes {
  /** `billing`, as the scenario names it. */
  readonly contactType: string;
  /** Upper bound in seconds (null: none) and the share of holds above the bound before, up to it. */
  readonly histogram: readonly (readonly [number | null, number])[];
  /** Acceptable wait in seconds. */
  readonly within: number;
}

const width = 640;
const height = 220;
/** A bar that dwarfs the others by more than this is told in words instead of drawn. */
const dwarfing = 3;
/** Room above the tallest bar for its label, as a factor. */
const headroom = 1.12;
/** What little is left at the long end goes into one last bar. */
const tail = 0.0005;

interface Bar {
  /** Seconds; the first bar, of those who do not wait at all, has none. */
  readonly from: number | undefined;
  readonly to: number | null;
  readonly share: number;
}

/** @returns undefined where nothing was on hold */
export function holdTimeChart({ contactType, histogram, within }: HoldTimes): Chart | undefined {
  if (histogram.length === 0) return undefined;
  const atOnce = histogram.find(([bound]) => bound === 0)?.[1] ?? 0;
  const waiting = withoutTail(barsOf(histogram));
  const untold = atOnce > Math.max(0, ...waiting.map(({ share }) => share)) * dwarfing;
  const bars: Bar[] = untold ? waiting : [{ from: undefined, to: 0, share: atOnce }, ...waiting];
  const who = contactsCalled(contactType);
  // Known only where the acceptable wait is one of the bounds.
  const isBound = histogram.some(([bound]) => bound === within);
  const inTime = histogram.reduce((sum, [bound, share]) => sum + (bound !== null && bound <= within ? share : 0), 0);
  const waitText = isBound
    ? `${formatPercent(inTime)} % on hold for ${formatGivenDuration(within)} or less`
    : `acceptable wait: ${formatGivenDuration(within)}`;
  const title = titleOf(who, atOnce, waiting, histogram);
  const subtitle = `Share of ${who} by time on hold, answered or not; ranges grow wider to the right. Dark: within ${formatGivenDuration(within)}`;
  if (bars.length === 0) return undefined;
  const slot = width / bars.length;
  const most = Math.max(...bars.map(({ share }) => share));
  // Each bar says its own value.
  const y = undrawnAxis('value', [0, most * headroom]);
  const x = undrawnAxis('x', [0, bars.length]);
  const rows = bars.map(({ from, to, share }, k) => ({
    x: k + 0.06,
    to: k + 0.94,
    middle: k + 0.5,
    value: share,
    zero: 0,
    isInTime: to !== null && to <= within,
    text: share === 0 ? '' : `${formatPercent(share, most < 0.01 ? 2 : share < 0.0995 ? 1 : 0)} %`,
    from,
  }));
  const edges: Row[] = bars.flatMap(({ to, from }, k) =>
    from === undefined || to === null ? [] : [{ x: k + 1, text: formatGivenDuration(to) }],
  );
  const start = bars.findIndex(({ from }) => from !== undefined);
  const shownEdges = withoutCrowding([...(start === 0 ? [{ x: 0, text: '0 s' }] : []), ...edges], slot);
  const bar = (isInTime: boolean) =>
    marks(
      'rect',
      isInTime ? 'bar-answer' : 'bar-pale',
      rows.filter((row) => row.isInTime === isInTime),
      {
        x,
        x2: { field: 'to' },
        y: { ...y, field: 'zero' },
        y2: { field: 'value' },
      },
      { strokeWidth: 0 },
    );
  const places = placeOfWait(bars, within);
  return {
    name: `hold-time-${contactType}`,
    title,
    subtitle,
    width,
    height,
    margin: { left: 16, top: 22, right: 24, bottom: untold ? 46 : 26 },
    layers: [
      bar(true),
      bar(false),
      marks(
        'rule',
        'base',
        [{ x: 0, to: bars.length }],
        { x, x2: { field: 'to' }, y: { value: height } },
        { strokeWidth: 1 },
      ),
      ...labels('label-note', shownEdges, { x, y: { value: height + 15 } }, { align: 'center' }),
      ...(start > 0
        ? labels('label-note', [{ x: 0.5, text: 'at once' }], { x, y: { value: height + 15 } }, { align: 'center' })
        : []),
      ...(places === undefined
        ? []
        : [
            marks('rule', 'target', [{ x: places }], { x, y: { value: -4 }, y2: { value: height } }),
            ...labels(
              'label-strong',
              [{ x: places, text: waitText }],
              { x, y: { value: -12 } },
              textWidth(waitText, 13, 600) + places * slot > width + 60
                ? { align: 'right', dx: 0, halo: true }
                : { align: 'left', dx: 0, halo: true },
            ),
          ]),
      ...labels('label-plain', rows, { x: { ...x, field: 'middle' }, y }, { align: 'center', dy: -9, halo: true }),
      ...(untold
        ? labels('label-note', [{ text: `Not drawn: the ${formatPercent(atOnce)} % who do not wait at all` }], {
            x: { value: 0 },
            y: { value: height + 36 },
          })
        : []),
    ],
  };
}

function barsOf(histogram: HoldTimes['histogram']): Bar[] {
  return histogram.flatMap(([to, share], k) => (to === 0 ? [] : [{ from: histogram[k - 1]?.[0] ?? 0, to, share }]));
}

function withoutTail(bars: readonly Bar[]): Bar[] {
  let rest = bars.reduce((sum, { share }) => sum + share, 0);
  const all = rest;
  const kept: Bar[] = [];
  for (const bar of bars) {
    if (kept.length > 0 && rest <= Math.max(tail * all, 1e-9)) {
      const last = kept.pop()!;
      kept.push({ from: last.from, to: null, share: last.share + rest });
      break;
    }
    kept.push(bar);
    rest -= bar.share;
  }
  return kept;
}

/** Labels that have room, the first and the last among them. */
function withoutCrowding(edges: readonly Row[], slot: number): Row[] {
  const widest = Math.max(...edges.map(({ text }) => textWidth(String(text), 12))) + 8;
  const every = Math.max(1, Math.ceil(widest / slot));
  return edges.filter((_, k) => k % every === 0);
}

/** Where the acceptable wait lies among the bars, in slots. */
function placeOfWait(bars: readonly Bar[], within: number): number | undefined {
  const at = bars.findIndex(({ from, to }) => from !== undefined && from <= within && (to === null || to >= within));
  if (at < 0) return undefined;
  const { from, to } = bars[at]!;
  return to === null || from === undefined ? undefined : at + (within - from) / (to - from);
}

function titleOf(who: string, atOnce: number, waiting: readonly Bar[], histogram: HoldTimes['histogram']): string {
  const waits = waiting.reduce((sum, { share }) => sum + share, 0);
  if (waits === 0) return `None of the ${who} waits`;
  let sum = 0;
  const ninetyFifth = histogram.find(([, share]) => {
    sum += share;
    return sum >= 0.95;
  })?.[0];
  const first = `${capitalised(`${formatPercent(atOnce)} %`)} of ${who} do not wait`;
  if (ninetyFifth === 0)
    return `${first}; the rest, ${formatPercent(waits)} %, wait mostly under ${formatGivenDuration(medianBound(waiting))}`;
  return ninetyFifth == null ? first : `${first}; 95 % are on hold for ${formatGivenDuration(ninetyFifth)} or less`;
}

function medianBound(waiting: readonly Bar[]): number {
  const half = waiting.reduce((sum, { share }) => sum + share, 0) / 2;
  let sum = 0;
  for (const { to, from, share } of waiting) {
    sum += share;
    if (sum >= half) return to ?? from ?? 0;
  }
  return 0;
}
