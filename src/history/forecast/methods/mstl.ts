/**
 * The day's total by MSTL (Bandara, Hyndman & Bergmeir 2021), a seasonal-trend decomposition with an exponential-smoothing
 * trend, as augurs computes it, times the smoothed profile of the day. Its level can run away: a forecast that leaves
 * what the last weeks make likely is put aside for the six-week mean, and counted.
 */
import { initSync, MSTL } from '@bsull/augurs/mstl';
import { weekdayOf } from '../../../scenario/build/week-days.ts';
import type { ForecastMethod } from '../method.ts';
import type { OpenDays } from '../open-days.ts';
import type { RollingTotals } from '../rolling-totals.ts';
import { totalByProfile } from '../total-by-profile.ts';

/** Added before the logarithm. */
const offset = 0.5;
/** A day beyond this multiple of the last weeks' most, or below this share of their least, has run away. */
const runAway = 1.5;
const recentDays = 56;
/** Days that are decomposed: the trend is the last months', and the fit's time grows with them. */
const mostDays = 182;
const meanOf = 6;

let ready = false;

/**
 * Makes MSTL available: its WebAssembly is handed in, because where it lies is not known in a browser.
 * @param wasm the bytes of `mstl_bg.wasm`
 */
export function prepareMstl(wasm: Uint8Array<ArrayBuffer>): void {
  if (ready) return;
  initSync({ module: wasm });
  ready = true;
}

export const mstl: ForecastMethod = {
  name: 'mstl',
  title: 'MSTL × profile',
  summary:
    'the day’s total by MSTL with an exponential-smoothing trend on its logarithm, times the same smoothed profile',
  unavailable: () => (ready ? undefined : 'its WebAssembly has not been loaded'),
  begin: (volume, calendar, profile) => {
    const totals = new MstlTotals(calendar);
    const rolling = totalByProfile(volume, profile, totals);
    return {
      forecast: rolling.forecast,
      get stoodIn() {
        return totals.stoodIn;
      },
    };
  },
};

class MstlTotals implements RollingTotals {
  readonly #calendar: OpenDays;
  stoodIn = 0;

  constructor(calendar: OpenDays) {
    this.#calendar = calendar;
  }

  forecast(origin: number, horizon: number): Float64Array {
    const { open, usual, firstDay } = this.#calendar;
    const found = this.#decomposed(origin, horizon);
    if (found === undefined) this.stoodIn++;
    const mean = Float64Array.from({ length: 7 }, (_, weekday) => this.#meanBefore(origin, weekday));
    let step = 0;
    return Float64Array.from({ length: horizon }, (_, ahead) => {
      const weekday = weekdayOf(firstDay + origin + ahead);
      const foretold = usual[weekday] ? found?.[step++] : undefined;
      return open[origin + ahead] ? (foretold ?? mean[weekday]!) : 0;
    });
  }

  /** Totals of the coming usually open days; undefined where no model is found or its level runs away. */
  #decomposed(origin: number, horizon: number): Float64Array | undefined {
    const past = this.#past(origin);
    const { usual, firstDay } = this.#calendar;
    const period = usual.reduce((sum, one) => sum + one, 0);
    let steps = 0;
    for (let ahead = 0; ahead < horizon; ahead++) steps += usual[weekdayOf(firstDay + origin + ahead)]!;
    if (period < 2 || past.length < 4 * period) return undefined;
    const point = decompose(past, period, steps);
    if (point === undefined) return undefined;
    const recent = past.slice(-recentDays);
    const most = Math.max(...recent) + Math.log(runAway);
    const least = Math.min(...recent) - Math.log(runAway);
    if (point.length !== steps || point.some((log) => !(log >= least && log <= most))) return undefined;
    return Float64Array.from(point, (log) => Math.max(0, Math.exp(log) - offset));
  }

  /** Logarithms of the usually open days, so that each week has as many; a day without a total takes its weekday's last. */
  #past(origin: number): Float64Array {
    const { totals, usual, firstDay } = this.#calendar;
    const last = new Float64Array(7).fill(Number.NaN);
    const past: number[] = [];
    for (let day = Math.max(0, origin - mostDays); day < origin; day++) {
      const weekday = weekdayOf(firstDay + day);
      if (!usual[weekday]) continue;
      if (!Number.isNaN(totals[day]!)) last[weekday] = totals[day]!;
      if (!Number.isNaN(last[weekday]!)) past.push(Math.log(last[weekday]! + offset));
      else past.length = 0;
    }
    return Float64Array.from(past);
  }

  #meanBefore(origin: number, weekday: number): number {
    const { totals, firstDay } = this.#calendar;
    let sum = 0;
    let found = 0;
    for (let day = origin - 1; day >= 0 && found < meanOf; day--) {
      if (weekdayOf(firstDay + day) !== weekday || Number.isNaN(totals[day]!)) continue;
      sum += totals[day]!;
      found++;
    }
    return found === 0 ? 0 : sum / found;
  }
}

/** @returns undefined where augurs finds no model */
function decompose(past: Float64Array, period: number, steps: number): readonly number[] | undefined {
  let model: MSTL | undefined;
  try {
    model = MSTL.ets([period]);
    model.fit(past);
    return model.predict(steps).point;
  } catch {
    return undefined;
  } finally {
    model?.free();
  }
}
