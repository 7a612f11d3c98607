import { describe, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';

describe('arguments', () => {
  it('help and version go to standard output', async () => {
    const help = await staffcurve(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['run', 'validate', 'erlang', 'explain', 'init', 'schema']) {
      expect(help.stdout).toMatch(new RegExp(`staffcurve ${command}\\b`));
    }
    const version = await staffcurve(['--version']);
    expect(version.status).toBe(0);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const erlang = await staffcurve(['erlang', '--help']);
    expect(erlang.stdout).toContain('--max-occupancy');
    for (const line of erlang.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['no command', [], 'name a command: run, compare,'],
    ['standard input', ['validate', '-'], 'standard input is not read; name a file'],
    ['an unknown command', ['rum', 'x.yaml'], 'unknown command "rum" (did you mean "run"?)'],
    [
      'an unknown option',
      ['run', 'x.yaml', '--replicatons', '5'],
      'unknown option --replicatons (did you mean --replications?)',
    ],
    ['an unknown option with =', ['erlang', '--cals=5'], 'unknown option --cals (did you mean --calls?)'],
    ['an argument too many', ['run', 'x.yaml', 'y.yaml'], 'unexpected argument "y.yaml"'],
    ['an argument too few', ['run'], 'staffcurve: a file is needed\n'],
    ['an option without its value', ['run', 'x.yaml', '--seed'], '--seed needs a value'],
    ['a prototype key', ['run', 'x.yaml', '--__proto__', 'x'], 'unexpected argument'],
    ['an option twice', ['erlang', '--calls', '1', '--calls', '2', '--handle', '3m'], '--calls was given 2 times'],
  ])('%s is met with a clear message and status 3', async (_, words, message) => {
    const { status, stdout, stderr } = await staffcurve(words);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(status).toBe(3);
  });

  it('an internal fault is one sentence, and the trace on request', async () => {
    const stdout = {
      write() {
        throw new Error('the pipe is on fire');
      },
    };
    const brief = await staffcurve(['explain'], { stdout });
    expect(brief.status).toBe(1);
    expect(brief.stderr).toContain('the pipe is on fire');
    expect(brief.stderr).toContain('--debug');
    expect(brief.stderr).not.toContain('    at ');
    const full = await staffcurve(['explain', '--debug'], { stdout });
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('    at ');
  });
});
