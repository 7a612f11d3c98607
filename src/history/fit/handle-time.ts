/** How long agents take: the law of handle times that foretells them best, and how it lies beside them. */
import { buildDistribution } from '../../random/distributions.ts';
import { wholeTimes } from './censored-times.ts';
import { type Fitted, normalReach } from './fitted.ts';
import { factorAt, type HandleCourse, handleCourse } from './handle-course.ts';
import { lawQuantile } from './law-quantile.ts';
import { fitLaws, handleLaws } from './laws/choose-law.ts';
import type { LawFit } from './laws/law-fit.ts';

export interface HandleTimeFit {
  readonly sample: number;
  /** Mean and coefficient of variation of the sample itself; the mean's interval is that of any law. */
  readonly mean: Fitted;
  readonly cv: number;
  /** How they change over the day; undefined where chance explains what they do. */
  readonly course: HandleCourse | undefined;
  /** Every law that was tried, the best first: of the times that the course of the day is taken out of. */
  readonly laws: readonly LawFit[];
  /** Sample against law, in seconds, at evenly spread shares. */
  readonly quantiles: readonly QuantilePair[];
}

export interface QuantilePair {
  readonly share: number;
  readonly sample: number;
  readonly law: number;
}

/** Points of the quantile plot. */
const POINTS = 100;
/** Fewer times than this are not worth a law. */
const FEWEST = 10;

/**
 * @param times seconds; what is not above 0 is left out
 * @param arrivals time of day of each, in seconds after local midnight, where it is known
 * @returns undefined with fewer than ten times, or where they are all the same
 */
export function fitHandleTime(
  times: Float64Array,
  confidence: number,
  arrivals?: Float64Array,
): HandleTimeFit | undefined {
  const course =
    arrivals &&
    handleCourse(
      times.filter((time) => time > 0),
      arrivals.filter((_, k) => times[k]! > 0),
    );
  const level = times.map((time, k) => (course === undefined ? time : time / factorAt(course, arrivals![k]!)));
  const known = level.filter((time) => time > 0).sort();
  const n = known.length;
  if (n < FEWEST || known[0] === known[n - 1]) return undefined;
  const laws = fitLaws(wholeTimes(known), handleLaws, confidence);
  const mean = known.reduce((sum, time) => sum + time, 0) / n;
  const deviation = Math.sqrt(known.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (n - 1));
  const half = (normalReach(confidence) * deviation) / Math.sqrt(n);
  return {
    sample: n,
    mean: { value: mean, low: mean - half, high: mean + half },
    cv: deviation / mean,
    course,
    laws,
    quantiles: laws.length === 0 ? [] : quantilePairs(known, laws[0]!),
  };
}

function quantilePairs(ascending: Float64Array, { law }: LawFit): QuantilePair[] {
  const distribution = buildDistribution(law);
  return Array.from({ length: POINTS }, (_, k) => {
    const share = (k + 0.5) / POINTS;
    const place = share * ascending.length - 0.5;
    const below = Math.max(0, Math.floor(place));
    const above = Math.min(ascending.length - 1, below + 1);
    const part = Math.min(Math.max(place - below, 0), 1);
    const sample = ascending[below]! * (1 - part) + ascending[above]! * part;
    return { share, sample, law: lawQuantile(distribution, share) };
  });
}
