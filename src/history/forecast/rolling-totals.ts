/**
 * Day totals by ridge regression on their logarithm: level, weekday and the calendar. How fast the level may drift and
 * how far the calendar may be believed is chosen by how well each choice would have forecast the days before the origin.
 */
import { dayFeatures } from './day-features.ts';
import { LocalLevelRidge } from './local-level-ridge.ts';
import type { OpenDays } from './open-days.ts';

/** Day totals for the days from an origin on, 0 where closed. */
export interface RollingTotals {
  forecast(origin: number, horizon: number): Float64Array;
}

const drifts = [0, 0.001, 0.003, 0.01, 0.03];
const calendarPriors = [0.3, 3, 30];
/** Next to no penalty: weekdays are always there to be learnt from. */
const weekdayPrior = 1000;
/** What holds until there is something to choose by. */
const first = { drift: 0.01, calendarPrior: 3 };
/** Days ahead that a choice is judged by. */
const judged = 28;
/** Power of the inverse error by which a choice is weighed. */
const sharpness = 32;
/** Added before the logarithm, so that its mean is right to first order for Poisson counts. */
const offset = 0.5;

interface Choice {
  readonly ridge: LocalLevelRidge;
  readonly preferred: boolean;
  /** Sum of |foretold − observed| over the days that are past, on the logarithm. */
  absolute: number;
  pending: { readonly day: number; readonly predicted: number }[];
}

export function rollingRidgeTotals(calendar: OpenDays): RollingTotals {
  const { totals, open, history } = calendar;
  const features = dayFeatures(calendar);
  const logs = totals.map((total) => Math.log(total + offset));
  const start = startLevel(logs);
  const choices: Choice[] = drifts.flatMap((drift) =>
    calendarPriors.map((calendarPrior) => ({
      ridge: new LocalLevelRidge(start, {
        drift,
        prior: features.kinds.map((kind) => (kind === 'calendar' ? calendarPrior : weekdayPrior)),
      }),
      preferred: drift === first.drift && calendarPrior === first.calendarPrior,
      absolute: 0,
      pending: [],
    })),
  );
  let next = 0;
  const advance = (origin: number) => {
    for (; next < origin; next++) {
      if ((origin - next) % 7 === 0) foretell(choices, features, calendar, next);
      const log = logs[next]!;
      if (Number.isNaN(log)) continue;
      for (const { ridge } of choices) ridge.observe(features.columns[next]!, features.values[next]!, log);
    }
    for (const choice of choices) settle(choice, logs, origin);
  };
  return {
    forecast(origin, horizon) {
      advance(Math.min(origin, history));
      const weights = weightsOf(choices);
      return Float64Array.from({ length: horizon }, (_, ahead) => {
        const day = origin + ahead;
        if (!open[day]) return 0;
        let log = 0;
        choices.forEach(({ ridge }, k) => {
          log += weights[k]! * ridge.predict(features.columns[day]!, features.values[day]!);
        });
        return Math.max(0, Math.exp(log) - offset);
      });
    },
  };
}

/** Notes what each choice foretells from here, to be settled once the days are past. */
function foretell(
  choices: readonly Choice[],
  { columns, values }: ReturnType<typeof dayFeatures>,
  { history, totals }: OpenDays,
  origin: number,
): void {
  if (origin < 14) return;
  for (const { ridge, pending } of choices) {
    for (let day = origin; day < Math.min(origin + judged, history); day++) {
      if (!Number.isNaN(totals[day]!)) pending.push({ day, predicted: ridge.predict(columns[day]!, values[day]!) });
    }
  }
}

function settle(choice: Choice, logs: Float64Array, origin: number): void {
  const open: Choice['pending'] = [];
  for (const item of choice.pending) {
    if (item.day < origin) choice.absolute += Math.abs(item.predicted - logs[item.day]!);
    else open.push(item);
  }
  choice.pending = open;
}

/** Choices that did worse count less; before there is anything to weigh by, the preferred one alone. */
function weightsOf(choices: readonly Choice[]): Float64Array {
  const least = Math.min(...choices.map(({ absolute }) => absolute));
  const weights = Float64Array.from(choices, ({ absolute, preferred }) =>
    least > 0 ? (least / absolute) ** sharpness : preferred ? 1 : 0,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function startLevel(logs: Float64Array): number {
  const early = logs.slice(0, 14).filter((log) => !Number.isNaN(log));
  return early.length === 0 ? 0 : early.reduce((sum, log) => sum + log, 0) / early.length;
}
