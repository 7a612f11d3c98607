/**
 * What learning from history takes from the outside: each command in a process of its own, by the clock and in CPU seconds.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bank = here('../../shared/reference/data/anonymous_bank_1999/calls_february.csv.gz');

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

const nothing: Took = { wall: 0, cpu: 0 };

function take(words: readonly string[], folder: string): Took {
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', here('usage-at-exit.js'), here('../bin/staffcurve.js'), ...words, '--quiet', '--json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 29 },
  );
  if (status !== 0) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
  return { wall: (performance.now() - start) / 1000, cpu: Number(/^usage (.*)$/m.exec(stderr)![1]) };
}

/** One after the other. */
function both(a: Took, b: Took): Took {
  return { wall: a.wall + b.wall, cpu: a.cpu + b.cpu };
}

const YEAR = { queues: 50, days: 364, interval: 900 };

/** A year of quarter hours for fifty queues, the same every time: a course of day and week, a season, and chance. */
function writeYear(path: string): void {
  const file = openSync(path, 'w');
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  writeSync(file, 'start,contact_type,offered,answered,average_handle_time\n');
  const first = Date.UTC(2025, 0, 6);
  for (let day = 0; day < YEAR.days; day++) {
    const lines: string[] = [];
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
    const weekday = [1.3, 1.1, 1, 1, 1.1, 0.5, 0.4][day % 7]! * (1 + 0.2 * Math.sin((2 * Math.PI * day) / YEAR.days));
    for (let queue = 0; queue < YEAR.queues; queue++) {
      const busy = weekday * (0.9 + 0.2 * random()) * (5 + queue);
      for (let slot = 32; slot < 80; slot++) {
        const mean = busy * Math.sin((Math.PI * (slot - 31)) / 50);
        // A sum of twelve uniform numbers is as good as a normal one here.
        let normal = -6;
        for (let k = 0; k < 12; k++) normal += random();
        const offered = Math.max(0, Math.round(mean + normal * Math.sqrt(mean)));
        const time = `${String(slot >> 2).padStart(2, '0')}:${String((slot % 4) * 15).padStart(2, '0')}`;
        lines.push(`${date} ${time},queue ${queue},${offered},${offered},${200 + 5 * queue}`);
      }
    }
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}

export function printHistory(): void {
  console.log(`\n${''.padEnd(52)}${'wall'.padStart(9)}${'CPU'.padStart(9)}`);
  const print = (name: string, { wall, cpu }: Took): void => {
    console.log(`${name.padEnd(52)}${`${wall.toFixed(2)} s`.padStart(9)}${`${cpu.toFixed(2)} s`.padStart(9)}`);
  };
  const folder = mkdtempSync(join(tmpdir(), 'staffcurve-bench-history-'));
  try {
    if (existsSync(bank)) {
      const took = [
        take(['import', bank, '--out', 'import.yaml'], folder),
        take(['fit', bank, '--to', '1999-02-14', '--out', 'bank.yaml'], folder),
        take(['grade', bank, '--scenario', 'bank.yaml', '--from', '1999-02-15', '--to', '1999-02-21'], folder),
      ];
      print('(l) import, fit and grade of a bank’s three weeks', took.reduce(both, nothing));
    } else console.log('(l) import, fit and grade: passed over, the bank’s log is not there');
    writeYear(join(folder, 'year.csv'));
    const read = take(['import', 'year.csv', '--out', 'year.yaml'], folder);
    const told = take(['forecast', 'year.csv'], folder);
    print('(m) a year of quarter hours, 50 queues: import', read);
    print('    and forecast', told);
    print('    together', both(read, told));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
