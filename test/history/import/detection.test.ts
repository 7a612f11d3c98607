/** What is found from the numbers themselves: separators come with the reader; here form, unit, order, zones and their telling. */
import { describe, expect, it } from 'vitest';
import { imported, noticed, rowsOf } from './of-text.ts';

const times = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'];
const counts = [10, 20, 40, 10, 30, 5];
const export_ = (header: string, cell: (count: number, k: number) => string) =>
  `${header}\n${times.map((time, k) => `2026-03-02 ${time},${counts[k]},${cell(counts[k]!, k)}`).join('\n')}\n`;

describe('totals or means', () => {
  // A contact takes 290 to 310 s, so a total grows with the count and a mean does not.
  const each = [300, 290, 310, 305, 295, 300];

  it('are told by the numbers where the header does not', async () => {
    const total = await imported(export_('start,calls,Handle time', (count, k) => String(count * each[k]!)));
    const mean = await imported(export_('start,calls,Handle time', (_, k) => String(each[k])));
    expect([...total.intervals.columns.handleTime!]).toEqual(each);
    expect([...mean.intervals.columns.handleTime!]).toEqual(each);
    expect(noticed(total)).toContain('Handle time: is a total over the contacts');
    expect(noticed(mean)).toContain('Handle time: is a mean per contact');
  });

  it('are told by the header first', async () => {
    const history = await imported(export_('start,calls,Average handle time', (count) => String(count * 10)));
    expect(history.intervals.columns.handleTime![0]).toBe(100);
  });

  it('are what the user says', async () => {
    const history = await imported(
      export_('start,calls,Zeit', (_, k) => String(each[k])),
      {
        mappings: [{ field: 'handle_time', column: 'Zeit', form: 'total', unit: 'min' }],
      },
    );
    expect(history.intervals.columns.handleTime![0]).toBe((300 * 60) / 10);
  });
});

describe('units', () => {
  it('of milliseconds are told by the size', async () => {
    const history = await imported(export_('start,calls,Handle time', () => '300000'));
    expect(history.intervals.columns.handleTime![0]).toBe(300);
    expect(noticed(history)).toContain('Handle time: is in milliseconds');
  });

  it('are read from the header', async () => {
    const history = await imported(export_('start,calls,Handle time', () => '5').replace('Handle time', 'AHT (min)'), {
      mappings: [{ field: 'handle_time', column: 'AHT (min)' }],
    });
    expect(history.intervals.columns.handleTime![0]).toBe(300);
  });

  it('that the header names wrongly are said not to be trusted, with the unit that they look like', async () => {
    const history = await imported(
      export_('start,calls,AHT (sec)', () => '300000'),
      {
        mappings: [{ field: 'handle_time', column: 'AHT (sec)' }],
      },
    );
    expect(history.intervals.columns.handleTime![0]).toBe(300_000);
    expect(noticed(history)).toContain(
      'AHT (sec): cannot be trusted: as seconds it gives 83.3 h a contact; were it milliseconds, say so: --map handle_time="AHT (sec):ms"',
    );
  });

  it('that look like minutes are doubted, not changed', async () => {
    const history = await imported(export_('start,calls,AHT', () => '5.2'));
    expect(history.intervals.columns.handleTime![0]).toBeCloseTo(5.2, 12);
    expect(noticed(history).some((text) => text.includes('were it minutes, say so: --map handle_time="AHT:min"'))).toBe(
      true,
    );
  });
});

it('reads German exports: semicolons, decimal commas, day first', async () => {
  const history = await imported(
    'Datum;Uhrzeit;Anrufe;Bearbeitungszeit\n13.03.2026;09:00;1.234;301,5\n13.03.2026;09:15;20;310,25\n',
    { separator: ';' },
  );
  expect(rowsOf(history)).toEqual([
    { start: '2026-03-13T09:00', type: 'export', offered: 1234, handleTime: 301.5 },
    { start: '2026-03-13T09:15', type: 'export', offered: 20, handleTime: 310.25 },
  ]);
  expect(noticed(history)).toEqual(
    expect.arrayContaining(['numbers have a decimal comma', 'Datum: dates have the day first']),
  );
});

it('says when day and month had to be guessed', async () => {
  const history = await imported('start,calls\n02/02/2026 09:00,3\n02/02/2026 09:30,4\n');
  expect(noticed(history).some((text) => text.includes('whether day or month comes first does not show'))).toBe(true);
});

it('names the cells that are no numbers, and the column that cannot be trusted', async () => {
  const history = await imported(export_('start,calls,AHT', (_, k) => (k < 2 ? 'n.v.' : '300')));
  expect(noticed(history)).toContain('AHT: cannot be trusted: it is no length of time in 2 of 6 rows (33.3 %)');
  expect(history.intervals.columns.handleTime![0]).toBeNaN();
});

it('names counts that contradict each other', async () => {
  const history = await imported(
    'start,offered,answered,abandoned\n2026-03-02 09:00,10,8,5\n2026-03-02 09:30,10,12,0\n2026-03-02 10:00,10,9,1\n',
  );
  const texts = noticed(history);
  expect(texts).toContain(
    'offered: cannot be trusted: it is less than answered and abandoned together in 1 of 3 rows (33.3 %)',
  );
  expect(texts).toContain('answered: cannot be trusted: it is above "offered" in 1 of 3 rows (33.3 %)');
});

describe('zones', () => {
  const naive = 'start,calls\n2026-07-01 09:00,3\n2026-07-01 09:30,4\n';

  it('default to UTC, which is said', async () => {
    const history = await imported(naive);
    expect(rowsOf(history)[0]!.start).toBe('2026-07-01T09:00');
    expect(noticed(history).some((text) => text.includes('taken as UTC: --timezone'))).toBe(true);
  });

  it('are as asked for', async () => {
    expect(rowsOf(await imported(naive, { timezone: 'Europe/Berlin' }))[0]!.start).toBe('2026-07-01T07:00');
  });

  it('give way to offsets in the file', async () => {
    const history = await imported('start,calls\n2026-07-01T09:00+02:00,3\n2026-07-01T09:30+02:00,4\n', {
      timezone: 'Europe/Berlin',
    });
    expect(rowsOf(history)[0]!.start).toBe('2026-07-01T07:00');
    expect(noticed(history)).toContain(
      "start: times carry their offset (+02:00); the scenario's clock is Europe/Berlin",
    );
  });
});

describe('clock changes', () => {
  // Berlin: on 25 October 2026 the hour from 02:00 comes twice; on 29 March the same hour does not come.
  const hours = (date: string, list: readonly string[]) =>
    list.map((hour, k) => `${date} ${hour}:00,${10 + k}`).join('\n');

  it('in autumn: the hour that comes twice goes to both its instants', async () => {
    const history = await imported(`start,calls\n${hours('2026-10-25', ['00', '01', '02', '02', '03', '04'])}\n`, {
      timezone: 'Europe/Berlin',
    });
    expect(rowsOf(history).map(({ start, offered }) => [start, offered])).toEqual([
      ['2026-10-24T22:00', 10],
      ['2026-10-24T23:00', 11],
      ['2026-10-25T00:00', 12],
      ['2026-10-25T01:00', 13],
      ['2026-10-25T02:00', 14],
      ['2026-10-25T03:00', 15],
    ]);
    expect(noticed(history)).toEqual(
      expect.arrayContaining([
        '1 row of an hour that the clocks showed twice is taken as its second run',
        'on 2026-10-25 the clocks in Europe/Berlin go back: that day is longer, and one hour comes twice',
      ]),
    );
  });

  it('in spring: the hour that does not come is no gap', async () => {
    const week = (start: string) => {
      const first = Date.parse(`${start}T00:00Z`);
      return Array.from({ length: 7 * 24 }, (_, k) =>
        new Date(first + k * 3600_000).toISOString().slice(0, 16).replace('T', ' '),
      );
    };
    const all = ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']
      .flatMap(week)
      .filter((at) => at !== '2026-03-29 02:00');
    const history = await imported(`start,calls\n${all.map((at) => `${at},10`).join('\n')}\n`, {
      timezone: 'Europe/Berlin',
    });
    expect(noticed(history).filter((text) => text.includes('missing'))).toEqual([
      'on 2026-03-29 the clocks in Europe/Berlin go forward: that day is shorter, and the hour that is missing is no gap',
    ]);
  });
});

describe('what is missing or odd', () => {
  const weeks = 5;
  const rows: string[] = [];
  for (let day = 0; day < weeks * 7; day++) {
    for (let half = 18; half < 34; half++) {
      const at = new Date(Date.UTC(2026, 2, 2 + day, 0, half * 30)).toISOString().slice(0, 16).replace('T', ' ');
      rows.push(`${at},${20 + (half % 3)},300`);
    }
  }
  const header = 'start,calls,AHT';
  const text = (lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;

  it('a full history has nothing to say', async () => {
    const topics = (await imported(text(rows), { timezone: 'UTC' })).findings.map(({ topic }) => topic);
    expect(topics).not.toContain('gaps');
    expect(topics).not.toContain('outliers');
    expect(topics).not.toContain('duplicates');
  });

  it('missing intervals and days are told and stay missing', async () => {
    const without = rows.filter((row) => !/^2026-03-11 1[01]:|^2026-03-20/.test(row));
    const history = await imported(text(without));
    const [day, interval] = history.findings.filter(({ topic }) => topic === 'gaps');
    expect(day).toMatchObject({
      text: '1 day that their weekday would have is missing: closed, or lost',
      examples: ['2026-03-20 export'],
    });
    expect(interval!.text).toContain('4 intervals in 1 stretch are missing');
    expect(interval!.examples).toEqual(['2026-03-11 10:00–12:00 export']);
    expect(history.intervals.rows).toBe(without.length);
  });

  it('rows that come twice count once; other numbers for the same interval are added up', async () => {
    const twice = [...rows, ...rows.slice(0, 16), `${rows[20]!.slice(0, 16)},7,300`];
    const history = await imported(text(twice));
    const whole = await imported(text(rows));
    const sum = (column: Iterable<number>) => [...column].reduce((total, value) => total + value, 0);
    expect(sum(history.intervals.offered)).toBe(sum(whole.intervals.offered) + 7);
    expect(noticed(history)).toContain('16 rows are the same as another; each is counted once');
    expect(
      noticed(history).some((line) =>
        line.startsWith('1 row is of an interval that is there already with other numbers'),
      ),
    ).toBe(true);
  });

  it('a day unlike its weekday and a strange handle time are told and kept', async () => {
    const odd = rows.map((row) =>
      row.startsWith('2026-03-18')
        ? row.replace(/,2\d,/, ',3,')
        : row.startsWith('2026-03-19 10:00')
          ? row.replace(',300', ',9000')
          : row,
    );
    const history = await imported(text(odd));
    const found = history.findings.filter(({ topic }) => topic === 'outliers');
    expect(found.map(({ examples }) => examples?.[0])).toEqual([
      '2026-03-18 export: 48 instead of about 335',
      '2026-03-19 10:00 export: 9000 s instead of about 300 s',
    ]);
    expect(history.intervals.rows).toBe(rows.length);
  });

  it('starts off the grid and dates far off are told', async () => {
    const history = await imported(text([...rows, '2026-03-02 17:07,3,300', '2062-03-02 09:00,3,300']));
    expect(noticed(history)).toEqual(
      expect.arrayContaining([
        '1 row does not begin where an interval of 30 min does; they count in the one that they begin in',
        '1 row is dated more than ten years from the others; they are left out',
      ]),
    );
  });
});
