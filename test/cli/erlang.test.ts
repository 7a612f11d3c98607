import { describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';

const example = 'erlang --calls 100 --per 30m --handle 3m --shrinkage 30% --max-occupancy 85%'.split(' ');

describe('staffcurve erlang', () => {
  it('answers with the published number of agents', async () => {
    // Worked example of pyworkforce (docs/guide/erlangc.md): 14 agents, 20 to roster.
    const { status, stdout, stderr } = await staffcurve(example);
    expect(stdout).toContain('14 agents are needed');
    expect(stdout).toContain('roster 20');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('an occupancy of all but 1 is told in one form', async () => {
    // Overloaded by far with few who hang up: every row is busy all the time, to within rounding on both sides of 1.
    const words = 'erlang --calls 10000 --handle 30m --patience 5m --target 1%/20s'.split(' ');
    const { stdout } = await staffcurve(words);
    expect(stdout).toContain('>99.9 %');
    expect(stdout).not.toMatch(/100 %/);
  });

  it('--json is JSON and nothing else', async () => {
    const { status, stdout } = await staffcurve([...example, '--patience', '5m', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      staffcurve: '1',
      kind: 'erlang',
      required: { erlang_c: 14, erlang_a: 13 },
    });
    expect(status).toBe(0);
  });

  it('--csv is a table', async () => {
    const { stdout } = await staffcurve([...example, '--csv']);
    expect(stdout).toMatch(/^agents,rostered,form,required,metric,unit,value\n/);
  });

  it('colours only a terminal, and not under NO_COLOR', async () => {
    const esc = String.fromCharCode(27);
    const coloured: string[] = [];
    const stdout = { isTTY: true, write: (text: string) => coloured.push(text) };
    await staffcurve(example, { stdout });
    expect(coloured.join('')).toContain(esc);
    coloured.length = 0;
    await staffcurve(example, { stdout, env: { NO_COLOR: '1' } });
    expect(coloured.join('')).not.toContain(esc);
  });

  it.each([
    ['no calls', ['--handle', '3m'], '--calls is needed'],
    ['a duration without unit', ['--calls', '100', '--handle', '3'], 'a duration needs a unit'],
    ['a share that cannot be reached', ['--calls', '100', '--handle', '3m', '--target', '100%/20s'], '--target'],
    ['half a target', ['--calls', '100', '--handle', '3m', '--target', '80%'], 'such as 80%/20s'],
    ['abandonment without patience', ['--calls', '9', '--handle', '3m', '--max-abandonment', '5%'], 'needs --patience'],
    ['half an agent', ['--calls', '9', '--handle', '3m', '--agents', '1.5'], 'whole number'],
    ['more than can be worked out', ['--calls', '1e9', '--handle', '3m'], 'the most that is worked out'],
    ['no calls at all', ['--calls', '0', '--handle', '3m'], 'above 0'],
    ['negative calls', ['--calls', '-5', '--handle', '3m'], '--calls'],
    ['JSON and CSV', ['--calls', '9', '--handle', '3m', '--json', '--csv'], 'one of them'],
    ['everybody away', ['--calls', '9', '--handle', '3m', '--shrinkage', '100%'], '--shrinkage'],
  ])('%s is refused', async (_, words, message) => {
    const { status, stdout, stderr } = await staffcurve(['erlang', ...words]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });
});
