/** The page's engines: one for what a lever does at once, one for the curves behind it, each started when first needed. */
import { Engine } from './engine.ts';
import type { ScenarioFiles } from './messages.ts';

export type EngineRole = 'levers' | 'curves';

interface Started {
  readonly engine: Engine;
  /** Files that it was last given. */
  files: ScenarioFiles | undefined;
  loaded: Promise<unknown>;
}

const started = new Map<EngineRole, Started>();

/** @returns the engine of a role, the scenario loaded in it */
export async function engineWith(role: EngineRole, files: ScenarioFiles): Promise<Engine> {
  const entry = startEngine(role);
  if (!isSame(entry.files, files)) {
    entry.files = files;
    entry.loaded = entry.engine.ask('load', files);
  }
  await entry.loaded;
  return entry.engine;
}

/** The levers go first: whoever moves one waits for the answer. */
function helpersOf(role: EngineRole): number {
  const cores = navigator.hardwareConcurrency;
  return Math.max(0, role === 'levers' ? Math.min(3, cores - 1) : Math.min(2, cores - 4));
}

/** Starts a role's worker, unless it is there: it takes a while to read its program. */
export function startEngine(role: EngineRole): Started {
  const known = started.get(role);
  if (known !== undefined) return known;
  const entry = { engine: Engine.start(helpersOf(role)), files: undefined, loaded: Promise.resolve() };
  started.set(role, entry);
  return entry;
}

function isSame(one: ScenarioFiles | undefined, other: ScenarioFiles): boolean {
  // What they come to may be told later than that they have changed.
  if (one === undefined || one.path !== other.path || one.resolved !== other.resolved) return false;
  const names = Object.keys(other.files);
  return names.length === Object.keys(one.files).length && names.every((name) => one.files[name] === other.files[name]);
}
