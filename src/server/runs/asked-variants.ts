/** The plans that a request names beside its own: variants of `what_if`, and other scenarios of the folder. */
import { basename, extname } from 'node:path';
import type { Candidate } from '../../experiment/compare.ts';
import { nearest } from '../../fields/nearest.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { applyWhatIf } from '../../scenario/variant.ts';
import type { ScenarioReader } from '../folder/scenario-reader.ts';
import { requestFault } from '../problem.ts';
import { sound, unsound } from './unsound.ts';

/** @throws RequestProblem where there is no such variant, or it makes no sound plan */
export function variantNamed(resolved: ResolvedScenario, name: string): ResolvedScenario {
  const known = Object.keys(resolved.scenario.what_if);
  if (!known.includes(name)) {
    const close = nearest(name, known);
    const more = {
      accepted: known.join(', ') || 'none: the scenario has no `what_if`',
      ...(close === undefined ? {} : { suggestion: close }),
    };
    throw unsound([requestFault('options.what_if', `no variant is called ${JSON.stringify(name)}`, more)]);
  }
  return sound(applyWhatIf(resolved, name));
}

/**
 * @param names all variants where neither they nor others are named
 * @param others ids of scenarios
 * @param set settings that the others take as well
 * @throws RequestProblem where there is nothing to compare with, or something of it is not sound
 */
export function askedVariants(
  resolved: ResolvedScenario,
  names: readonly string[],
  others: readonly string[],
  reader: ScenarioReader,
  set: readonly string[],
): Candidate[] {
  const known = Object.keys(resolved.scenario.what_if);
  const asked = names.length === 0 && others.length === 0 ? known : [...new Set(names)];
  if (asked.length === 0 && others.length === 0) {
    throw unsound([
      requestFault('options.what_if', 'the scenario has no `what_if` to compare with; name other scenarios'),
    ]);
  }
  const variants = asked.map((name) => ({
    key: name,
    resolved: variantNamed(resolved, name),
    title: resolved.scenario.what_if[name]!.name,
    isVariant: true,
  }));
  const files = [...new Set(others)].map((id) => {
    const other = sound(reader.read(id, undefined, { set, variants: [] }));
    return { key: keyOf(id), title: other.scenario.name, resolved: other, isVariant: false };
  });
  return [...variants, ...files];
}

/** What a plan is called beside others. */
export function keyOf(id: string): string {
  return basename(id, extname(id));
}
