/**
 * The model's passport: days that no fit has seen are simulated with the volumes that came and the staff that was there,
 * and once more with volumes that were foretold, and held against what happened.
 */
import type { ContactTable } from '../contact-record.ts';
import type { HistoryFit } from '../fit/fit-history.ts';
import { historyBetween } from '../fit/history-between.ts';
import type { Volume } from '../forecast/volume.ts';
import type { ImportedHistory } from '../import/imported-history.ts';
import { agentsOff, type Tried } from './agents-off.ts';
import { fewestSimulations } from './compared.ts';
import { dutySpans } from './duty-spans.ts';
import { foretoldPlan } from './foretold-plan.ts';
import { type ForetoldVolumes, foretoldByFit, foretoldByHistory } from './foretold-volumes.ts';
import type { GivenStaff } from './given-staff.ts';
import { type GradedDays, gradedDays } from './graded-days.ts';
import { metricOf } from './graded-metrics.ts';
import { type Grading, gradingOf } from './grading.ts';
import { type Letter, letterOf } from './letter.ts';
import { loggedService } from './logged-service.ts';
import { type RepeatedDay, sameWeekdays } from './same-weekday.ts';
import { rowSum, type ServiceFrame, type ServiceSums, slotsOf, WIDTH } from './service-sums.ts';
import { simulatedService } from './simulated-service.ts';
import { type VolumeErrors, volumeErrors } from './volume-errors.ts';

export interface GradeQuestion {
  /** All days: those that are graded, and others to repeat weekdays from. */
  readonly history: ImportedHistory;
  /** Fitted to days that are not graded. */
  readonly fit: HistoryFit;
  /** First and last graded day, as days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
  /** Who was on duty on the graded days; told from what agents did where absent. */
  readonly staff?: GivenStaff | undefined;
  /** Longer volumes to foretell the days from; without them the fit's own week does. */
  readonly volumes?: readonly Volume[] | undefined;
  /** Of every interval; default 0.95. */
  readonly confidence?: number | undefined;
  /** Acceptable wait of calls in seconds; default the export's own, else 20. */
  readonly within?: number | undefined;
  readonly seed?: number | undefined;
  /**
   * Simulations of the days; default 199, so that ten lie outside an interval of 95 %, or as many more as the confidence
   * takes at least.
   */
  readonly replications?: number | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface HistoryGrade {
  readonly fit: HistoryFit;
  readonly first: number;
  readonly last: number;
  readonly frame: ServiceFrame;
  /** Instant of the frame's time 0. */
  readonly start: number;
  /** Whether a roster was given, or who was on duty told from what agents did. */
  readonly rosterGiven: boolean;
  readonly confidence: number;
  readonly seed: number;
  readonly replications: number;
  /** By graded day; undefined where the log has no such weekday beside them. */
  readonly repeated: readonly (RepeatedDay | undefined)[];
  readonly withActual: LetteredGrading;
  /** By graded day: agents by which the model is off; undefined where nobody came. */
  readonly agents: readonly (number | undefined)[];
  readonly withForetold: LetteredGrading;
  readonly volumes: { readonly foretold: ForetoldVolumes; readonly errors: VolumeErrors };
}

export interface LetteredGrading extends Grading {
  readonly letter: Letter;
  /** Mean absolute error of a day's abandonment where it can be held against repeating the weekday: its own, and that of repeating. */
  readonly beside: { readonly days: number; readonly own: number; readonly repeated: number } | undefined;
}

/** Seconds of a part of the day. */
const INTERVAL = 1800;
const REPLICATIONS = 199;
/** Agents more or fewer that are tried, and simulations of each. */
const MORE = [-2, -1, 1, 2];
const TRIES = 20;
const WITHIN = { voice: 20, chat: 60 } as const;

/**
 * @throws RangeError where days are both fitted and graded, the log names no agents and no roster is given, the graded days
 *   have no single contacts or none by call or chat, or the simulations are too few for the confidence
 */
export function gradeHistory(question: GradeQuestion): HistoryGrade {
  const { history, fit, first, last, volumes, confidence = 0.95, seed = 1 } = question;
  const fewest = fewestSimulations(confidence);
  const { replications = Math.max(REPLICATIONS, fewest) } = question;
  if (replications < fewest)
    throw new RangeError(
      `${replications} simulations are too few for an interval of ${+(100 * confidence).toFixed(4)} %: it takes ${fewest} at least`,
    );
  if (first <= fit.last && last >= fit.first)
    throw new RangeError('a day cannot be both fitted and graded: the grade is for days that the fit never saw');
  const own = historyBetween(history, first, last).contacts;
  if (history.contacts === undefined || own === undefined)
    throw new RangeError(
      'the history has no single contacts, so neither waits nor patience can be told: counts by interval cannot be graded; export the log of single contacts (calls, chats or tickets) of these days',
    );
  const days = last - first + 1;
  const graded = gradedDays(fit, own, first, days, question.staff);
  const frame = frameOf(graded, history, days, question.within);
  const actual = loggedService(own, frame, graded.start);
  if (!actual.types.some((count) => count > 0))
    throw new RangeError('on the graded days no calls or chats came, and nothing else can be graded');
  const repeated = sameWeekdays(history.contacts, frame, first, days);
  let done = 0;
  const onReplication = () => question.onProgress?.(++done, 2 * replications + MORE.length * TRIES);
  const size = { seed, replications, onReplication };

  const withActual = gradingOf(actual, simulatedService(graded.plan, frame, size), frame, confidence);
  const duty = dutySpans([...(fit.staffing?.rosters ?? []), ...graded.rosters], own.timezone);
  const foretold = volumes ? foretoldByHistory(fit, volumes, first, days, duty) : foretoldByFit(fit, first, days, duty);
  const simulated = simulatedService(foretoldPlan(graded.plan, foretold), frame, size);
  const withForetold = gradingOf(actual, simulated, frame, confidence);
  return {
    fit,
    first,
    last,
    frame,
    start: graded.start,
    rosterGiven: question.staff !== undefined,
    confidence,
    seed,
    replications,
    repeated,
    withActual: lettered(withActual, repeated),
    agents: agentsByDay(graded, frame, withActual, { seed, onReplication }),
    withForetold: lettered(withForetold, repeated),
    volumes: { foretold, errors: errorsOf(foretold, actual, frame, own) },
  };
}

function frameOf(
  { plan }: GradedDays,
  { intervals }: ImportedHistory,
  days: number,
  within: number | undefined,
): ServiceFrame {
  const live = plan.contactTypes.filter(({ channel }) => channel !== 'email');
  const voice = within ?? intervals.acceptableWait ?? WITHIN.voice;
  return {
    starts: plan.days.starts.slice(0, days + 1),
    interval: INTERVAL,
    types: live.map(({ name }) => name),
    within: Float64Array.from(live, ({ channel }) => (channel === 'chat' ? WITHIN.chat : voice)),
  };
}

function lettered(grading: Grading, repeated: readonly (RepeatedDay | undefined)[]): LetteredGrading {
  const abandonment: number[] = [];
  let [own, other, both] = [0, 0, 0];
  grading.days.forEach(({ metrics: { abandonment_rate: rate }, offered }, day) => {
    if (rate.actual === null || rate.mean === null || !(offered.actual > 0)) return;
    abandonment.push(rate.mean - rate.actual);
    const before = repeated[day] && metricOf(repeated[day].sums, 'abandonment_rate');
    if (before === undefined) return;
    both++;
    own += Math.abs(rate.mean - rate.actual);
    other += Math.abs(before - rate.actual);
  });
  const { actual, mean } = grading.total.metrics.wait_of_queued;
  const beside = both === 0 ? undefined : { days: both, own: own / both, repeated: other / both };
  const wait = actual === null || mean === null ? undefined : mean / actual - 1;
  const letter = letterOf({ abandonment, wait, own: beside?.own ?? 0, repeated: beside?.repeated });
  return { ...grading, letter, beside };
}

function agentsByDay(
  graded: GradedDays,
  frame: ServiceFrame,
  { days }: Grading,
  { seed, onReplication }: { readonly seed: number; readonly onReplication: () => void },
): (number | undefined)[] {
  const tried: Tried[] = MORE.map((more) => {
    const sums = simulatedService(graded.staffedBy(more), frame, { seed, replications: TRIES, onReplication });
    return { more, abandoned: dayShares(sums, frame) };
  });
  tried.push({ more: 0, abandoned: days.map(({ metrics }) => metrics.abandonment_rate.mean ?? Number.NaN) });
  tried.sort((a, b) => a.more - b.more);
  return days.map(({ metrics, offered }, day) =>
    offered.actual > 0 ? agentsOff(tried, day, metrics.abandonment_rate.actual) : undefined,
  );
}

/** Share abandoned by day, all simulations together; NaN where nobody came. */
function dayShares(sums: readonly ServiceSums[], frame: ServiceFrame): number[] {
  const slots = slotsOf(frame);
  return Array.from({ length: frame.starts.length - 1 }, (_, day) => {
    const rows = Array.from({ length: slots }, (_, slot) => day * slots + slot);
    const all = sums.map(({ cells }) => rowSum(cells, rows));
    const total = all.reduce((sum, row) => sum.map((value, k) => value + row[k]!), new Float64Array(WIDTH));
    return metricOf(total, 'abandonment_rate') ?? Number.NaN;
  });
}

function errorsOf(
  foretold: ForetoldVolumes,
  actual: ServiceSums,
  frame: ServiceFrame,
  { handle, rows }: ContactTable,
): VolumeErrors {
  let [seconds, handled] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (!(handle[row]! > 0)) continue;
    seconds += handle[row]!;
    handled++;
  }
  const handleTime = handled === 0 ? 300 : seconds / handled;
  return volumeErrors(foretold, actual, frame, { handleTime, share: 0.8, within: frame.within[0] ?? WITHIN.voice });
}
