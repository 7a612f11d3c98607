/** The workbook for finance, read back from its file: formulas that come to what stands beside them, and to what JSON says. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffcurve } from '../../cli/captured.ts';
import { deskYaml, freshDirectory } from '../../cli/desk.ts';

interface Read {
  readonly formula: string | undefined;
  readonly value: string | number;
}

/** Cells of a sheet by their address, as a program reads the file. */
function cellsOf(files: Readonly<Record<string, Uint8Array>>, name: string): Map<string, Read> {
  const text = (file: string) => strFromU8(files[file]!);
  const plain = (xml: string) => xml.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<');
  const place = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].findIndex(
    ([, own]) => own === name,
  );
  expect(place, name).toBeGreaterThanOrEqual(0);
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, own]) =>
    plain(own!),
  );
  const cells = text(`xl/worksheets/sheet${place + 1}.xml`).matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g,
  );
  return new Map(
    [...cells].map(([, address, attributes, formula, value]) => [
      address!,
      {
        formula: formula === undefined ? undefined : plain(formula),
        value: attributes!.includes('t="s"') ? strings[Number(value)]! : Number(value),
      },
    ]),
  );
}

/** What a spreadsheet would work out: sums of a kind, sums of two cells, quotients. */
function worked(cells: ReadonlyMap<string, Read>, address: string): number {
  const cell = cells.get(address.replaceAll('$', ''));
  if (cell?.formula === undefined) return Number(cell?.value ?? 0);
  const { formula } = cell;
  const cents = (value: number) => Math.round(value * 100) / 100;
  const sumIf = /^ROUND\(SUMIF\(\$C\$2:\$C\$(\d+),"([a-z-]+)",([A-Z]+)\$2:\3\$\1\),2\)$/.exec(formula);
  if (sumIf !== null) {
    const rows = Array.from({ length: Number(sumIf[1]) - 1 }, (_, k) => k + 2);
    const own = rows.filter((row) => cells.get(`C${row}`)?.value === sumIf[2]);
    return cents(own.reduce((sum, row) => sum + worked(cells, `${sumIf[3]}${row}`), 0));
  }
  const sum = /^ROUND\((\w+)\+(\w+),2\)$/.exec(formula);
  if (sum !== null) return cents(worked(cells, sum[1]!) + worked(cells, sum[2]!));
  const quotient = /^(\w+)\/([A-Z]+\$\d+)$/.exec(formula);
  if (quotient !== null) return worked(cells, quotient[1]!) / worked(cells, quotient[2]!);
  throw new Error(`no such formula: ${formula}`);
}

const more = `costs: { currency: EUR, on_top_of_pay: 24%, voice: 0.015/minute, seat: 140/month, fixed: 900/month, hiring: { each: 4000 } }
what_if: { two_more: { name: Two more, change: { agent_groups.agents.count: { add: 2 } } } }
`;

let directory: string;
let desk: string;
beforeAll(() => {
  directory = freshDirectory();
  desk = join(directory, 'desk.yaml');
  writeFileSync(desk, deskYaml(more).replace('hours: office, skills', 'hours: office, pay: 17.50/hour, skills'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function asked(command: string, ...words: string[]) {
  const file = join(directory, `${command}.xlsx`);
  const { stdout, stderr, status } = await staffcurve([command, desk, '--json', '--quiet', '--xlsx', file, ...words]);
  expect({ stderr, status, written: existsSync(file) }).toEqual({ stderr: '', status: 0, written: true });
  const results: unknown = JSON.parse(stdout);
  return { results, files: unzipSync(new Uint8Array(readFileSync(file))) };
}

function expectWorked(cells: ReadonlyMap<string, Read>): void {
  const formulas = [...cells].filter(([, { formula }]) => formula !== undefined);
  expect(formulas.length).toBeGreaterThan(6);
  for (const [address, { value }] of formulas) expect([address, worked(cells, address)]).toEqual([address, value]);
}

/** Row of the first cell of column A or B that says so. */
function rowOf(cells: ReadonlyMap<string, Read>, words: string): string {
  const [address] = [...cells].find(([place, { value }]) => /^[AB]\d/.test(place) && value === words) ?? [];
  expect(address, words).toBeDefined();
  return address!.slice(1);
}

describe('the statement of a run', () => {
  it('has live totals and costs per contact, which agree with the JSON to the cent', async () => {
    const { results, files } = await asked('run');
    const { cost, total } = results as {
      cost: { lines: { name: string; printed: number }[]; totals: Record<string, { printed: number }> };
      total: { cost_per_contact: { mean: number }; handled: { mean: number } };
    };
    const cells = cellsOf(files, 'Statement');
    expectWorked(cells);
    for (const { name, printed } of cost.lines) expect(cells.get(`E${rowOf(cells, name)}`)!.value).toBe(printed);
    const row = rowOf(cells, 'Total');
    expect(cells.get(`E${row}`)).toMatchObject({
      value: cost.totals.all!.printed,
      formula: expect.stringContaining('+'),
    });
    expect(cells.get(`E${rowOf(cells, 'Running costs')}`)!.value).toBe(cost.totals.running!.printed);
    expect((cells.get(`F${row}`)!.value as number).toFixed(2)).toBe(total.cost_per_contact.mean.toFixed(2));
    expect(cells.get(`E${rowOf(cells, 'Contacts handled')}`)!.value).toBe(total.handled.mean);
  });

  it('stands beside what it rests on, with units', async () => {
    const { files } = await asked('run');
    const cells = cellsOf(files, 'Assumptions');
    const told = (what: string) => ['B', 'C', 'D'].map((column) => cells.get(`${column}${rowOf(cells, what)}`)?.value);
    expect(told('agents, pay')).toEqual([17.5, 'EUR per hour', 'agent_groups.agents.pay']);
    expect(told('Seat')).toEqual([140, 'EUR per month and agent at the peak', 'costs.seat']);
    expect(told('Calls')).toEqual([0.015, 'EUR per minute', 'costs.voice']);
    expect(told('On top of pay')).toEqual([0.24, 'share of pay', 'costs.on_top_of_pay']);
    expect(told('Hiring')).toEqual([4000, 'EUR per agent', 'costs.hiring.each']);
    expect(told('Hiring, spread over')).toEqual([24, 'months', 'costs.hiring.life']);
    expect(told('Replications')).toEqual([4, 'runs', 'run.replications']);
    expect([...cells.values()].map(({ value }) => value)).not.toContain('Chats');
  });
});

it('the statements of a comparison stand side by side, one-off costs apart', async () => {
  const { results, files } = await asked('compare');
  const { base, variants } = results as Record<'base', Plan> & { variants: Plan[] };
  const cells = cellsOf(files, 'Statement');
  expectWorked(cells);
  for (const [place, { cost }] of [base, ...variants].entries()) {
    const column = ['E', 'G'][place]!;
    for (const [name, kind] of [
      ['Running costs', 'running'],
      ['One-off costs', 'one_off'],
      ['Total', 'all'],
    ] as const)
      expect(cells.get(`${column}${rowOf(cells, name)}`)!.value).toBe(cost.totals[kind].printed);
  }
  expect(variants[0]!.cost.totals.one_off.printed).toBeGreaterThan(0);
});

interface Plan {
  readonly cost: { readonly totals: Readonly<Record<'running' | 'one_off' | 'all', { readonly printed: number }>> };
}
