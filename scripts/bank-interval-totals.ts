/**
 * Half-hourly totals from the per-call log of the "Anonymous Bank" call centre: calls offered to agents with their mean
 * service time by type, and agents seen on a call by group. Only these totals are kept; see scenarios/data/SOURCES.md.
 *
 *     node scripts/bank-interval-totals.ts calls_february.csv.gz
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

const INTERVAL = 1800;
const DAY = 86_400;
/** Two whole weeks of the bank's own, Sunday to Saturday; 3 and 21 February, when the log has many calls that hung up in the menu, lie outside. */
const [FIRST, LAST] = ['1999-02-07', '1999-02-20'];
const TYPES: Readonly<Record<string, string>> = {
  PS: 'regular',
  PE: 'regular',
  NW: 'prospective',
  NE: 'stocks',
  IN: 'internet',
  TT: 'returned',
};
const folder = join(import.meta.dirname, '../scenarios/data');

interface Call {
  readonly date: string;
  readonly weekday: number;
  readonly type: string;
  /** Seconds after midnight at which the voice menu ended: here the customer asked for an agent. */
  readonly asked: number;
  readonly waited: number;
  readonly answered: boolean;
  readonly agent: string;
  readonly from: number;
  readonly to: number;
}

const path = process.argv[2];
if (path === undefined) throw new Error('usage: node scripts/bank-interval-totals.ts calls_february.csv.gz');
const calls = readCalls(path);
const groups = groupsOf(calls);
const counted = calls.filter(({ date }) => date >= FIRST && date <= LAST);
const offered = counted.filter(({ answered, waited }) => answered || waited > 0);
const inHours = offered.filter(isOpen);
writeFileSync(join(folder, 'bank-history.csv'), historyOf(inHours));
writeFileSync(join(folder, 'bank-roster.csv'), rosterOf(counted));
tell();

function readCalls(file: string): Call[] {
  const { data } = Papa.parse<Record<string, string>>(gunzipSync(readFileSync(file)).toString('utf8').trim(), {
    header: true,
  });
  return data
    .filter((row) => row.outcome !== 'PHANTOM' && Number(row.vru_time_s) >= 0)
    .map((row) => ({
      date: row.date!,
      weekday: new Date(row.date!).getUTCDay(),
      type: TYPES[row.type!]!,
      asked: Number(row.vru_exit_s),
      waited: Number(row.q_time_s),
      answered: row.outcome === 'AGENT',
      agent: row.agent!,
      from: Number(row.ser_start_s),
      to: Number(row.ser_start_s) + Number(row.ser_time_s),
    }));
}

/** Sunday to Thursday from 7 to midnight, Friday to 14:00, Saturday from 20:00. */
function isOpen({ weekday, asked }: Call): boolean {
  const [from, to] = weekday === 5 ? [7, 14] : weekday === 6 ? [20, 24] : [7, 24];
  return asked >= from * 3600 && asked < to * 3600;
}

/**
 * Which group an agent belongs to, by what they took in the whole log: the stock desk took at least a quarter of its
 * calls for stocks, advisers 4 %, the internet desk 1 % from the internet; the others are tellers.
 */
function groupsOf(all: readonly Call[]): Map<string, string> {
  const taken = Map.groupBy(
    all.filter(({ agent }) => agent !== ''),
    ({ agent }) => agent,
  );
  const nameOf = (own: readonly Call[]): string => {
    const share = (type: string): number => own.filter((call) => call.type === type).length / own.length;
    if (share('stocks') >= 0.25) return 'stock_desk';
    if (share('internet') >= 0.01) return 'internet_desk';
    return share('stocks') >= 0.04 ? 'advisers' : 'tellers';
  };
  return new Map([...taken].map(([agent, own]) => [agent, nameOf(own)]));
}

function historyOf(own: readonly Call[]): string {
  const cells = Map.groupBy(own, ({ date, asked, type }) => `${startText(date, Math.floor(asked / INTERVAL))},${type}`);
  const lines = [...cells].map(([cell, there]) => {
    const times = there.filter(({ answered, to, from }) => answered && to > from).map(({ from, to }) => to - from);
    return `${cell},${there.length},${times.length === 0 ? '' : mean(times).toFixed(1)}`;
  });
  return `start,contact_type,count,average_handle_time\n${lines.sort().join('\n')}\n`;
}

/** An agent is on duty in a half-hour when the log has them on a call in it. */
function rosterOf(own: readonly Call[]): string {
  const seen = new Map<string, Set<string>>();
  for (const { date, agent, from, to } of own) {
    if (!groups.has(agent) || !(to > from)) continue;
    for (let k = Math.floor(from / INTERVAL); k * INTERVAL < Math.min(to, DAY); k++) {
      const cell = `${startText(date, k)},${groups.get(agent)}`;
      seen.set(cell, (seen.get(cell) ?? new Set()).add(agent));
    }
  }
  const lines = [...seen].map(([cell, agents]) => `${cell},${agents.size}`);
  return `start,agent_group,count\n${lines.sort().join('\n')}\n`;
}

function startText(date: string, interval: number): string {
  const minutes = (interval * INTERVAL) / 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What the scenario's comments say of the log, on standard output. */
function tell(): void {
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  say(`${offered.length} calls offered, ${offered.length - inHours.length} of them outside the hours`);
  for (const type of ['all', ...new Set(Object.values(TYPES))]) {
    const own = inHours.filter((call) => type === 'all' || call.type === type);
    const waited = own.filter((call) => call.waited > 0);
    const lost = own.filter(({ answered }) => !answered);
    const times = own.filter(({ answered, from, to }) => answered && to > from).map(({ from, to }) => to - from);
    const wait = own.reduce((sum, call) => sum + call.waited, 0);
    const inTime = own.filter((call) => call.answered && call.waited <= 20).length;
    say(
      `${type}: ${own.length} offered, ${percent(lost.length / own.length)} abandoned, ${percent(inTime / own.length)} in 20 s, ` +
        `mean wait ${(wait / own.length).toFixed(1)} s (${mean(waited.map((call) => call.waited)).toFixed(1)} s of the ` +
        `${percent(waited.length / own.length)} who waited), waiting ÷ abandonments ${(wait / lost.length).toFixed(0)} s, ` +
        `service ${mean(times).toFixed(0)} s, cv ${(deviation(times) / mean(times)).toFixed(2)}`,
    );
  }
  for (const group of new Set(groups.values()))
    say(`${group}: ${[...groups].filter(([, name]) => name === group).length} agents`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
