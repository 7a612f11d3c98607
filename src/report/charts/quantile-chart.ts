/** A Q–Q plot: the handle times of a sample against those of the law that was fitted; on the line they are alike. */
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import type { Chart } from './chart.ts';
import { chartName } from './chart-name.ts';
import { durationAxis } from './duration-axis.ts';
import { contactsCalled } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { textWidth } from './text-width.ts';

export interface Quantiles {
  readonly contactType: string;
  /** In words. */
  readonly law: string;
  readonly sample: number;
  /** Seconds at each share. */
  readonly pairs: readonly { readonly share: number; readonly sample: number; readonly law: number }[];
}

const width = 420;
const height = 420;
/** Shares between which the title looks. */
const [from, to] = [0.1, 0.9];

/** @returns undefined where there is nothing to compare */
export function quantileChart({ contactType, law, sample, pairs }: Quantiles): Chart | undefined {
  const known = pairs.filter((pair) => pair.sample > 0 && pair.law > 0);
  if (known.length === 0) return undefined;
  const all = known.flatMap((pair) => [pair.sample, pair.law]);
  const [low, high] = [Math.min(...all) / 1.1, Math.max(...all) * 1.1];
  const across = durationAxis(low, high, 'bottom');
  const up = durationAxis(low, high, 'left');
  const x = { field: 'law', ...across.channel };
  const y = { field: 'sample', ...up.channel };
  const deciles = known.filter((_, k) => k % 10 === 9 || k === 0);
  const who = contactsCalled(contactType);
  return {
    name: chartName('handle-time-quantiles', contactType),
    title: titleOf(who, known),
    subtitle: `Handle times of ${sample.toLocaleString('en')} ${who} (upwards) against the fitted law’s (across), percentile by percentile: ${law}`,
    width,
    height,
    margin: {
      left: Math.max(...up.labels.map((text) => textWidth(text, 12))) + 14,
      top: 8,
      right: 40,
      bottom: 30,
    },
    layers: [
      marks(
        'line',
        'reference',
        [
          { law: low, sample: low },
          { law: high, sample: high },
        ],
        { x, y },
      ),
      marks('point', 'point-answer', known, { x, y }, { size: 26 }),
      ...labels(
        'label-note',
        deciles.map((pair) => ({ ...pair, text: `${formatPercent(Math.round(pair.share * 100) / 100, 0)} %` })),
        { x, y },
        { dx: 8, dy: 9, halo: true },
      ),
    ],
  };
}

function titleOf(who: string, pairs: Quantiles['pairs']): string {
  const middle = pairs.filter(({ share }) => share >= from && share <= to);
  const worst = middle.reduce((most, pair) => (off(pair) > off(most) ? pair : most), middle[0]!);
  const factor = off(worst);
  if (factor < 1.05)
    return `The law follows the handle times of ${who} within 5 % from the shortest tenth to the longest`;
  const side = worst.sample > worst.law ? 'longer' : 'shorter';
  return `Handle times of ${who}: at most ${formatPercent(factor - 1, 0)} % ${side} than the law between the shortest and the longest tenth, at ${formatGivenDuration(Math.round(worst.sample))}`;
}

function off({ sample, law }: { readonly sample: number; readonly law: number }): number {
  return Math.max(sample / law, law / sample);
}
