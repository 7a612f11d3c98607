/** A grade as results: one versioned shape, times in seconds, shares 0–1, errors simulated less actual. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import type { Passport } from '../../scenario/scenario.ts';
import { dateText } from '../forecast/date-text.ts';
import type { HistoryGrade, LetteredGrading } from './grade-history.ts';
import { type GradedMetric, gradedMetrics, metricOf } from './graded-metrics.ts';
import type { ErrorSummary, GradedPart } from './grading.ts';
import { type Letter, letterRule } from './letter.ts';
import { passportOfGrade } from './passport-of.ts';
import { slotsOf } from './service-sums.ts';

export interface ComparedResult {
  readonly actual: number | null;
  readonly simulated: { readonly mean: number | null; readonly low: number | null; readonly high: number | null };
  /** Whether what happened lies in the simulated interval. */
  readonly within: boolean | null;
}

export type ComparedMetrics = Readonly<Record<GradedMetric, ComparedResult>>;

export interface PartResult extends ComparedMetrics {
  readonly offered: { readonly actual: number; readonly simulated: number };
}

export interface DayResult extends PartResult {
  readonly date: string;
  /** Agents by which the model is off; null where nobody came. Only with the volumes that came. */
  readonly agents: number | null;
  /** What repeating the same weekday foretells; null where there is none. */
  readonly repeated: { readonly date: string; readonly abandonment_rate: number | null } | null;
}

export interface ErrorResult {
  readonly bias: number;
  readonly mean_absolute: number;
  readonly worst: number;
  readonly coverage: {
    readonly within: number;
    readonly of: number;
    /** Chance of as few within as these if the intervals held what they say; null by part of the day, as one queue runs into the next. */
    readonly chance: number | null;
  };
}

export interface GradingResult {
  readonly letter: Letter;
  readonly total: PartResult;
  readonly days: readonly DayResult[];
  readonly intervals: readonly (PartResult & { readonly start: string })[];
  readonly errors: {
    readonly by_day: Readonly<Record<GradedMetric, ErrorResult>>;
    readonly by_interval: Readonly<Record<GradedMetric, ErrorResult>>;
    /** Mean over the days without sign, and with it; null where no log tells agents, or the volumes were foretold. */
    readonly agents: { readonly mean_absolute: number; readonly bias: number } | null;
  };
  /** Mean absolute error of a day's abandonment, beside that of repeating the same weekday; null where there is none. */
  readonly beside_repeating: { readonly days: number; readonly own: number; readonly repeated: number } | null;
  readonly biases: readonly {
    readonly hour: number | null;
    readonly contact_type: string | null;
    readonly metric: 'abandonment_rate' | 'hold_time';
    readonly offered: number;
    readonly actual: number;
    readonly simulated: number;
    /** In standard deviations of what chance gives. */
    readonly deviations: number;
  }[];
}

export interface GradeResults {
  readonly staffcurve: '1';
  readonly kind: 'grade';
  readonly engine: string;
  readonly history: readonly string[];
  readonly timezone: string;
  readonly graded_on: string;
  readonly fitted: { readonly from: string; readonly to: string };
  readonly graded: { readonly from: string; readonly to: string };
  readonly seed: number;
  readonly replications: number;
  /** Where it is known from who was on duty: a roster, or what agents did. */
  readonly staff_from: 'roster' | 'services';
  readonly confidence: number;
  /** Seconds of a part of the day, and the acceptable wait by contact type. */
  readonly interval: number;
  readonly acceptable_wait: Readonly<Record<string, number>>;
  readonly letter: Letter;
  readonly rule: Readonly<Record<Letter, string>>;
  readonly actual_volumes: GradingResult;
  readonly foretold_volumes: GradingResult & {
    readonly method: string;
    readonly volume: {
      readonly wape: { readonly day: number; readonly interval: number };
      readonly bias: number;
      readonly agents: { readonly needed: number; readonly too_many: number; readonly too_few: number };
    };
  };
  readonly passport: Passport;
  /** Path of the scenario that now carries it; null where none does. */
  readonly written: string | null;
}

export interface GradeSource {
  readonly engine: string;
  /** Date of the grading. */
  readonly on: string;
  readonly written: string | null;
}

/** The same grade always gives the same results. */
export function gradeResults(grade: HistoryGrade, { engine, on, written }: GradeSource): GradeResults {
  const { fit, frame, withActual, withForetold, volumes } = grade;
  const { foretold, errors } = volumes;
  return {
    staffcurve: '1',
    kind: 'grade',
    engine,
    history: fit.history.files.map(({ name }) => name),
    timezone: fit.history.intervals.timezone,
    graded_on: on,
    fitted: { from: dateText(fit.first), to: dateText(fit.last) },
    graded: { from: dateText(grade.first), to: dateText(grade.last) },
    seed: grade.seed,
    replications: grade.replications,
    staff_from: grade.rosterGiven ? 'roster' : 'services',
    confidence: grade.confidence,
    interval: frame.interval,
    acceptable_wait: Object.fromEntries(frame.types.map((name, k) => [name, frame.within[k]!])),
    letter: withActual.letter,
    rule: letterRule,
    actual_volumes: gradingResult(grade, withActual, true),
    foretold_volumes: {
      ...gradingResult(grade, withForetold, false),
      method: foretold.method,
      volume: {
        wape: errors.wape,
        bias: errors.bias,
        agents: {
          needed: errors.agents.needed,
          too_many: errors.agents.tooMany,
          too_few: errors.agents.tooFew,
        },
      },
    },
    passport: passportOfGrade(grade, on),
    written,
  };
}

function gradingResult(grade: HistoryGrade, grading: LetteredGrading, hasAgents: boolean): GradingResult {
  const { frame, start, confidence, first, repeated } = grade;
  const clock = new ZoneClock(grade.fit.history.intervals.timezone);
  const slots = slotsOf(frame);
  const agents = hasAgents ? grade.agents.filter((one) => one !== undefined) : [];
  return {
    letter: grading.letter,
    total: partResult(grading.total),
    days: grading.days.map((part, day): DayResult => {
      const before = repeated[day];
      return {
        date: dateText(first + day),
        ...partResult(part),
        agents: hasAgents ? (grade.agents[day] ?? null) : null,
        repeated:
          before === undefined
            ? null
            : {
                date: dateText(before.dayKey),
                abandonment_rate: metricOf(before.sums, 'abandonment_rate') ?? null,
              },
      };
    }),
    intervals: grading.intervals.map((part, row) => {
      const at = frame.starts[Math.floor(row / slots)]! + (row % slots) * frame.interval;
      return { start: clock.textOf(start + at), ...partResult(part) };
    }),
    errors: {
      by_day: errorsOf(grading.byDay, confidence),
      by_interval: errorsOf(grading.byInterval, undefined),
      agents:
        agents.length === 0
          ? null
          : {
              mean_absolute: agents.reduce((sum, one) => sum + Math.abs(one), 0) / agents.length,
              bias: agents.reduce((sum, one) => sum + one, 0) / agents.length,
            },
    },
    beside_repeating: grading.beside ?? null,
    biases: grading.biases.map(({ where, mean, ...bias }) => ({
      hour: 'hour' in where ? where.hour : null,
      contact_type: 'type' in where ? where.type : null,
      ...bias,
      simulated: mean,
    })),
  };
}

function partResult({ offered, metrics }: GradedPart): PartResult {
  const compared = gradedMetrics.map((metric) => {
    const { actual, mean, low, high, within } = metrics[metric];
    return [metric, { actual, simulated: { mean, low, high }, within }] as const;
  });
  return { offered, ...(Object.fromEntries(compared) as ComparedMetrics) };
}

function errorsOf(
  errors: Readonly<Record<GradedMetric, ErrorSummary>>,
  confidence: number | undefined,
): Record<GradedMetric, ErrorResult> {
  const found = gradedMetrics.map((metric): [GradedMetric, ErrorResult] => {
    const { bias, absolute, worst, within, compared } = errors[metric];
    const coverage = {
      within,
      of: compared,
      chance: confidence === undefined ? null : chanceOfFewer(within, compared, confidence),
    };
    return [metric, { bias, mean_absolute: absolute, worst, coverage }];
  });
  return Object.fromEntries(found) as Record<GradedMetric, ErrorResult>;
}

/** That of so many parts so few or fewer lie within, each with the chance that the interval says and apart from the others. */
function chanceOfFewer(within: number, of: number, confidence: number): number | null {
  if (of === 0) return null;
  // In logarithms: the first terms are smaller than any number.
  let [log, sum] = [of * Math.log(1 - confidence), 0];
  for (let k = 0; k <= within; k++) {
    sum += Math.exp(log);
    log += Math.log((of - k) / (k + 1)) + Math.log(confidence / (1 - confidence));
  }
  return Math.min(1, sum);
}
