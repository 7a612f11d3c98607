/** `staffcurve grade` from the words to the passport: a log of three weeks, fitted on two, graded on the third. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffcurve } from './captured.ts';

let folder = '';
let log = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffcurve-'));
  log = join(folder, 'calls.csv');
  writeFileSync(log, `${threeWeeks().join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Two agents from 9 to 17 who answer in order of arrival; who has waited too long is gone. */
function threeWeeks(): string[] {
  const random = seedrandom('grade');
  const at = (day: number, seconds: number) =>
    new Date(Date.UTC(2026, 2, 2 + day) + Math.round(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const lines = ['arrival,answered_at,abandoned_at,ended_at,contact_type,agent'];
  for (let day = 0; day < 21; day++) {
    const free = [9 * 3600, 9 * 3600];
    const arrivals = Array.from({ length: day % 7 === 0 ? 130 : 110 }, () => (9 + 8 * random()) * 3600);
    for (const arrival of arrivals.sort((a, b) => a - b)) {
      const agent = free[0]! <= free[1]! ? 0 : 1;
      const start = Math.max(arrival, free[agent]!);
      const patience = -300 * Math.log(random());
      if (start - arrival > patience) {
        lines.push(`${at(day, arrival)},,${at(day, arrival + patience)},,sales,`);
        continue;
      }
      const end = start + 5 - 350 * Math.log(random());
      free[agent] = end;
      lines.push(`${at(day, arrival)},${at(day, start)},,${at(day, end)},sales,A${agent}`);
    }
  }
  return lines;
}

it('grades, draws, and writes the passport that reports then show', { timeout: 120_000 }, async () => {
  const desk = join(folder, 'desk.yaml');
  const zone = ['--timezone', 'Europe/London'];
  expect((await staffcurve(['fit', log, '--to', '2026-03-15', '--out', desk, ...zone])).status).toBe(0);
  expect(readFileSync(desk, 'utf8')).toMatch(
    /^passport:.*\n {2}history: "calls\.csv"\n {2}from: 2026-03-02\n {2}to: 2026-03-15$/m,
  );
  const before = await staffcurve(['run', desk, '--replications', '2', '--quiet']);
  expect(before.stdout).toContain('Fitted to calls.csv, 2–15 March 2026; not graded on other days.');

  const [tables, plots, page] = ['tables', 'plots', 'grade.html'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const words = ['grade', log, '--scenario', desk, '--replications', '39', '--on', '2026-03-23', ...zone];
  const outputs = ['--csv', tables, '--svg', plots, '--html', page];
  const { status, stdout, stderr } = await staffcurve([...words, ...outputs]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Grade [A-E]: week of 16 March 2026 +fitted to 2–15 March 2026 · 39 runs · seed 1\n/);
  expect(stdout).toContain(`Wrote the grade into ${desk}.`);
  expect(readdirSync(tables).sort()).toEqual(['biases.csv', 'days.csv', 'errors.csv', 'intervals.csv']);
  expect(readdirSync(plots).length).toBe(5);
  expect(readFileSync(page, 'utf8')).toContain('given on 23 March 2026');

  const letter = /^Grade ([A-E])/.exec(stdout)![1]!;
  const html = join(folder, 'run.html');
  const after = await staffcurve(['run', desk, '--replications', '2', '--quiet', '--html', html]);
  const line = `Grade ${letter}, given on 23 March 2026: abandonment within 3 points on`;
  expect(after.stdout.replaceAll(/\s+/g, ' ')).toContain(line);
  expect(readFileSync(html, 'utf8')).toContain(line);

  const again = await staffcurve([...words, '--json']);
  const results = JSON.parse(again.stdout) as {
    kind: string;
    letter: string;
    graded: object;
    passport: { grade: object };
  };
  expect(results).toMatchObject({ kind: 'grade', letter, graded: { from: '2026-03-16', to: '2026-03-22' } });
  expect(results.passport.grade).toMatchObject({ letter, on: '2026-03-23' });
  expect(readFileSync(desk, 'utf8').match(/^passport:/gm)).toHaveLength(1);

  writeFileSync(desk, readFileSync(desk, 'utf8').replace(/^ {4}patience: .*$/m, '    patience: 99s'));
  const changed = await staffcurve([...words, '--quiet', '--json']);
  expect(changed.stderr).toBe(
    `warning: ${desk} has other laws than the fit gives for sales; the grade is the fit’s, not of what was changed\n`,
  );
});

it('refuses in words what it cannot do', { timeout: 60_000 }, async () => {
  const told = async (...words: string[]) => {
    const { status, stderr } = await staffcurve(['grade', ...words]);
    expect(status).toBe(3);
    return stderr;
  };
  expect(await told(join(folder, 'none.csv'))).toContain('there is no such file');
  expect(await told(log, '--fit-to', '2026-03-18', '--from', '2026-03-16')).toContain('both fitted and graded');
  expect(await told(log, '--from', '2026-03-02')).toContain('no days are left to fit on');
  expect(await told(log, '--from', '2026-03-20', '--to', '2026-03-18')).toContain('--to lies before --from');
  const plain = join(folder, 'plain.yaml');
  await staffcurve(['init', plain]);
  expect(await told(log, '--scenario', plain)).toContain('has no passport');
  const counts = join(folder, 'counts.csv');
  writeFileSync(
    counts,
    `start,offered,queue\n${Array.from({ length: 21 * 24 }, (_, k) => `${new Date(Date.UTC(2026, 2, 2) + k * 3.6e6).toISOString().slice(0, 16).replace('T', ' ')},${k % 5},sales`).join('\n')}\n`,
  );
  expect(await told(counts, '--timezone', 'UTC')).toContain(
    'counts by interval cannot be graded; export the log of single contacts',
  );
});

it('grades a log without agents by the roster that it is given, and says what it needs where there is none', {
  timeout: 120_000,
}, async () => {
  const silent = join(folder, 'silent.csv');
  const withoutAgents = threeWeeks().map((line) => line.slice(0, line.lastIndexOf(',')));
  writeFileSync(silent, `${withoutAgents.join('\n')}\n`);
  const words = ['grade', silent, '--from', '2026-03-16', '--replications', '39', '--timezone', 'UTC', '--quiet'];
  const refused = await staffcurve(words);
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('the log names no agents, so who was on duty cannot be told: give the roster');

  const roster = join(folder, 'roster.csv');
  const hours = Array.from({ length: 7 * 24 }, (_, hour) => {
    const start = new Date(Date.UTC(2026, 2, 16, hour)).toISOString().slice(0, 16);
    return `${start},desk,${hour % 24 >= 9 && hour % 24 < 17 ? 2 : 0}`;
  });
  writeFileSync(roster, `start,agent_group,count\n${hours.join('\n')}\n`);
  const { status, stdout } = await staffcurve([...words, '--roster', roster, '--json']);
  expect(status).toBe(0);
  const results = JSON.parse(stdout);
  expect(results.staff_from).toBe('roster');
  // The log is of two agents at a time: the model of them holds what happened in its interval over the week.
  expect(results.actual_volumes.total.abandonment_rate.within).toBe(true);
});
