/** The exponential law from censored times: all time spent ÷ times that ended. */
import { endings } from '../censored-times.ts';
import { chiSquareQuantile } from '../chi-square.ts';
import type { LawFitter } from './law-fit.ts';

/**
 * The interval is exact where the number of endings is fixed beforehand, and a little wide where the time is.
 * @see Lawless (2003), Statistical Models and Methods for Lifetime Data, 2nd ed., section 4.1
 */
export const fitExponential: LawFitter = (times, confidence) => {
  const ended = endings(times);
  if (ended === 0) return undefined;
  let spent = 0;
  for (let k = 0; k < times.time.length; k++) spent += times.time[k]! - times.beyond;
  const mean = spent / ended;
  const outside = (1 - confidence) / 2;
  const whole = ended === times.time.length;
  return {
    law: { distribution: 'exponential', mean },
    parameters: {
      mean: {
        value: mean,
        low: (2 * spent) / chiSquareQuantile(1 - outside, 2 * ended + (whole ? 0 : 1)),
        high: (2 * spent) / chiSquareQuantile(outside, 2 * ended),
      },
    },
    logLikelihood: -ended * Math.log(mean) - ended,
    free: 1,
  };
};
