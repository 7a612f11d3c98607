/** The scenario that an import writes passes every check, and says what is told and what is assumed. */
import { describe, expect, it } from 'vitest';
import { historyCsv } from '../../../src/history/history-csv.ts';
import type { ImportedHistory } from '../../../src/history/import/imported-history.ts';
import { scenarioText } from '../../../src/history/import/scenario/scenario-text.ts';
import { byDays } from '../../../src/history/import/scenario/week-text.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { imported } from './of-text.ts';

function load(history: ImportedHistory) {
  const { yaml, types } = scenarioText(history, 'Imported', 'desk-history.csv');
  const files: Record<string, string> = {
    'desk.yaml': yaml,
    'desk-history.csv': [...historyCsv(history.intervals, types)].join(''),
  };
  return { yaml, csv: files['desk-history.csv']!, ...loadScenario('desk.yaml', (path) => files[path]) };
}

/** Four weeks of half-hours, 08:00 to 18:00 on working days, in two queues. */
function fourWeeks(): string {
  const lines = ['start,queue,channel,offered,answered,abandoned,average handle time,asa,average time to abandon'];
  for (let day = 0; day < 28; day++) {
    if (day % 7 > 4) continue;
    for (let half = 16; half < 36; half++) {
      const at = new Date(Date.UTC(2026, 2, 2 + day, 0, half * 30)).toISOString().slice(0, 16).replace('T', ' ');
      lines.push(`${at},Sales,voice,40,38,2,240,20,60`, `${at},Web chat,chat,10,10,0,600,5,`);
    }
  }
  return `${lines.join('\n')}\n`;
}

describe('of counts by half-hour', () => {
  it('passes every check', async () => {
    const { faults, warnings } = load(await imported(fourWeeks(), { timezone: 'Europe/Berlin' }));
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('has the hours, the week, the handle times and the patience of the export', async () => {
    const { resolved } = load(await imported(fourWeeks(), { timezone: 'Europe/Berlin' }));
    const { scenario } = resolved!;
    expect(scenario.clock).toMatchObject({ start: '2026-03-23', days: 7, timezone: 'Europe/Berlin', interval: 1800 });
    expect(scenario.hours.open_hours).toEqual({ 'mon-fri': [{ from: 8 * 3600, to: 18 * 3600 }] });
    const { sales, web_chat: chat } = scenario.contact_types;
    expect(sales!.channel).toBe('voice');
    expect(chat!.channel).toBe('chat');
    expect(sales!.handle.talk).toMatchObject({ mean: 240 });
    // (38 · 20 s + 2 · 60 s) ÷ 2 who gave up
    expect(sales!.patience).toMatchObject({ mean: 440 });
  });

  it('has posts by Erlang C', async () => {
    const { resolved } = load(await imported(fourWeeks()));
    // 40 in half an hour of 240 s: 5.33 erlangs; Erlang C gives 64.4 % in 20 s with 7 agents and 82.3 % with 8.
    expect(resolved!.scenario.agent_groups.sales_agents!.count).toEqual({ 'mon-fri': { '08:00': 8, '18:00': 0 } });
  });

  it('says of each value where it came from', async () => {
    const { yaml } = load(await imported(fourWeeks()));
    expect(yaml).toContain('# mean of 15,200 contacts; by interval in the history; cv ASSUMED: means by interval');
    expect(yaml).toContain('all time waited ÷ 800 who gave up');
  });
});

it('writes the history as a scenario reads it', async () => {
  const history = await imported(
    'start,queue,calls,aht\n2026-10-25 01:30,Süd,3,200.5\n2026-10-25 02:00,Süd,4,\n2026-10-25 02:30,Süd,5,100\n',
    {
      timezone: 'Europe/Berlin',
    },
  );
  expect([...historyCsv(history.intervals)].join('')).toBe(
    [
      'start,contact_type,count,average_handle_time',
      '2026-10-25T01:30:00+02:00,sud,3,200.5',
      '2026-10-25T02:00:00+02:00,sud,4,',
      '2026-10-25T02:30:00+02:00,sud,5,100',
      '',
    ].join('\n'),
  );
});

it('of counts by day assumes the course of the day, and says so', async () => {
  const lines = Array.from(
    { length: 28 },
    (_, day) => `${new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10)},${day % 7 > 4 ? 0 : 400}`,
  );
  const { resolved, faults, yaml } = load(await imported(`date,calls\n${lines.join('\n')}\n`));
  expect(faults).toEqual([]);
  expect(resolved!.scenario.hours.open_hours).toEqual({ 'mon-fri': [{ from: 9 * 3600, to: 17 * 3600 }] });
  expect(yaml).toContain('an even demand are ASSUMED');
  expect(yaml).toContain('volume: 2000/week');
});

it('of tickets has email agents in office hours', async () => {
  const lines = Array.from({ length: 200 }, (_, k) => {
    const at = new Date(Date.UTC(2026, 2, 2, 0, k * 60)).toISOString().slice(0, 16).replace('T', ' ');
    return `${k},Support,Mail,${at},${at},Good,0,30`;
  });
  const header = 'Id,Group,Via,Created at,Solved at,Satisfaction Score,Reopens,First reply time in minutes';
  const { faults, resolved } = load(await imported(`${header}\n${lines.join('\n')}\n`));
  expect(faults).toEqual([]);
  const { scenario } = resolved!;
  expect(scenario.contact_types.support).toMatchObject({ channel: 'email' });
  expect(scenario.agent_groups.support_agents).toMatchObject({ hours: 'office' });
});

it('names that mean something in a scenario, are alike or are no Latin letters, become names all the same', async () => {
  const queues = [
    'Total care',
    'closed',
    'channels',
    'Süd',
    'Sud',
    '東京',
    '2nd line',
    'Sales',
    'Sales agents',
    'Total',
  ];
  const lines = queues.flatMap((queue) => ['09:00', '09:30'].map((time) => `2026-03-02 ${time},${queue},5`));
  const { faults, resolved } = load(await imported(`start,queue,calls\n${lines.join('\n')}\n`));
  expect(faults).toEqual([]);
  // "Total" alone sums up others.
  expect(Object.keys(resolved!.scenario.contact_types)).toHaveLength(queues.length - 1);
});

it('days that are alike share a key', () => {
  expect(byDays(['a', 'a', 'a', 'b', '', 'c', 'c'])).toEqual([
    ['mon-wed', 'a'],
    ['thu', 'b'],
    ['sat-sun', 'c'],
  ]);
});
