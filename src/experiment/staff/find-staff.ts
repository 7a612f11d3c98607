/** The cheapest staff that meets the targets, and how it is known to be: the whole of `staff`. */
import { ENGINE_VERSION } from '../../measure/engine-version.ts';
import type { ReplicationRecord } from '../../measure/record.ts';
import { RESULTS_VERSION } from '../../measure/results.ts';
import { scenarioHash } from '../../scenario/hash.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { calibrate } from '../calibrate.ts';
import type { Executor, ExecutorOptions } from '../executor.ts';
import { type ClosedForms, closedForms } from './closed-forms.ts';
import type { Evaluation } from './evaluation.ts';
import { Evaluator, FIRST, SEARCHED } from './evaluator.ts';
import type { Found } from './found.ts';
import { foundTargets } from './found-targets.ts';
import { type SimulatedLoad, simulatedLoad } from './group-load.ts';
import { searchIntervals } from './interval-search.ts';
import { judgeCost } from './judge-cost.ts';
import { conflicts, unmetWith, unservedTypes } from './no-staff.ts';
import { search } from './search.ts';
import type { StaffOptions } from './staff-options.ts';
import { type StaffProblem, staffingOf, staffProblem, type Vector, vectorOf, withStaff } from './staff-problem.ts';
import type { OneFewer, StaffGroup, StaffResults } from './staff-results.ts';
import { staffSizes } from './staff-size.ts';
import { firstStaff } from './starting-staff.ts';

/** Most agents in one part. */
const MOST = 10_000;

/**
 * @param resolved checked
 * @returns results of kind `staff`; the same on any number of workers
 * @throws the signal's reason where it is aborted
 */
export async function findStaff(
  resolved: ResolvedScenario,
  executor: Executor,
  options: StaffOptions = {},
): Promise<StaffResults> {
  const { scenario } = resolved;
  const { volume = 1, by, band = true, signal, onProgress, telling } = options;
  const seed = options.seed ?? scenario.run.seed;
  const replications = options.replications ?? scenario.run.replications;
  const calibration = options.calibration ?? (await calibrate(resolved, executor, signal));
  const problem = staffProblem(resolved, { volume, calibration }, by);
  const byInterval = by === 'interval';
  const expected = replications * (byInterval ? 45 : 8 + 6 * problem.parts.length);
  const evaluator: Evaluator = new Evaluator(problem, executor, {
    seed,
    replications,
    byInterval,
    onReplication: () => onProgress?.(evaluator.simulated, Math.max(expected, evaluator.simulated + replications)),
    ...(signal === undefined ? {} : { signal }),
    ...(telling === undefined ? {} : { telling }),
  });
  const given = options.start === undefined ? undefined : vectorOf(problem, options.start);
  // Replications of staff that is thought to do serve the search too.
  const load = await simulatedLoad(problem, (onRecord) =>
    given === undefined
      ? simulateToday(problem, executor, seed, onRecord, { signal, ahead: SEARCHED * replications })
      : evaluator.observe(given, onRecord),
  );
  const answers = closedForms(problem, load);
  const { start, isNear } =
    given === undefined ? firstStaff(problem, load, answers, byInterval) : { start: given, isNear: true };
  const most = start.map((number, k) => Math.min(MOST, Math.max(20, 4 * Math.max(number, problem.today[k]!))));
  const blank = evaluator.of(start);
  const why = unservedTypes(scenario, blank.tallies);
  const searching = { start, most, band, isNear, isForetold: given !== undefined };
  const found =
    why.length > 0
      ? undefined
      : byInterval
        ? await searchIntervals(evaluator, problem.week.of, intervalsAfter(load), searching)
        : await search(evaluator, searching);
  const judged = await evaluator.atLeast(found?.staff ?? most, replications);
  if (found === undefined) why.push(...reasons(problem, judged, why.length > 0));
  else why.push(...conflicts(judged));
  const met = found !== undefined && why.length === 0 ? found : undefined;
  if (met !== undefined) telling?.take(judged.told);
  const costTargets = await judgeCost(problem, executor, judged.staff, { ...options, seed, replications });
  const staff = met?.staff ?? problem.today;
  return {
    staffcurve: RESULTS_VERSION,
    kind: 'staff',
    engine: ENGINE_VERSION,
    scenario: { name: scenario.name, hash: options.hash ?? scenarioHash(resolved) },
    seed,
    replications,
    confidence: scenario.run.confidence,
    warnings: [...(options.warnings ?? []), ...warningsOf(problem, by)],
    volume,
    by: by ?? null,
    found: met !== undefined,
    why,
    ...sizesOf(problem, met, answers),
    targets: foundTargets(scenario, judged, costTargets),
    evidence: evidenceOf(problem, met),
    staffing: staffingOf(problem, met === undefined ? start : staff),
    change: met === undefined ? {} : changeOf(problem, staff),
    simulated: evaluator.simulated,
  };
}

/** Today's team, whatever the form in which it is written. */
function simulateToday(
  { resolved, plan }: StaffProblem,
  executor: Executor,
  seed: number,
  onRecord: (record: ReplicationRecord) => void,
  options: ExecutorOptions,
): Promise<void> {
  const job = { resolved, plan: { ...plan, runOut: false }, seed, queueLengths: false, contactsOnly: true };
  return executor.run(job, { from: 0, to: FIRST }, onRecord, options);
}

/** Intervals that the handling of a live contact reaches into, one at least. */
function intervalsAfter({ types, interval }: SimulatedLoad): number {
  const longest = Math.max(
    0,
    ...types.filter(({ channel }) => channel !== 'email').map(({ handleTime }) => handleTime),
  );
  return Math.min(4, Math.max(1, Math.ceil(longest / interval)));
}

function reasons(problem: StaffProblem, ample: Evaluation, known: boolean): string[] {
  const { groups, parts, resolved } = problem;
  const numbers = groups.map(({ name }, group) => {
    const most = Math.max(0, ...parts.flatMap((part, k) => (part.group === group ? [ample.staff[k]!] : [])));
    return `${most} in ${name}`;
  });
  const missed = unmetWith(resolved.scenario, ample, `with ${numbers.join(' and ')}`);
  if (known || missed.length > 0) return missed;
  return [`the search ended before every target was met, although ${numbers.join(' and ')} would meet them`];
}

function sizesOf(
  problem: StaffProblem,
  found: Found | undefined,
  answers: ClosedForms,
): Pick<StaffResults, 'groups' | 'total'> {
  const { groups, parts } = problem;
  const sizes = (staff: Vector | undefined) =>
    staff === undefined ? undefined : staffSizes(withStaff(problem, staff));
  const today = staffSizes(problem.resolved);
  const [needed, low, high] = [sizes(found?.staff), sizes(found?.low), sizes(found?.high)];
  return {
    groups: Object.fromEntries(
      groups.map(({ name, form }, group): [string, StaffGroup] => [
        name,
        {
          form,
          today: today.groups[name]!,
          needed: needed?.groups[name] ?? null,
          low: low?.groups[name] ?? null,
          high: high?.groups[name] ?? null,
          parts: parts.flatMap((part, k) =>
            part.group !== group
              ? []
              : [
                  {
                    label: part.label,
                    today: problem.changing.has(k) ? null : problem.today[k]!,
                    needed: found?.staff[k] ?? null,
                    low: found?.low?.[k] ?? null,
                    high: found?.high?.[k] ?? null,
                    erlang_c: answers.erlangC[k] ?? null,
                    erlang_a: answers.erlangA[k] ?? null,
                  },
                ],
          ),
        },
      ]),
    ),
    total: { today: today.total, needed: needed?.total ?? null, low: low?.total ?? null, high: high?.total ?? null },
  };
}

function evidenceOf({ groups, parts }: StaffProblem, found: Found | undefined): StaffResults['evidence'] {
  if (found === undefined) return { minimal: false, precise: false, how: 'no staff was found', one_fewer: [] };
  const { staff, low, high, fewer } = found;
  return {
    minimal: found.minimal,
    precise: staff.every((number, k) => low?.[k] === number && high?.[k] === number),
    how: found.how,
    one_fewer: [...fewer.keys()]
      .sort((a, b) => a - b)
      .map((place): OneFewer => {
        const missed = fewer.get(place) ?? null;
        const cell = missed === null ? null : missed.tally.cellName(missed.cell);
        const text = missed?.tally.requirement.target.text;
        return {
          group: groups[parts[place]!.group]!.name,
          part: parts[place]!.label,
          tried: staff[place]! - 1,
          misses: text === undefined ? null : cell === null ? text : `${text} (${cell})`,
          by: missed?.by ?? null,
          too_close: missed?.tooClose ?? false,
        };
      }),
  };
}

function changeOf(problem: StaffProblem, staff: Vector): Readonly<Record<string, unknown>> {
  const byGroup = staffingOf(problem, staff);
  return Object.assign(
    {},
    ...problem.groups.map(({ name, today, change }) =>
      today?.join() === byGroup[name]!.join() ? {} : change(byGroup[name]!),
    ),
  ) as Readonly<Record<string, unknown>>;
}

function warningsOf({ groups, resolved, unpaid }: StaffProblem, by: StaffOptions['by']): string[] {
  const { scenario } = resolved;
  const warnings: string[] = [];
  for (const name of unpaid) {
    warnings.push(`${name}: has no pay; an hour of it is weighed as one of the dearest group`);
  }
  for (const { name, form, today } of groups) {
    if (by === 'shift' && form !== 'shift')
      warnings.push(`${name}: has no shifts; it keeps the form in which it is written`);
    if (by === undefined && today === undefined) {
      warnings.push(`${name}: is a roster by date; it is sought as an ordinary week`);
    }
  }
  if (by === 'interval' && scenario.clock.days > 7) {
    warnings.push('the weeks of the horizon are taken together: each interval of the week has one number');
  }
  return warnings;
}
