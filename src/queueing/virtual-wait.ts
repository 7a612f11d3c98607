/**
 * The virtual wait in M/M/n+M: how long an arrival with endless patience would have to wait. Its density has a closed
 * form with a single peak; what is asked of it is integrated numerically around that peak, which stays exact where the
 * incomplete gamma functions of the textbook formula would overflow or cancel.
 */
import { integrate } from './integrate.ts';

export interface VirtualWait {
  /** P(V > t). */
  exceeds(seconds: number): number;
  /** E[φ(V); 0 < V ≤ t] for a smooth φ that grows slower than exponentially. */
  expectation(of: (wait: number) => number, within: number): number;
}

/** Logarithm of the share of the peak at which the density is taken as nothing: e⁻⁴⁵ ≈ 3e-20. */
const negligible = 45;
/** Drops of the log density below its peak between which panels are laid. */
const levels = [0.5, 4, 15, negligible];

/**
 * @param arrivalRate λ per second, above 0
 * @param serviceRate nμ per second, above 0: contacts that all agents together finish
 * @param abandonmentRate θ per second; 0 for endless patience (then λ < nμ)
 * @param waiting P(V > 0)
 * @see Mandelbaum & Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue: an
 *   arrival that finds j in the queue waits for j + 1 exponential steps with rates nμ + jθ, …, nμ; summed over the
 *   stationary j, the density is proportional to exp(−nμt + (λ/θ)(1 − e^(−θt)))
 */
export function virtualWait(
  arrivalRate: number,
  serviceRate: number,
  abandonmentRate: number,
  waiting: number,
): VirtualWait {
  /** ∫ e^(−θs) ds over [0, t]. */
  const patientTime = (t: number) => (abandonmentRate === 0 ? t : -Math.expm1(-abandonmentRate * t) / abandonmentRate);
  const peak = arrivalRate > serviceRate ? Math.log(arrivalRate / serviceRate) / abandonmentRate : 0;
  /** λe^(−θ·peak): the log density is written from its peak, so that nothing large cancels. */
  const rateAtPeak = Math.min(arrivalRate, serviceRate);
  const drop = (distance: number) => serviceRate * distance - rateAtPeak * patientTime(distance);
  const shape = (t: number) => Math.exp(-drop(t - peak));

  const after = levels.map((level) => peak + distanceOfDrop(drop, level));
  const before = peak > 0 ? levels.map((level) => peak - distanceOfDrop((distance) => drop(-distance), level)) : [];
  const first = Math.max(0, Math.min(peak, ...before));
  const last = Math.max(...after);
  // What is asked of the wait decays with patience, which may be another scale altogether.
  const fading = abandonmentRate > 0 ? levels.map((level) => level / abandonmentRate) : [];
  const breaks = [...before, peak, ...after, ...fading];
  const scale = waiting / integrate(shape, first, last, breaks);

  return {
    exceeds: (seconds) => Math.min(waiting, scale * integrate(shape, Math.max(seconds, first), last, breaks)),
    expectation: (of, within) => scale * integrate((t) => of(t) * shape(t), first, Math.min(within, last), breaks),
  };
}

/** The distance at which a rising convex function that starts at 0 has reached `level`. */
function distanceOfDrop(drop: (distance: number) => number, level: number): number {
  let high = 1;
  while (drop(high) < level) high *= 2;
  while (drop(high / 2) > level) high /= 2;
  let low = high / 2;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (drop(middle) < level) low = middle;
    else high = middle;
  }
  return high;
}
