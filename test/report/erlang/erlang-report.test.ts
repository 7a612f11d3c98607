import { describe, expect, it } from 'vitest';
import { erlangCsv } from '../../../src/report/erlang/erlang-csv.ts';
import { erlangReport } from '../../../src/report/erlang/erlang-report.ts';
import { type ErlangQuestion, erlangResults } from '../../../src/report/erlang/erlang-results.ts';
import { width } from '../../../src/report/terminal/text-table.ts';

const question: ErlangQuestion = {
  contacts: 100,
  per: 1800,
  handle_time: 180,
  patience: null,
  target: { share: 0.8, within: 20 },
  max_occupancy: 0.85,
  max_abandonment: null,
  shrinkage: 0.3,
  agents: null,
};
const patient = { ...question, patience: 300, max_abandonment: 0.05 };

describe('erlangResults', () => {
  it('finds the published number of agents', () => {
    // Worked example of pyworkforce (docs/guide/erlangc.md): 14 agents, 20 to roster, 88.8 % in time, 71.4 % busy.
    const results = erlangResults(question, '0');
    expect(results.required).toEqual({ erlang_c: 14, erlang_a: null });
    const row = results.rows.find(({ agents }) => agents === 14)!;
    expect(row.rostered).toBe(20);
    expect(row.erlang_c?.service_level).toBeCloseTo(0.8883500191794669, 12);
    expect(row.erlang_c?.occupancy).toBeCloseTo(0.7142857142857143, 12);
    expect(row.erlang_c?.waiting_probability).toBeCloseTo(0.1741319335950498, 12);
  });

  it('heeds the greatest occupancy', () => {
    // Same source: with at most 70 % occupancy, 15 agents and 22 to roster.
    const results = erlangResults({ ...question, max_occupancy: 0.7 }, '0');
    expect(results.required.erlang_c).toBe(15);
    expect(results.rows.find(({ agents }) => agents === 15)?.rostered).toBe(22);
  });

  it.each([
    [180, 0.8751, 0.0322],
    [300, 0.8582, 0.025],
    [600, 0.8376, 0.0165],
  ])('finds the published number of agents with a patience of %d s', (patience, level, abandonment) => {
    // Same source (docs/guide/erlanga.md), printed to four decimals: 13 agents and 19 to roster in all three cases.
    const results = erlangResults({ ...patient, patience }, '0');
    expect(results.required.erlang_a).toBe(13);
    const row = results.rows.find(({ agents }) => agents === 13)!;
    expect(row.rostered).toBe(19);
    expect(row.erlang_a?.service_level).toBeCloseTo(level, 4);
    expect(row.erlang_a?.abandonment_rate).toBeCloseTo(abandonment, 4);
  });

  it('asks for no more with patience than without', () => {
    const { required } = erlangResults(patient, '0');
    expect(required.erlang_a).toBeLessThanOrEqual(required.erlang_c);
  });

  it('has no Erlang C where the load is not below the agents', () => {
    const results = erlangResults({ ...question, agents: 8 }, '0');
    expect(results.rows.find(({ agents }) => agents === 8)?.erlang_c).toBeNull();
  });

  it('one agent fewer than required misses', () => {
    const { rows, required } = erlangResults(patient, '0');
    const fewer = rows.find(({ agents }) => agents === required.erlang_a! - 1)!.erlang_a!;
    expect(fewer.service_level < 0.8 || fewer.occupancy > 0.85 || fewer.abandonment_rate > 0.05).toBe(true);
  });
});

describe('erlangReport', () => {
  it.each([
    ['erlang-c', question],
    ['erlang-a', patient],
    ['given-agents', { ...question, max_occupancy: null, shrinkage: 0, agents: 8 }],
    ['large', { ...patient, contacts: 100_000, agents: 10_003 }],
  ])('%s', async (name, input) => {
    const text = erlangReport(erlangResults(input, '0'));
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
    for (const line of text.split('\n')) {
      expect(width(line), line).toBeLessThanOrEqual(100);
      expect(line).toBe(line.trimEnd());
    }
  });
});

describe('erlangCsv', () => {
  it('has a row per number of agents, form and metric', () => {
    const lines = erlangCsv(erlangResults(patient, '0')).trimEnd().split('\n');
    const { rows } = erlangResults(patient, '0');
    expect(lines[0]).toBe('agents,rostered,form,required,metric,unit,value');
    expect(lines).toHaveLength(1 + rows.length * (4 + 5));
    expect(lines.every((line) => line.split(',').length === 7)).toBe(true);
  });

  it('is empty where there is no steady state', () => {
    const text = erlangCsv(erlangResults({ ...question, agents: 8 }, '0'));
    expect(text).toContain('8,12,erlang_c,false,service_level,share,\n');
  });
});
