/** The page of `run --cost`, from hand-made results: how it speaks, not what a run comes to. */
import { describe, expect, it } from 'vitest';
import type { CostLine, CostStatement } from '../../../src/finance/cost-statement.ts';
import { costReport } from '../../../src/report/cost/cost-report.ts';
import { runCsv } from '../../../src/report/run/run-csv.ts';
import { runReport } from '../../../src/report/run/run-report.ts';
import type { RunView } from '../../../src/report/run/run-view.ts';
import { width } from '../../../src/report/terminal/text-table.ts';
import type { Target } from '../../../src/scenario/scenario.ts';
import { context, estimate, judged, results } from '../run/fixture.ts';

const target: Target = { text: 'cost_per_contact <= 12', metric: 'cost_per_contact', op: '<=', value: 12 };

function line(name: string, part: CostLine['part'], mean: number, halfWidth: number, basis: string): CostLine {
  return { name, part, kind: 'running', amount: estimate(mean, halfWidth), printed: Number(mean.toFixed(2)), basis };
}

const lines = [
  line('generalists, pay', 'people', 25515, 0, '1,458.0 h × 17.50'),
  line('generalists, overtime', 'people', 168, 26.25, '6.4 h × 26.25'),
  line('on top of pay', 'people', 6163.92, 6.3, '24 % of the above'),
  line('partner, price', 'people', 920.5, 12, '131.0 handled × 6.20 + 217.6 min × 0.50, at least 4,000/month'),
  line('seats', 'seats_and_lines', 837.13, 0, '26 at peak × 140/month'),
  line('voice', 'seats_and_lines', 0.004, 0.001, '0.3 min × 0.015'),
  line('fixed costs', 'other', 206.98, 0, '900/month'),
];
const amount = (mean: number, halfWidth: number) => ({ amount: estimate(mean, halfWidth), printed: mean });

const cost: CostStatement = {
  currency: 'EUR',
  lines,
  totals: { running: amount(33811.53, 43.5), one_off: amount(0, 0), all: amount(33811.53, 43.5) },
  by_hour: [],
  value_at_risk: null,
  left_out: ['Without pay or price, and so without cost: helpers.'],
};
const money = {
  cost: estimate(33811.53, 43.5),
  cost_per_contact: estimate(12.24, 0.15),
  cost_per_resolution: estimate(12.55, 0.17),
};

const nothingElse = { self_service: {}, customers: {} };

function withMoney(statement: CostStatement | null, figures: object, changes: Partial<RunView> = {}) {
  const judgement = judged(target, 'missed', false, { estimate: estimate(12.24, 0.15) });
  const base = context([judgement], { currency: 'EUR' });
  const total = { ...results.total, handled: estimate(2762, 30), ...figures };
  const types = {
    billing: { ...results.contact_types.billing, ...figures },
    technical: results.contact_types.technical!,
  };
  return {
    ...base,
    results: { ...base.results, ...nothingElse, total, contact_types: types, cost: statement, ...changes },
  };
}

describe('the page on cost', () => {
  it('reads as it did', async () => {
    await expect(costReport(withMoney(cost, money))).toMatchFileSnapshot('golden/statement.txt');
  });

  it('sets one-off costs apart, with a total each', async () => {
    const article: CostLine = {
      ...line('articles', 'self_service', 300, 0, '10 × 720 over 24 months'),
      kind: 'one_off',
    };
    const totals = { ...cost.totals, one_off: amount(300, 0), all: amount(34111.53, 43.5) };
    const page = costReport(withMoney({ ...cost, lines: [...lines, article], totals, left_out: [] }, money));
    await expect(page).toMatchFileSnapshot('golden/one-off.txt');
  });

  it('tells what deflections and hours of the day cost, and what stands beside the cost', async () => {
    const hour = (place: number, mean: number, each: number | null) => ({
      hour: place,
      cost: estimate(mean, mean / 10),
      cost_per_contact: estimate(each, 0.5),
    });
    const statement: CostStatement = {
      ...cost,
      by_hour: [hour(0, 0, null), hour(9, 812.5, 12.5), hour(10, 40, null)],
      value_at_risk: estimate(12155.3, 420),
    };
    const selfService = {
      help_centre: {
        cost: estimate(13.07, 0.5),
        self_solved: estimate(494, 12),
        cost_per_deflection: estimate(0.026, 0.001),
        load_avoided: estimate(38.6, 2),
      },
      assistant: { self_solved: estimate(139, 5) },
    };
    const page = costReport(withMoney(statement, money, { self_service: selfService }));
    await expect(page).toMatchFileSnapshot('golden/whole-life.txt');
  });

  it('keeps to the width, whatever the names', () => {
    const long = lines.map((each) => ({ ...each, name: `${'a_very_long_name_'.repeat(3)}, overtime` }));
    for (const text of costReport(withMoney({ ...cost, lines: long }, money)).split('\n')) {
      expect(width(text), text).toBeLessThanOrEqual(100);
    }
  });

  it('says what one run does not, and what nobody asked for', () => {
    const alone = { ...money, cost_per_contact: estimate(12.24) };
    const page = costReport(withMoney(cost, alone, { replications: 1, targets: [] }));
    expect(page).toContain('Each contact costs €12.24, the whole €33,811.53; 96.9 % of it pays people.');
    expect(page).toContain('One run says nothing about chance');
    expect(costReport(withMoney(cost, { cost_per_contact: estimate(null) }, { targets: [] }))).toContain(
      'No contact was handled; the whole costs €33,811.53.',
    );
  });

  it('says how to count money where none is counted', () => {
    const page = costReport(withMoney(null, {}));
    expect(page).toContain('This scenario counts no money: give its agent groups a pay or a price, or write costs.');
    expect(page).not.toContain('Total');
  });
});

describe('elsewhere', () => {
  it('the report has a row, and a word on what is left out', () => {
    const report = runReport(withMoney(cost, money));
    expect(report).toMatch(/Cost per contact +€12\.24 +€12\.09–€12\.39 +€12\.55 per resolution/);
    expect(report).toContain('Cost does not hold what has no price');
  });

  it('costs.csv has every line and the totals', () => {
    const csv = (statement: CostStatement | null) =>
      runCsv(withMoney(statement, money).results, 'EUR', []).find(({ name }) => name === 'costs.csv')!.text;
    const rows = csv(cost).split('\n');
    expect(rows[0]).toBe('kind,part,line,unit,mean,low,high,printed,basis');
    expect(rows[2]).toBe('running,people,"generalists, overtime",EUR,168,141.75,194.25,168,6.4 h × 26.25');
    expect(rows.slice(-4)).toEqual([
      'running,,total,EUR,33811.53,33768.03,33855.03,33811.53,',
      'one_off,,total,EUR,0,0,0,0,',
      'all,,total,EUR,33811.53,33768.03,33855.03,33811.53,',
      '',
    ]);
    expect(csv(null)).toBe('kind,part,line,unit,mean,low,high,printed,basis\n');
  });
});
