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
  let entry = started.get(role);
  if (entry === undefined) {
    entry = { engine: Engine.start(), files: undefined, loaded: Promise.resolve() };
    started.set(role, entry);
  }
  if (!isSame(entry.files, files)) {
    entry.files = files;
    entry.loaded = entry.engine.ask('load', files);
  }
  await entry.loaded;
  return entry.engine;
}

function isSame(one: ScenarioFiles | undefined, other: ScenarioFiles): boolean {
  if (one === undefined || one.path !== other.path) return false;
  const names = Object.keys(other.files);
  return names.length === Object.keys(one.files).length && names.every((name) => one.files[name] === other.files[name]);
}
