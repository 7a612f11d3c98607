/** Every lever of every scenario that comes with the product makes a change that the scenario takes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import { applyChange } from '../../src/scenario/variant.ts';
import { changeOf, type Lever, readSettings, writeSettings } from '../../web/src/what-if/lever.ts';
import { leversOf } from '../../web/src/what-if/levers.ts';
import { curveVolumes } from '../../web/src/what-if/volume-lever.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function settingsTried(lever: Lever): (number | string)[] {
  if (lever.kind === 'choice') return [...lever.options];
  return [lever.min, lever.max, Math.min(lever.max, lever.base + lever.step)];
}

describe.each(names)('%s', (name) => {
  const { resolved, faults } = loadScenario(name, (path) =>
    existsSync(new URL(path, folder)) ? read(path) : undefined,
  );
  const levers = resolved === undefined ? [] : leversOf(resolved.scenario);

  it('has levers, each of which can be moved as far as it goes', () => {
    expect(faults).toEqual([]);
    expect(levers.length).toBeGreaterThan(1);
    for (const lever of levers)
      for (const at of settingsTried(lever)) {
        const change = changeOf(levers, { [lever.path]: at });
        const made = applyChange(resolved!, change);
        expect({ path: lever.path, at, faults: made.faults.map(({ message }) => message) }).toEqual({
          path: lever.path,
          at,
          faults: [],
        });
      }
  });

  it('finds its settings again in the address', () => {
    const settings = Object.fromEntries(levers.map((lever) => [lever.path, settingsTried(lever)[1]!]));
    const moved = Object.fromEntries(
      Object.entries(settings).filter(([path, at]) => levers.find((lever) => lever.path === path)!.base !== at),
    );
    expect(readSettings(levers, writeSettings(levers, settings))).toEqual(moved);
  });
});

const desk = loadScenario('growing-support-desk.yaml', read).resolved!;
const levers = leversOf(desk.scenario);
const lever = (path: string) => levers.find((each) => each.path === path)!;

it('changes what it says, and says what it changes', () => {
  const settings = {
    'agent_groups.generalists.count': 19,
    'agent_groups.specialists.shifts[].count': 10,
    'contact_types.billing.handle.talk.mean': 330,
    'self_service.help_centre.articles': 320,
    'self_service.assistant.solved': 0.5,
    'hours.extended.sat': '10:00-18:00',
  };
  expect(changeOf(levers, settings)).toEqual({
    'agent_groups.generalists.count': { add: 1 },
    'agent_groups.specialists.shifts[].count': { add: 1 },
    'contact_types.billing.handle.talk.mean': '5m30s',
    'self_service.help_centre.articles': { add: 140 },
    'self_service.assistant.solved': '50%',
    'hours.extended.sat': '10:00-18:00',
  });
  const words = Object.entries(settings).map(([path, at]) => {
    const each = lever(path);
    return each.kind === 'slider' ? each.words(Number(at)).text : each.words(String(at)).text;
  });
  expect(words).toEqual([
    'one more generalist',
    'two more specialists',
    'billing talk time of 330 s'.replace('330 s', '5 min 30 s'),
    '140 more help articles',
    'an assistant that solves 50 %',
    'Saturday hours 10:00–18:00',
  ]);
});

it('makes no change of a lever that is back where it was, nor of what is no lever', () => {
  expect(changeOf(levers, { 'agent_groups.generalists.count': 18, 'agent_groups.nobody.count': 3 })).toEqual({});
  expect(readSettings(levers, 'agent_groups.generalists.count:1e9;hours.extended.sat:nonsense;;x')).toEqual({
    'agent_groups.generalists.count': (lever('agent_groups.generalists.count') as { max: number }).max,
  });
});

it('draws curves through the scenario’s own volumes and the one that is looked at', () => {
  expect(curveVolumes(desk.scenario, 1.7)).toEqual([1, 1.2, 1.4, 1.6, 1.7, 1.8, 2, 2.5, 3]);
});
