/**
 * Growth: how today's team fares as the need grows, where it breaks, and what staff each volume needs. Today's team meets
 * the same customers at every volume, more of them; all of it goes through a runner and a keeper, so that what was
 * interrupted goes on where it stopped.
 */
import type { CostedRunResults } from '../finance/with-cost.ts';
import type { Split } from '../measure/period-sums.ts';
import { buildPlan } from '../scenario/build/build-plan.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';
import { breakingPoints } from './breaking-point.ts';
import type { Executor } from './executor.ts';
import { expectedCases } from './expected-cases.ts';
import { bestShapes } from './grow/best-shape.ts';
import { faresAt } from './grow/fares-at.ts';
import type { DatedBreakingPoint, GrowResults, ServiceAtVolume } from './grow/grow-results.ts';
import { defaultVolumes } from './grow/grow-volumes.ts';
import { growWarnings } from './grow/grow-warnings.ts';
import { dateOf, monthsTo } from './grow/growth-date.ts';
import { growthTargets } from './grow/growth-target.ts';
import { neededAt, neededStaff, withNeeded } from './grow/needed-staff.ts';
import type { StaffSearch } from './grow/search-each.ts';
import { serviceOf } from './grow/service-of.ts';
import type { BreakingPoint } from './grow/target-curve.ts';
import { type Part, WorkTally } from './grow/work-tally.ts';
import { inFlight } from './in-flight.ts';
import { type Keeper, keepsNothing } from './keeper.ts';
import type { KnownRecords } from './known-records.ts';
import { pairedHead } from './paired-head.ts';
import { planOnly } from './plan-only.ts';
import type { Runner, RunRequest, RunWatch } from './runner.ts';
import { findStaff } from './staff/find-staff.ts';
import type { Telling } from './staff/staff-options.ts';
import type { StaffResults } from './staff/staff-results.ts';
import { needsClosedCases, splitsFor } from './what-is-asked.ts';

export interface GrowOptions extends RunWatch {
  /**
   * The plan that this one is a variant of: it meets that plan's customers, and today's team is charged what it has beyond
   * that plan's, as `compare` charges it. Default: it changes no other.
   */
  readonly base?: ResolvedScenario;
  /** Multiples of today's need, above 0; default: the scenario's, or `defaultVolumes`. */
  readonly volumes?: readonly number[];
  /** Default: the scenario's. */
  readonly seed?: number;
  /** At each volume; default: the scenario's, `run.until` not looked at. */
  readonly replications?: number;
  /** False: today's team alone. Default true. */
  readonly staff?: boolean;
  /** False: without the band of the requirement. Default true. */
  readonly band?: boolean;
  /** True: beside the staff of each volume, what would do interval by interval, which takes far longer. Default false. */
  readonly bestShape?: boolean;
  /** Runs under way at once; default 3. */
  readonly atOnce?: number;
  /** Warnings to be shown with the results, such as those of the scenario's check. */
  readonly warnings?: readonly string[];
}

/** Who does the work. */
export interface GrowMeans {
  readonly runner: Runner;
  /** Simulates what the search for staff asks for. */
  readonly executor: Executor;
  /** Keeps what that search finds. */
  readonly keeper?: Keeper;
  /** Default: `findStaff`. */
  readonly search?: StaffSearch;
}

/** Runs under way at once: while one is summed up, the next is simulated. */
const AT_ONCE = 3;
/** How many times the work of one run a search for staff is guessed to take, before it says so itself. */
const SEARCH_GUESS = 6;
/** The same where staff is sought by the interval. */
const SHAPE_GUESS = 45;
const WEEK = 604_800;

/** @returns results of kind `grow` */
export async function grow(
  resolved: ResolvedScenario,
  { runner, executor, keeper = keepsNothing, search = findStaff }: GrowMeans,
  options: GrowOptions = {},
): Promise<GrowResults> {
  const base = planOnly(resolved);
  const { scenario } = resolved;
  const { seed = scenario.run.seed, replications = scenario.run.replications, atOnce = AT_ONCE } = options;
  const failing = new AbortController();
  const signal = options.signal === undefined ? failing.signal : AbortSignal.any([options.signal, failing.signal]);
  const volumes = sorted(options.volumes ?? scenario.growth?.volume ?? defaultVolumes);
  const baseHash = scenarioHash(base);
  const targets = growthTargets(scenario);
  const original = options.base && planOnly(options.base);
  const bought = original === undefined ? {} : { base: { resolved: original, hash: scenarioHash(original) } };
  const calibration = await runner.calibrate(original ?? base, { signal });
  const calibrated = Object.keys(calibration).length === 0 ? {} : { calibration };

  const tally = new WorkTally(options.onProgress);
  const run = async (request: Omit<RunRequest, 'detail'>, part: Part, known?: KnownRecords) => {
    const results = await runner.run(
      { seed, replications, ...request, plan: { ...calibrated, ...request.plan }, detail: 'totals' },
      { signal, canWait: true, onProgress: part.onProgress, ...(known === undefined ? {} : { known }) },
    );
    part.end();
    return results;
  };

  // Today's volume is asked for even where it is not listed: that is where breaking begins.
  const asked = volumes.includes(1) ? volumes : sorted([...volumes, 1]);
  const sought = options.staff === false ? [] : volumes;
  const parts = asked.map(() => tally.part(replications));
  const searching = sought.map(() => tally.part(SEARCH_GUESS * replications));
  const enough = sought.map(() => tally.part(replications));
  const shaped = options.bestShape === true ? sought : [];
  const shaping = shaped.map(() => tally.part(SHAPE_GUESS * replications));

  const simulating = inFlight(asked, atOnce, (volume, place) =>
    run({ resolved: base, hash: baseHash, ...bought, plan: { volume } }, parts[place]!),
  );
  // Between the listed volumes nothing is told but how the targets fare that break there.
  const findBreaks = (today: readonly CostedRunResults[]) => {
    const known = new Map(asked.map((volume, place) => [volume, targets.map((target) => target.fares(today[place]!))]));
    return breakingPoints(targets, known, (probes) => {
      const ahead = probes.map(() => tally.part(replications));
      return inFlight(probes, atOnce, async (probed, place) => {
        const { onProgress, end } = ahead[place]!;
        const fares = await faresAt(probed, targets, {
          ...{ resolved: base, hash: baseHash, calibration, seed, replications, executor, keeper, ...bought },
          ...{ onProgress, canWait: true, signal },
        });
        end();
        return fares;
      });
    });
  };
  const breaking = simulating.then(findBreaks);
  const serving: Promise<ServiceAtVolume | undefined>[] = [];
  // As the search judges it: only what a target asks of closed cases goes beyond the horizon.
  const closes = targets.some(({ target }) => needsClosedCases(target.metric));
  const ending = closes ? {} : { runOut: false };
  const serve = async (results: StaffResults, place: number): Promise<ServiceAtVolume | undefined> => {
    await breaking;
    if (!results.found) return undefined;
    const request = { resolved: withNeeded(base, results), plan: { volume: results.volume, ...ending } };
    return serviceOf(await run(request, enough[place]!, simulated[place]), closes);
  };
  const searches = (ahead: readonly Part[]) => ({
    ...{ resolved: base, hash: baseHash, calibration, seed, replications, search, executor, keeper },
    watch: (place: number) => ({ signal, onProgress: ahead[place]!.onProgress }),
    ended: (place: number) => ahead[place]!.end(),
  });
  // Most replications of a run of the staff found have been simulated when it is found.
  const simulated: KnownRecords[] = [];
  const { splits } = splitsFor(scenario.expect);
  const tellingOf = (splits: readonly Split[], place: number): Telling => ({
    ...{ plan: ending, splits },
    take: (records) => {
      simulated[place] = records;
    },
  });
  const { watch, ended, ...common } = searches(searching);
  const seeking = neededStaff(
    {
      ...common,
      watch: (place) => ({ ...watch(place), ...(splits && { telling: tellingOf(splits, place) }) }),
      ended: (place, results) => {
        ended(place);
        serving[place] = serve(results, place);
        serving[place].catch((error) => failing.abort(error));
      },
    },
    sought,
    options.band ?? true,
  );
  const shapesAfter = seeking.then(() => bestShapes(searches(shaping), shaped));
  // Where the search fails, what it had found until then is still being served.
  const served = Promise.allSettled([seeking]).then(() => allOf(failing, ...serving));
  const [today, broken, staff, shapes, service] = await allOf(
    failing,
    simulating,
    breaking,
    seeking,
    shapesAfter,
    served,
  );

  const first = today[asked.indexOf(1)]!;
  const { monthly } = scenario.growth ?? {};
  const dated = (volume: number | null) =>
    volume === null || monthly === undefined ? null : dateOf(volume, monthly, scenario.clock.start);
  const months = (volume: number | null) =>
    volume === null || monthly === undefined ? null : monthsTo(volume, monthly);
  const datedPoint = (point: BreakingPoint): DatedBreakingPoint => ({
    ...point,
    months: months(point.volume),
    date: dated(point.volume),
    date_low: dated(point.low),
    date_high: dated(point.high),
  });
  return {
    ...pairedHead('grow', resolved, first, growWarnings(options.warnings ?? [], resolved, asked, today, staff, shapes)),
    monthly: monthly ?? null,
    cases_a_week: casesAWeek(base, calibrated),
    groups: Object.fromEntries(
      Object.keys(scenario.agent_groups).map((name) => {
        const group = staff[0]?.groups[name];
        return [name, { form: group?.form ?? null, today: group?.today ?? null }];
      }),
    ),
    breaking_points: broken.map(datedPoint),
    volumes: volumes.map((volume, place) => ({
      volume,
      months: months(volume),
      date: dated(volume),
      today: serviceOf(today[asked.indexOf(volume)]!),
      needed: staff.length === 0 ? null : neededAt(staff[place]!, staff[0]!, service[place], shapes[place]),
    })),
  };
}

/** All, once all have ended: what fails ends the others, and is thrown when nothing of it is still under way. */
async function allOf<Works extends readonly Promise<unknown>[]>(failing: AbortController, ...works: Works) {
  for (const work of works) work.catch((error) => failing.abort(error));
  await Promise.allSettled(works);
  failing.signal.throwIfAborted();
  return Promise.all(works);
}

function sorted(volumes: readonly number[]): number[] {
  return [...new Set(volumes)].sort((a, b) => a - b);
}

function casesAWeek(resolved: ResolvedScenario, options: Parameters<typeof buildPlan>[1]): number {
  const plan = buildPlan(resolved, options);
  const cases = plan.contactTypes.reduce((sum, type) => sum + expectedCases(type, 0, plan.horizon), 0);
  return (cases * WEEK) / plan.horizon;
}
