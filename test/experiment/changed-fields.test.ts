/** What changed between two scenarios is told field by field, in the words of the file. */
import { describe, expect, it } from 'vitest';
import { changedFields } from '../../src/experiment/changed-fields.ts';
import { applyChange } from '../../src/scenario/variant.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

const yaml = (talk: string, more = '') => `
name: desk
clock: { start: 2026-03-02, days: 2, timezone: Europe/London, interval: 30m }
hours: { office: { mon-fri: 09:00-17:00 } }
contact_types:
  calls:
    channel: voice
    hours: office
    demand: { volume: 1200/week }
    patience: 3m
    handle: { talk: ${talk} }
agent_groups:
  team: { count: 2, hours: office, skills: { calls: {} }, shrinkage: 20% }
  late:
    shifts: [{ count: 1, days: mon-fri, from: 12:00, to: 17:00 }]
    skills: { calls: {} }
${more}`;
const base = scenarioFrom(yaml('4m'));

function changes(change: Readonly<Record<string, unknown>>) {
  return changedFields(base, applyChange(base, change).resolved!).map(({ path, from, to }) => [path, from, to]);
}

describe('what changed', () => {
  it('is nothing where two files say the same in other words', () => {
    const other = scenarioFrom(yaml('{ distribution: exponential, mean: 240s }', 'description: the same\nwhat_if: {}'));
    expect(changedFields(base, other)).toEqual([]);
  });

  it('is told in the units of the file', () => {
    expect(
      changes({
        'contact_types.calls.patience.mean': '90s',
        'contact_types.calls.demand.volume': '1800/week',
        'agent_groups.team.count': { add: 3 },
        'agent_groups.team.shrinkage': '25%',
        'hours.office.mon-fri': '08:00-18:00',
      }),
    ).toEqual([
      ['hours.office.mon-fri', '09:00-17:00', '08:00-18:00'],
      ['contact_types.calls.demand.volume', '1,200/week', '1,800/week'],
      ['contact_types.calls.patience.mean', '3m', '1m30s'],
      ['agent_groups.team.count', '2', '5'],
      ['agent_groups.team.shrinkage', '20 %', '25 %'],
    ]);
  });

  it('goes into lists, and tells a value of another form whole', () => {
    expect(changes({ 'agent_groups.late.shifts.0.count': 2 })).toEqual([
      ['agent_groups.late.shifts.0.count', '1', '2'],
    ]);
    expect(changes({ 'contact_types.calls.handle.talk': { mean: '4m', cv: 0.5 } })).toEqual([
      [
        'contact_types.calls.handle.talk',
        '{ distribution: exponential, mean: 4m }',
        '{ distribution: lognormal, mean: 4m, cv: 0.5 }',
      ],
    ]);
  });

  it('tells what comes and what goes', () => {
    expect(changes({ 'contact_types.calls.lines': 10 })).toEqual([['contact_types.calls.lines', null, '10']]);
    expect(changes({ 'agent_groups.late': null })).toEqual([
      ['agent_groups.late', expect.stringContaining('count: 1'), null],
    ]);
  });
});
