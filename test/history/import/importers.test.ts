/** Each importer on a few rows under its vendor's header, with the dirt that such files have. */
import { describe, expect, it } from 'vitest';
import { importHistory } from '../../../src/history/import/import-history.ts';
import { importers } from '../../../src/history/import/importers.ts';
import { imported, noticed, rowsOf, tableOfText } from './of-text.ts';

describe('genesys_history', () => {
  const header =
    'Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time';
  const text = `${header}
2026-03-02T09:00:00.000Z,Sales,Voice,billing|||refunds,Spanish,16,12,3600
2026-03-02T09:00:00.000Z,Sales,Voice,billing,German,4,4,800
2026-03-02T09:15:00Z,Sales,Voice,billing,German,5,0,0
2026-03-02T09:00:00Z,Sales,Chat,billing,German,2,2,900
2026-03-02T09:00:00Z,Support,Email,,,7,7,4200
`;

  it('adds up skill sets and languages, and keeps the media of a queue apart', async () => {
    const history = await imported(text);
    expect(history.importer).toBe('genesys_history');
    expect(rowsOf(history)).toEqual([
      { start: '2026-03-02T09:00', type: 'sales_voice', offered: 20, answered: 16, handleTime: 275 },
      { start: '2026-03-02T09:15', type: 'sales_voice', offered: 5, answered: 0 },
      { start: '2026-03-02T09:00', type: 'sales_chat', offered: 2, answered: 2, handleTime: 450 },
      { start: '2026-03-02T09:00', type: 'support', offered: 7, answered: 7, handleTime: 600 },
    ]);
    expect(history.intervals.contactTypes.map(({ channel }) => channel)).toEqual(['voice', 'chat', 'email']);
    expect(history.intervals.interval).toBe(900);
  });

  it('keeps instants and takes the clocks of the zone that is asked for', async () => {
    const history = await imported(text, { timezone: 'America/New_York' });
    expect(history.intervals.timezone).toBe('America/New_York');
    expect(rowsOf(history)[0]).toMatchObject({ start: '2026-03-02T09:00' });
  });
});

it('genesys_forecast reads means', async () => {
  const history = await imported(`\ufeffInterval Start UTC Date,Planning Group,Offered,Average Handle Time
2026-03-02T09:00:00Z,Billing,10.5,300
2026-03-02T09:15:00Z,Billing,12,310.5
`);
  expect(history.importer).toBe('genesys_forecast');
  expect(rowsOf(history)).toEqual([
    { start: '2026-03-02T09:00', type: 'billing', offered: 10.5, handleTime: 300 },
    { start: '2026-03-02T09:15', type: 'billing', offered: 12, handleTime: 310.5 },
  ]);
});

it('amazon_connect_forecast takes the interval from its own column', async () => {
  const history =
    await imported(`QueueName,QueueId,ChannelType,TimeStamp,IntervalDuration,IncomingContactVolume,AverageHandleTime,ContactsHandled
Sales,f0ab-11,VOICE,2026-03-02T09:00:00.000Z,30,20,240,18
Sales,f0ab-11,VOICE,2026-03-02T10:00:00.000Z,30,8,200,8
`);
  expect(history.importer).toBe('amazon_connect_forecast');
  expect(history.intervals.interval).toBe(1800);
  expect(rowsOf(history)[0]).toEqual({
    start: '2026-03-02T09:00',
    type: 'sales',
    offered: 20,
    answered: 18,
    handleTime: 240,
  });
});

it('amazon_connect_report reads clock texts and the acceptable wait in its header', async () => {
  const history =
    await imported(`Queue,StartInterval,EndInterval,Contacts queued,Contacts handled,Contacts abandoned,Average handle time,Average queue answer time,Average queue abandon time,Service level 30 seconds
Basic Queue,2026-03-02T09:00:00+00:00,2026-03-02T09:30:00+00:00,20,18,2,00:04:10,00:00:12,00:01:05,85.00%
Basic Queue,2026-03-02T09:30:00+00:00,2026-03-02T10:00:00+00:00,10,10,0,00:03:00,00:00:05,,100.00%
`);
  expect(history.importer).toBe('amazon_connect_report');
  expect(history.intervals.acceptableWait).toBe(30);
  expect(rowsOf(history)).toEqual([
    {
      start: '2026-03-02T09:00',
      type: 'basic_queue',
      offered: 20,
      answered: 18,
      abandoned: 2,
      handleTime: 250,
      answeredWait: 12,
      abandonedWait: 65,
      answeredInTime: 17,
    },
    {
      start: '2026-03-02T09:30',
      type: 'basic_queue',
      offered: 10,
      answered: 10,
      abandoned: 0,
      handleTime: 180,
      answeredWait: 5,
      answeredInTime: 10,
    },
  ]);
});

it('avaya_cms finds its header below the titles, the skill in them, and leaves out the totals', async () => {
  const history = await imported(`Split/Skill Summary Interval
Split/Skill:,Sales Desk
Date,Time,Avg Speed Ans,Avg Aban Time,ACD Calls,Avg ACD Time,Avg ACW Time,Aban Calls,% Within Service Level
Totals,,:12,1:05,30,4:00,:30,3,88.5
3/2/2026,08:00-08:30,:10,1:00,20,4:10,:30,2,90
3/2/2026,08:30-09:00,:16,1:15,10,3:40,:30,1,85.5
3/13/2026,08:00-08:30,:08,,12,4:00,:20,0,100
`);
  expect(history.importer).toBe('avaya_cms');
  expect(rowsOf(history)).toEqual([
    {
      start: '2026-03-02T08:00',
      type: 'sales_desk',
      offered: 22,
      answered: 20,
      abandoned: 2,
      handleTime: 280,
      answeredWait: 10,
      abandonedWait: 60,
      answeredInTime: 0.9 * 22,
    },
    {
      start: '2026-03-02T08:30',
      type: 'sales_desk',
      offered: 11,
      answered: 10,
      abandoned: 1,
      handleTime: 250,
      answeredWait: 16,
      abandonedWait: 75,
      answeredInTime: 0.855 * 11,
    },
    {
      start: '2026-03-13T08:00',
      type: 'sales_desk',
      offered: 12,
      answered: 12,
      abandoned: 0,
      handleTime: 260,
      answeredWait: 8,
      answeredInTime: 12,
    },
  ]);
  expect(noticed(history)).toContain('1 row that sum up others are left out');
});

const statistics = [
  '15;20260302;08:00;4711;Vertrieb Süd;20;2;3;0;19;240;90;4560;570;45;60;7;17;0;1;2',
  '15;20260302;08:15;4711;Vertrieb Süd;12;0;0;0;12;60;0;2400;240;20;0;7;12;0;0;0',
];

it('teleopti reads 21 fields without a header', async () => {
  const history = await imported(`${statistics.join('\r\n')}\r\n`, { separator: ';', timezone: 'Europe/Berlin' });
  expect(history.importer).toBe('teleopti');
  expect(history.intervals.contactTypes[0]).toEqual({ name: 'vertrieb_sud', label: 'Vertrieb Süd', channel: 'voice' });
  expect(rowsOf(history)).toEqual([
    {
      start: '2026-03-02T07:00',
      type: 'vertrieb_sud',
      offered: 22,
      answered: 19,
      abandoned: 3,
      handleTime: 270,
      answeredWait: 240 / 19,
      abandonedWait: 30,
      answeredInTime: 17,
      shortAbandoned: 1,
      agents: 7,
    },
    {
      start: '2026-03-02T07:15',
      type: 'vertrieb_sud',
      offered: 12,
      answered: 12,
      abandoned: 0,
      handleTime: 220,
      answeredWait: 5,
      answeredInTime: 12,
      shortAbandoned: 0,
      agents: 7,
    },
  ]);
});

it('ring_central reads the same fields under a header, and takes noughts throughout as not told', async () => {
  const header =
    'interval,date_from,time (H24:MI),queue,queue_name,offd_direct_call_cnt,overflow_in_call_cnt,aband_call_cnt,overflow_out_call_cnt,answ_call_cnt,queued_and_answ_call_dur,queued_and_aband_call_dur,talking_call_dur,wrap_up_dur,queued_answ_longest_que_dur,queued_aband_longest_que_dur,avg_avail_member_cnt,ans_servicelevel_cnt,wait_dur,aband_short_call_cnt,aband_within_sl_cnt';
  const rows = statistics.map((row) => row.replaceAll(';', ',').replace(/,7,(17|12),/, ',0,$1,'));
  const history = await imported(`${header}\n${rows.join('\n')}\n`);
  expect(history.importer).toBe('ring_central');
  expect(history.intervals.columns.agents).toBeUndefined();
  expect(noticed(history)).toContain('avg_avail_member_cnt: is nought throughout, and taken as not told');
  expect(rowsOf(history)[0]).toMatchObject({ offered: 22, handleTime: 270 });
});

it('zendesk reads tickets', async () => {
  const history = await imported(
    `Id,Requester id,Group,Via,Assignee,Created at,Assigned at,Solved at,Satisfaction Score,Reopens,First reply time in minutes,Full resolution time in minutes,Full resolution time in minutes within business hours
1,77,Billing,Mail,Ann,2026-03-02 09:00,2026-03-02 09:10,2026-03-02 12:00,Good,0,30,180,180
2,78,Billing,Mail,Ben,2026-03-02 09:05,2026-03-02 09:30,,Offered,0,,,
3,77,Billing,Web form,Ann,2026-03-02 09:20,2026-03-02 10:00,2026-03-03 09:20,Bad with comment,2,90,1440,480
2,78,Billing,Mail,Ben,2026-03-02 09:05,2026-03-02 09:30,,Offered,0,,,
`,
    { keepContacts: true, timezone: 'Europe/London' },
  );
  expect(history.importer).toBe('zendesk');
  const { contacts } = history;
  expect(contacts!.rows).toBe(3);
  expect([...contacts!.outcome]).toEqual([0, 3, 0]);
  expect([...contacts!.wait]).toEqual([1800, Number.NaN, 5400]);
  expect([...contacts!.reopens!]).toEqual([0, 0, 2]);
  expect([...contacts!.satisfaction!]).toEqual([1, Number.NaN, 0]);
  expect(contacts!.contactTypes.map(({ channel }) => channel)).toEqual(['email', 'email']);
  expect(contacts!.customer![0]).toBe(contacts!.customer![2]);
  expect(noticed(history)).toContain('1 row has a number that came before; each is counted once');
});

describe('anonymous_bank', () => {
  const header =
    'date,priority,type,identified,vru_entry_s,vru_exit_s,vru_time_s,q_start_s,q_exit_s,q_time_s,outcome,ser_start_s,ser_exit_s,ser_time_s,agent';
  const text = `${header}
1999-02-01,0,PS,0,25367,25376,9,,,0,AGENT,25375,25541,166,A07
1999-02-01,2,PS,1,49487,49493,6,49493,49593,100,HANG,,,0,
1999-02-01,0,NW,0,28478,28491,13,,,0,HANG,,,0,
1999-02-01,0,NW,0,28600,28610,10,,,0,PHANTOM,,,0,
1999-02-01,2,PS,1,35294,35237,-57,35237,35411,174,AGENT,35411,35488,77,A12
1999-02-01,0,PS,0,86300,86310,10,,,0,AGENT,86309,55,146,A03
`;

  it('reads queue, outcome and service', async () => {
    const history = await imported(text, { keepContacts: true });
    expect(history.importer).toBe('anonymous_bank');
    const { contacts } = history;
    // 25376 s after midnight in Jerusalem, two hours ahead of UTC.
    expect(new Date(contacts!.arrival[0]! * 1000).toISOString()).toBe('1999-02-01T05:02:56.000Z');
    expect([...contacts!.outcome]).toEqual([0, 2, 1, 0]);
    expect([...contacts!.wait]).toEqual([0, 0, 100, 0]);
    expect(contacts!.handle[0]).toBe(166);
    // Past midnight: 55 s after it.
    expect(contacts!.end[3]! - contacts!.arrival[3]!).toBe(145);
    expect([...history.intervals.offered].reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('says what it leaves out', async () => {
    const texts = noticed(await imported(text));
    expect(texts).toContain('1 row that the log itself marks to be ignored');
    expect(texts.some((line) => line.startsWith('vru_time_s: ') && line.includes('below nought'))).toBe(true);
  });
});

it('contacts reads any log by usual headers', async () => {
  const history = await imported(
    `Call ID,Queue,Queued At,Answered At,Ended At,Agent,Result
a1,Sales,2026-03-02 09:00:00,2026-03-02 09:00:20,2026-03-02 09:05:20,Ann,Answered
a2,Sales,2026-03-02 09:01:00,,2026-03-02 09:01:45,,Abandoned
a2,Sales,2026-03-02 09:01:00,,2026-03-02 09:01:45,,Abandoned
a3,Sales,2026-03-02 23:59:50,2026-03-03 00:00:10,2026-03-03 00:01:10,Ben,Answered
`,
    { keepContacts: true },
  );
  expect(history.importer).toBe('contacts');
  expect([...history.contacts!.wait]).toEqual([20, 45, 20]);
  expect([...history.contacts!.handle]).toEqual([300, Number.NaN, 60]);
  expect(history.contacts!.agents).toEqual(['Ann', 'Ben']);
  expect(rowsOf(history)[0]).toEqual({
    start: '2026-03-02T09:00',
    type: 'sales',
    offered: 2,
    answered: 1,
    abandoned: 1,
    handleTime: 300,
    answeredWait: 20,
    abandonedWait: 45,
    answeredInTime: 1,
  });
});

describe('several files', () => {
  const rows = (from: number, to: number, count: number) =>
    Array.from({ length: to - from }, (_, k) => `2026-03-02 ${String(from + k).padStart(2, '0')}:00,${count}`).join(
      '\n',
    );

  it('are one history; what overlaps counts once', async () => {
    const history = await importHistory([
      tableOfText(`start,calls\n${rows(8, 12, 5)}\n`, ',', 'a.csv'),
      tableOfText(`start,calls\n${rows(10, 14, 5)}\n`, ',', 'b.csv'),
    ]);
    expect(history.intervals.rows).toBe(6);
    expect([...history.intervals.offered]).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('that contradict each other: the earlier one holds, and it is said', async () => {
    const history = await importHistory([
      tableOfText(`start,calls\n${rows(8, 12, 5)}\n`, ',', 'a.csv'),
      tableOfText(`start,calls\n${rows(10, 14, 9)}\n`, ',', 'b.csv'),
    ]);
    expect([...history.intervals.offered]).toEqual([5, 5, 5, 5, 9, 9]);
    expect(
      noticed(history).some((text) =>
        text.startsWith('2 rows are of an interval that an earlier file has told otherwise'),
      ),
    ).toBe(true);
  });

  it('of different lengths of interval are refused', async () => {
    const half = `start,calls\n2026-03-02 08:00,1\n2026-03-02 08:30,1\n2026-03-02 09:00,1\n`;
    await expect(
      importHistory([tableOfText(`start,calls\n${rows(8, 12, 5)}\n`), tableOfText(half, ',', 'b.csv')]),
    ).rejects.toThrow('intervals of 30 min');
  });
});

it('every importer has a name, a summary and columns of its own', () => {
  expect(new Set(importers.map(({ name }) => name)).size).toBe(importers.length);
  for (const { name, summary, columns } of importers) {
    expect(name).toMatch(/^[a-z][a-z_]+$/);
    expect(summary).toMatch(/\.$/);
    expect(columns.length).toBeGreaterThan(3);
  }
});
