/**
 * How long customers would wait, from waits that mostly ended with an answer. Who leaves on hearing that they must wait
 * (balks) stands apart; so do short abandons where there are more of them than the law of the longer waits explains.
 */
import { buildDistribution } from '../../random/distributions.ts';
import { proportionEstimate } from '../../stats/proportion-estimate.ts';
import { type CensoredTimes, endings, timesBeyond } from './censored-times.ts';
import type { Fitted } from './fitted.ts';
import { normalReach } from './fitted.ts';
import { type HazardStretch, hazardOf } from './hazard.ts';
import { kaplanMeier, type SurvivalPoint, survivalAt } from './kaplan-meier.ts';
import { fitLaws, patienceLaws } from './laws/choose-law.ts';
import type { LawFit } from './laws/law-fit.ts';

export interface PatienceFit {
  /** Contacts that had to wait, and those of them who gave up after a while and at once. */
  readonly waited: number;
  readonly gaveUp: number;
  readonly balked: number;
  /** Every law that was tried, the best first; empty where too few gave up. */
  readonly laws: readonly LawFit[];
  /** Share that leaves on hearing that they must wait; short abandons are in it where they stand apart. */
  readonly balking: Fitted;
  readonly short: ShortAbandons;
  readonly survival: readonly SurvivalPoint[];
  readonly hazard: readonly HazardStretch[];
}

export interface ShortAbandons {
  /** Seconds. */
  readonly within: number;
  readonly count: number;
  /** What the law of the longer waits would give. */
  readonly expected: number;
  /** Whether they are too many for that law, so that they count as balking and the law is of longer waits only. */
  readonly apart: boolean;
}

export interface Waits {
  /** Waits above 0, ended by the customer or by an answer. */
  readonly times: CensoredTimes;
  /** Contacts that left at once though they had to wait. */
  readonly balked: number;
}

/** Standard errors by which short abandons must be too many to stand apart. */
const CLEARLY = 3;
/** Fewer who gave up say nothing of a law. */
const FEWEST = 5;

/** @param shortWithin seconds within which an abandonment counts as short */
export function fitPatience({ times, balked }: Waits, confidence: number, shortWithin = 5): PatienceFit {
  const gaveUp = endings(times);
  const waited = times.time.length + balked;
  const survival = kaplanMeier(times, confidence);
  const longer = timesBeyond(times, shortWithin);
  const lawsOfLonger = endings(longer) < FEWEST ? [] : fitLaws(longer, patienceLaws, confidence);
  const short = shortAbandons(times, lawsOfLonger[0], shortWithin);
  const laws = short.apart ? lawsOfLonger : gaveUp < FEWEST ? [] : fitLaws(times, patienceLaws, confidence);
  return {
    waited,
    gaveUp,
    balked,
    laws,
    balking: balkingOf(balked, waited, short, survival, laws[0], confidence),
    short,
    survival,
    hazard: hazardOf(times, confidence),
  };
}

function shortAbandons({ time, ended }: CensoredTimes, fit: LawFit | undefined, within: number): ShortAbandons {
  let count = 0;
  for (let k = 0; k < time.length; k++) if (ended[k] === 1 && time[k]! <= within) count++;
  if (fit === undefined) return { within, count, expected: count, apart: false };
  const law = buildDistribution(fit.law);
  let expected = 0;
  for (let k = 0; k < time.length; k++) expected -= Math.log1p(-law.cdf(Math.min(time[k]!, within)));
  return { within, count, expected, apart: count - expected > CLEARLY * Math.sqrt(expected + 1) };
}

/** Where short abandons stand apart, what they took beyond the law's own share of short waits. */
function balkingOf(
  balked: number,
  waited: number,
  short: ShortAbandons,
  survival: readonly SurvivalPoint[],
  fit: LawFit | undefined,
  confidence: number,
): Fitted {
  const atOnce = proportionEstimate(balked, waited, confidence);
  if (!short.apart || fit === undefined)
    return { value: atOnce.mean ?? 0, low: atOnce.low ?? 0, high: atOnce.high ?? 1 };
  const waiting = survivalAt(survival, short.within) / (1 - buildDistribution(fit.law).cdf(short.within));
  const share = 1 - (1 - balked / waited) * Math.min(1, waiting);
  const half = normalReach(confidence) * Math.sqrt((share * (1 - share)) / waited);
  return { value: share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
}
