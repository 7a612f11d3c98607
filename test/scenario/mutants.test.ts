/**
 * Ten thousand broken scenarios: the loader never throws, never hangs, always says where, and never lets nonsense pass.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import type { ResolvedScenario } from '../../src/scenario/scenario.ts';
import { BLOCKS } from '../../src/scenario/schema/root.ts';
import { starterScenario } from '../../src/scenario/starter-scenario.ts';
import { kindOf, walk } from '../../src/scenario/walk.ts';
import { mutator } from './mutator.ts';

const folder = join(import.meta.dirname, 'good');
const texts = new Map<string, string>();
const read = (file: string): string => {
  const text =
    texts.get(file) ?? (file === 'starter.yaml' ? starterScenario() : readFileSync(join(folder, file), 'utf8'));
  texts.set(file, text);
  return text;
};

/** Milliseconds that no scenario of this size may take, generous for a busy machine. */
const HANG = 5_000;

/** Fields that are shares of a whole, wherever they stand. */
const SHARES = [
  'balking',
  'gives_up',
  'tried_first',
  'shrinkage',
  'absence',
  'first_contact',
  'later_contact',
  'come_back',
  'accept',
  'reached',
];

test.each([
  ['starter.yaml', 'starter.yaml', 5_000],
  ['base.yaml', 'base.yaml', 2_500],
  ['variant.yaml', 'variant.yaml', 1_000],
  ['variant.yaml', 'base.yaml', 500],
  ['full.yaml', 'full.yaml', 1_000],
] as const)('mutants of %s (%s is broken)', (main, broken, count) => {
  const mutate = mutator(2026);
  let sound = 0;
  for (let k = 0; k < count; k++) {
    const mutant = mutate(read(broken));
    const start = performance.now();
    const { resolved, faults, warnings } = loadScenario(main, (file) => (file === broken ? mutant : read(file)));
    const say = (what: string): string => `${what} in mutant ${k}:\n${mutant}`;
    if (performance.now() - start > HANG) expect.fail(say('took too long'));
    if ((resolved === undefined) !== faults.length > 0) expect.fail(say('a scenario and faults, or neither,'));
    for (const fault of [...faults, ...warnings]) {
      const placed =
        fault.file !== '' && fault.line >= 1 && fault.column >= 1 && Number.isInteger(fault.line + fault.column);
      if (!placed || fault.message === '') expect.fail(say(`no place or message: ${JSON.stringify(fault)}`));
    }
    if (resolved === undefined) continue;
    sound++;
    const nonsense = nonsenseIn(resolved);
    if (nonsense !== undefined) expect.fail(say(`nonsense ${nonsense}`));
  }
  // Mutants that are still sound are what the checks for nonsense are about.
  expect(sound).toBeGreaterThan(count / 50);
  expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false);
});

/** What no checked scenario may hold, if it does. */
function nonsenseIn({ scenario, tables }: ResolvedScenario): string | undefined {
  let found: string | undefined;
  const claim = (holds: boolean, what: string): void => {
    if (!holds) found ??= what;
  };
  for (const [block, type] of Object.entries(BLOCKS)) {
    walk(type, (scenario as unknown as Record<string, unknown>)[block], [block], (partType, value, path) => {
      const where = path.join('.');
      if (['what_if', 'sweep', 'tornado'].includes(block)) return;
      claim(typeof value !== 'symbol' && typeof value !== 'function', where);
      if (typeof value !== 'number') return;
      claim(Number.isFinite(value), `${where} = ${value}`);
      if (SHARES.includes(path.at(-1)!)) claim(value >= 0 && value <= 1, `${where} = ${value}`);
      const quantity = kindOf(partType)?.quantity;
      claim(quantity === undefined || quantity.check(value).ok, `${where} = ${value}`);
    });
  }
  for (const [name, group] of Object.entries(scenario.agent_groups)) {
    const { count, shifts } = group;
    claim((count === undefined) !== (shifts === undefined), `posts of ${name}`);
    if (typeof count === 'number') claim(Number.isInteger(count) && count >= 0 && count <= 10_000, `count of ${name}`);
    for (const type of Object.keys(group.skills)) claim(Object.hasOwn(scenario.contact_types, type), `skill ${type}`);
    for (const shift of shifts ?? [])
      claim(shift.to > shift.from && shift.to - shift.from <= 172_800, `shift of ${name}`);
  }
  for (const [name, type] of Object.entries(scenario.contact_types)) {
    claim(type.hours === undefined || Object.hasOwn(scenario.hours, type.hours), `hours of ${name}`);
    claim(type.service_level.within >= 0, `service level of ${name}`);
    if (type.demand !== undefined && 'history' in type.demand)
      claim(tables[type.demand.history.file] !== undefined, `history of ${name}`);
  }
  claim(scenario.clock.days >= 1 && scenario.clock.days <= 1_100, 'days');
  claim([900, 1_800, 3_600].includes(scenario.clock.interval), 'interval');
  return found;
}
