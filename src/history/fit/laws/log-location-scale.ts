/**
 * Laws whose logarithm is a standard error law, moved and stretched: Weibull (least extreme value) and lognormal (normal).
 * In h = 1 ÷ scale and d = location ÷ scale their censored log-likelihood is concave, so Newton's steps find its one top.
 */
import { type CensoredTimes, endings } from '../censored-times.ts';

/** The standard law of the error z: log density or log survival with its first two derivatives, written into `out`. */
export interface ErrorLaw {
  density(z: number, out: Float64Array): void;
  survival(z: number, out: Float64Array): void;
}

export interface LocationScaleFit {
  /** log T = (d + Z) ÷ h. */
  readonly h: number;
  readonly d: number;
  readonly logLikelihood: number;
  /** Variances and covariance of h and d, from the observed information. */
  readonly variance: { readonly hh: number; readonly hd: number; readonly dd: number };
}

interface Likelihood {
  value: number;
  readonly slope: [h: number, d: number];
  /** Second derivatives, signs turned: the observed information. */
  readonly information: [hh: number, hd: number, dd: number];
}

const STEPS = 100;
const HALVINGS = 40;

/**
 * @returns undefined with fewer than two endings, or where the likelihood has no top
 * @see Burridge (1981), A note on maximum likelihood estimation for regression models using grouped data, JRSS B 43:41, on concavity
 */
export function fitLogLocationScale(times: CensoredTimes, law: ErrorLaw): LocationScaleFit | undefined {
  const ended = endings(times);
  if (ended < 2) return undefined;
  const logs = times.time.map(Math.log);
  let spent = 0;
  for (let k = 0; k < logs.length; k++) spent += times.time[k]!;
  const at: [number, number] = [1, Math.log(spent / ended)];
  let now = likelihood(at[0], at[1], times, logs, law);
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(now);
    const gain = now.slope[0] * move[0] + now.slope[1] * move[1];
    if (!Number.isFinite(gain)) return undefined;
    // The rise that is still to be had, in units of log-likelihood.
    if (Math.abs(gain) < 1e-10) return finish(at, now);
    let part = move[0] < 0 ? Math.min(1, (0.8 * at[0]) / -move[0]) : 1;
    let next = now;
    for (let k = 0; k < HALVINGS; k++, part /= 2) {
      next = likelihood(at[0] + part * move[0], at[1] + part * move[1], times, logs, law);
      if (next.value > now.value) break;
    }
    if (!(next.value > now.value)) return finish(at, now);
    at[0] += part * move[0];
    at[1] += part * move[1];
    now = next;
  }
  return undefined;
}

function finish([h, d]: readonly [number, number], { value, information }: Likelihood): LocationScaleFit | undefined {
  const [hh, hd, dd] = information;
  const determinant = hh * dd - hd * hd;
  if (!(determinant > 0)) return undefined;
  const variance = { hh: dd / determinant, hd: -hd / determinant, dd: hh / determinant };
  return { h, d, logLikelihood: value, variance };
}

/** Towards the top; where the surface bends the wrong way, as left-out short times may make it, up the slope. */
function newtonStep({ slope, information }: Likelihood): [number, number] {
  let [hh, hd, dd] = information;
  const determinant = hh * dd - hd * hd;
  if (!(determinant > 1e-12 * Math.abs(hh * dd)) || hh <= 0) {
    hh = Math.abs(hh) + Math.abs(hd) + 1e-9;
    dd = Math.abs(dd) + Math.abs(hd) + 1e-9;
    hd = 0;
  }
  const scale = hh * dd - hd * hd;
  return [(dd * slope[0] - hd * slope[1]) / scale, (hh * slope[1] - hd * slope[0]) / scale];
}

const terms = new Float64Array(3);

function likelihood(h: number, d: number, times: CensoredTimes, logs: Float64Array, law: ErrorLaw): Likelihood {
  const { ended, beyond } = times;
  let [value, sh, sd, hh, hd, dd, count] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < logs.length; k++) {
    const y = logs[k]!;
    if (ended[k] === 1) {
      law.density(h * y - d, terms);
      value -= y;
      count++;
    } else law.survival(h * y - d, terms);
    const [log, first, second] = [terms[0]!, terms[1]!, terms[2]!];
    value += log;
    sh += first * y;
    sd -= first;
    hh -= second * y * y;
    hd += second * y;
    dd -= second;
  }
  value += count * Math.log(h);
  sh += count / h;
  hh += count / (h * h);
  if (beyond > 0) {
    const y = Math.log(beyond);
    law.survival(h * y - d, terms);
    const [log, first, second] = [terms[0]!, terms[1]!, terms[2]!];
    const n = logs.length;
    value -= n * log;
    sh -= n * first * y;
    sd += n * first;
    hh += n * second * y * y;
    hd -= n * second * y;
    dd += n * second;
  }
  return { value, slope: [sh, sd], information: [hh, hd, dd] };
}
