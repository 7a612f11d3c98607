/** The places in a scenario that a path of `change` names: the type of field at each, or what is wrong with the path. */
import type { z } from 'zod';
import { isTable } from '../fields/is-table.ts';
import { nearest } from '../fields/nearest.ts';
import type { Finding } from './findings.ts';
import { messages } from './messages.ts';
import { BLOCKS, UNCHANGEABLE } from './schema/root.ts';
import { stepsOf } from './steps-of.ts';
import { type Parts, partsOf, partType, valueAt } from './walk.ts';

export interface Target {
  readonly path: readonly string[];
  readonly type: z.ZodType;
  /** Whether the path is an entry of a table whose keys are the user's own. */
  readonly entry: boolean;
}

type Problem = Pick<Finding, 'message' | 'accepted' | 'suggestion'>;

/** @returns the places that a path names, or why there are none */
export function targetsOf(scenario: unknown, key: string): Target[] | Problem {
  const [block = '', ...steps] = stepsOf(key);
  if (!Object.hasOwn(BLOCKS, block))
    return unknownStep(
      block,
      '',
      Object.keys(BLOCKS).filter((name) => !UNCHANGEABLE.includes(name)),
    );
  if (UNCHANGEABLE.includes(block)) return { message: messages.notChangeable(block) };
  let targets: Target[] = [{ path: [block], type: BLOCKS[block]!, entry: false }];
  let starred = false;
  for (const [k, step] of steps.entries()) {
    const next: Target[] = [];
    let problem: Problem | undefined;
    for (const target of targets) {
      const found = stepInto(scenario, target, step, k === steps.length - 1);
      if (Array.isArray(found)) next.push(...found);
      else problem ??= found;
    }
    starred ||= step === '*';
    // Behind a star, entries that lack the field are passed over as long as one has it.
    if (next.length === 0) return problem ?? { message: messages.nothingMatches(key) };
    if (problem !== undefined && !starred) return problem;
    targets = next;
  }
  return targets;
}

function stepInto(scenario: unknown, target: Target, step: string, last: boolean): Target[] | Problem {
  const value = valueAt(scenario, target.path);
  const where = target.path.join('.');
  const parts = partsOf(target.type, value);
  if (value === undefined) return { message: messages.absentPath(where) };
  if (parts === undefined || typeof value !== 'object' || value === null) return unknownStep(step, where, []);
  if (step === '*') {
    if (parts.each === undefined) return { message: messages.nothingMatches(`${where}.*`) };
    const names = Object.keys(value).filter((name) => parts.shape === undefined || !Object.hasOwn(parts.shape, name));
    return names.map((name) => ({ path: [...target.path, name], type: parts.each!, entry: true }));
  }
  const type = partType(target.type, value, step);
  const own = parts.shape !== undefined && Object.hasOwn(parts.shape, step);
  const known = [...Object.keys(parts.shape ?? {}), ...(parts.each === undefined ? [] : Object.keys(value))];
  if (type === undefined) return unknownStep(step, where, known);
  const there = own || Object.hasOwn(value, step);
  // A table of the user's own names takes a new one, given whole.
  const welcome = last && isTable(value) && parts.key?.read(step).ok === true;
  if (!there && !welcome)
    return last ? (badKey(parts, step) ?? unknownStep(step, where, known)) : unknownStep(step, where, known);
  return [{ path: [...target.path, step], type, entry: !own }];
}

/** Why a new entry cannot have this key, where that is what is wrong with it. */
function badKey({ key }: Parts, step: string): Problem | undefined {
  const reading = key?.read(step);
  return reading?.ok === false ? reading.refusals[0] : undefined;
}

function unknownStep(step: string, where: string, known: readonly string[]): Problem {
  const suggestion = nearest(step, known);
  const accepted = [...new Set(known)].sort().join(', ');
  return {
    message: messages.unknownPath(step, where),
    ...(accepted === '' ? {} : { accepted }),
    ...(suggestion ? { suggestion } : {}),
  };
}
