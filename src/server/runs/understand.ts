/** From a request to a run that can be answered: the scenario loaded and sound, what is asked of it found, its size known. */
import { casesPerReplication } from '../../experiment/expected-cases.ts';
import { defaultVolumes } from '../../experiment/grow/grow-volumes.ts';
import { type Question, questionOf } from '../../experiment/keeper.ts';
import { buildPlan } from '../../scenario/build/build-plan.ts';
import { formatFault } from '../../scenario/fault.ts';
import { scenarioHash } from '../../scenario/hash.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import type { RunRequest } from '../api.ts';
import { requireScenarioPath } from '../folder/scenario-path.ts';
import { hasFaultyVariant, type ReadScenario, type ScenarioReader } from '../folder/scenario-reader.ts';
import { RequestProblem } from '../problem.ts';
import { askedFields, askedVariations } from './asked-ranges.ts';
import { askedVariants, keyOf, variantNamed } from './asked-variants.ts';
import type { RunTask } from './run-task.ts';
import { sound } from './unsound.ts';

export interface UnderstoodRun {
  readonly task: RunTask;
  /** Everything that the answer depends on. */
  readonly question: Question;
  /** The text that was run, whether it was sent or read. */
  readonly text: string;
}

/** How many times the work of one run a search for staff is taken for, as `grow` guesses it. */
const SEARCH = 6;

/**
 * @param mostCases simulated cases above which a run is refused
 * @throws RequestProblem with everything that is wrong
 */
export function understand(request: RunRequest, reader: ScenarioReader, mostCases: number): UnderstoodRun {
  const { id } = request.scenario;
  requireScenarioPath(id);
  const { seed, replications } = request.options ?? {};
  const loaded = loadedFor(request, reader);
  const resolved = sound(loaded);
  const hash = scenarioHash(resolved);
  const plan = {
    resolved,
    hash,
    warnings: loaded.warnings.map((warning) => formatFault({ ...warning, message: `warning: ${warning.message}` })),
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  };
  const { task, runs } = taskOf(request, plan, reader);
  requireSize(resolved, replications, runs, mostCases);
  const others = task.kind === 'compare' ? task.variants.map((variant) => scenarioHash(variant.resolved)) : [];
  const asked = { kind: request.kind, id, options: request.options ?? {}, others };
  return { task, text: loaded.text, question: questionOf('answer', plan, asked) };
}

/** A variant that is not asked for stands in nobody's way; one that is has its faults told at their lines. */
function loadedFor(request: RunRequest, reader: ScenarioReader): ReadScenario {
  const { id, text } = request.scenario;
  const { set = [] } = request.options ?? {};
  const variants = variantsOf(request);
  const options = variants === 'all' ? { set } : { set, variants };
  if (text !== undefined || set.length > 0) return reader.read(id, text, options);
  const current = reader.current(id);
  const asksForAny = variants === 'all' || variants.length > 0;
  return asksForAny && hasFaultyVariant(current) ? reader.read(id, text, options) : current;
}

/** Names of the variants in `what_if` that a request asks for. */
function variantsOf(request: RunRequest): readonly string[] | 'all' {
  switch (request.kind) {
    case 'run':
    case 'grow':
      return request.options?.what_if ?? [];
    case 'compare': {
      const { what_if = [], others = [] } = request.options ?? {};
      return what_if.length === 0 && others.length === 0 ? 'all' : what_if;
    }
    default:
      return [];
  }
}

type Plan = Pick<RunTask, 'resolved' | 'hash' | 'warnings' | 'seed' | 'replications'>;

/** @returns with the task, the work that it is, in runs of the plan */
function taskOf(request: RunRequest, plan: Plan, reader: ScenarioReader): { task: RunTask; runs: number } {
  const { resolved } = plan;
  switch (request.kind) {
    case 'run': {
      const name = request.options?.what_if?.[0];
      if (name === undefined) return { task: { kind: 'run', ...plan }, runs: 1 };
      const variant = variantNamed(resolved, name);
      return {
        task: { kind: 'run', ...plan, resolved: variant, hash: scenarioHash(variant), base: resolved },
        runs: 1,
      };
    }
    case 'compare': {
      const { what_if = [], others = [], set = [] } = request.options ?? {};
      const variants = askedVariants(resolved, what_if, others, reader, set);
      return {
        task: { kind: 'compare', ...plan, key: keyOf(request.scenario.id), variants },
        runs: variants.length + 1,
      };
    }
    case 'grow': {
      const { volumes, staff = true, band = true } = request.options ?? {};
      const count = (volumes ?? resolved.scenario.growth?.volume ?? defaultVolumes).length;
      const own = { staff, band, ...(volumes === undefined ? {} : { volumes }) };
      const name = request.options?.what_if?.[0];
      const variant = name === undefined ? undefined : variantNamed(resolved, name);
      const task: RunTask = {
        ...{ kind: 'grow', ...plan, ...own },
        ...(variant === undefined ? {} : { resolved: variant, hash: scenarioHash(variant), base: resolved }),
      };
      return { task, runs: count * (staff ? 3 + SEARCH : 2) };
    }
    case 'sweep': {
      const { over, metrics } = request.options ?? {};
      const fields = askedFields(resolved, over);
      const runs = fields.reduce((count, { values }) => count * values.length, 1) + 1;
      return { task: { kind: 'sweep', ...plan, fields, ...(metrics === undefined ? {} : { metrics }) }, runs };
    }
    case 'tornado': {
      const { vary, metric } = request.options ?? {};
      const variations = askedVariations(resolved, vary);
      const task: RunTask = { kind: 'tornado', ...plan, variations, ...(metric === undefined ? {} : { metric }) };
      return { task, runs: 2 * variations.length + 1 };
    }
    case 'staff': {
      const { by, volume, band = true } = request.options ?? {};
      const own = { band, ...(by === undefined ? {} : { by }), ...(volume === undefined ? {} : { volume }) };
      return { task: { kind: 'staff', ...plan, own }, runs: SEARCH };
    }
  }
}

function requireSize(resolved: ResolvedScenario, given: number | undefined, runs: number, mostCases: number): void {
  const { run } = resolved.scenario;
  const replications = given ?? run.until?.most ?? run.replications;
  const cases = casesPerReplication(buildPlan(resolved)) * replications * runs;
  if (cases <= mostCases) return;
  const [asked, most] = [cases, mostCases].map((number) =>
    number.toLocaleString('en', { maximumSignificantDigits: 3 }),
  );
  throw new RequestProblem(
    'run-too-large',
    `about ${asked} cases would be simulated; at most ${most} are, ask for fewer replications`,
  );
}
