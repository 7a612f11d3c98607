/** Every YAML block of the documentation is sound, laid over the starter scenario where it is a fragment. */
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isTable } from '../../src/fields/is-table.ts';
import { formatFaults } from '../../src/scenario/fault.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { starterScenario } from '../../src/scenario/starter-scenario.ts';
import { blocksOf } from './pages.ts';

const blocks = blocksOf('yaml');

it('there are some', () => {
  expect(blocks.length).toBeGreaterThan(5);
});

it.each(blocks)('$page:$line', ({ text }) => {
  const fragment = parse(text) as unknown;
  expect(isTable(fragment)).toBe(true);
  const whole = stringify(overlaid(parse(starterScenario()), fragment));
  const { faults } = loadScenario('block.yaml', (path) => (path === 'block.yaml' ? whole : undefined));
  expect(formatFaults(faults)).toBe(formatFaults([]));
});

/** Tables merge, all else is replaced. */
function overlaid(base: unknown, over: unknown): unknown {
  if (!isTable(base) || !isTable(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, Object.hasOwn(over, key) ? overlaid(base[key], over[key]) : base[key]]),
  );
}
