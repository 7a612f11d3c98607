/** Statements worked by hand to the cent, on a day in which nothing is left to chance. */
import { describe, expect, it } from 'vitest';
import { handDay, printed } from './costed.ts';

/** Two people for eight hours, both at lunch from 12:00 to 12:30. */
const team = (lunch: 'paid' | 'unpaid', more = 'pay: 20/hour') => `
  team:
    shifts: [{ count: 2, days: mon-fri, from: 09:00, to: 17:00, breaks: [{ at: 3h, length: 30m, paid: ${lunch === 'paid'} }] }]
    skills: [calls]
    ${more}
`;
const outsourcer = (price: string) => `
  partner: { count: 3, hours: office, skills: [calls], price: ${price} }
`;
/** By the day: a seat 4, fixed costs 10. */
const costs = `{ currency: EUR, on_top_of_pay: 25%, overtime: 150%, seat: 121.75/month, voice: 0.06/minute,
  supervisors: { agents_each: 10, pay: 30/hour }, fixed: 304.375/month }`;

describe('a day of four calls', () => {
  it('costs what it should, line by line', async () => {
    const results = await handDay(team('unpaid'), costs);
    expect(printed(results)).toEqual({
      'team, pay': 300, // 2 people × 7.5 h × 20
      'team, overtime': 5, // from 17:00 to 17:10 × 20 × 150 %
      supervisors: 45, // 15 h ÷ 10 × 30
      'on top of pay': 87.5, // 25 % of 350
      seats: 8, // 2 × 4
      voice: 3.9, // 45 min of talk and 20 min of waiting for the end of lunch × 0.06
      'fixed costs': 10,
    });
    expect(results.cost!.totals.all.printed).toBe(459.4);
    expect(results.cost!.totals.running.printed).toBe(459.4);
    expect(results.cost!.totals.one_off.printed).toBe(0);
    expect(results.cost!.lines.map(({ basis }) => basis)).toEqual([
      '15.0 h × 20.00',
      '0.2 h × 30.00',
      '1.5 h × 30.00',
      '25 % of the above',
      '2 at peak × 121.75/month',
      '65.0 min × 0.06',
      '304.375/month',
    ]);
    expect(results.cost!.left_out).toEqual([]);
  });

  it('gives what each contact and each resolution costs, without any spread', async () => {
    const { total, channels, contact_types, agent_groups } = await handDay(team('unpaid'), costs);
    for (const block of [total, channels.voice!, contact_types.calls!]) {
      // Twelve digits: sums of seconds leave noise in the last bits.
      expect(block.cost!.mean).toBeCloseTo(459.4, 9);
      expect(block.cost_per_contact!.mean).toBeCloseTo(114.85, 9);
      expect(block.cost_per_contact!.high! - block.cost_per_contact!.low!).toBeLessThan(1e-9);
      expect(block.cost_per_resolution!.mean).toBeCloseTo(114.85, 9);
    }
    expect(agent_groups.team!.cost!.mean).toBeCloseTo(300 + 5 + 45 + 87.5 + 8, 9);
  });

  it('pays a paid break, and supervises it', async () => {
    const lines = printed(await handDay(team('paid'), costs));
    expect(lines).toMatchObject({ 'team, pay': 320, supervisors: 48 });
  });

  it('pays shrinkage and absence', async () => {
    const away = '  team: { count: 2, hours: office, skills: [calls], pay: 20/hour, absence: 50%, shrinkage: 30% }';
    expect(printed(await handDay(away))['team, pay']).toBe(320);
    const awayAtLunch = team('unpaid', 'pay: 20/hour\n    absence: 50%');
    expect(printed(await handDay(awayAtLunch))['team, pay']).toBe(300);
  });

  it('pays overtime as other hours where nothing else is said', async () => {
    expect(printed(await handDay(team('unpaid')))).toEqual({ 'team, pay': 300, 'team, overtime': 3.33 });
  });
});

describe('an outsourcer', () => {
  it.each([
    ['by the contact', '{ contact: 5 }', 20],
    ['by the minute', '{ minute: 0.5 }', 22.5],
    ['by both', '{ contact: 5, minute: 0.5 }', 42.5],
    ['at least the minimum', '{ contact: 5, minimum: 3043.75/month }', 100],
    ['more than the minimum', '{ contact: 5, minimum: 304.375/month }', 20],
  ])('is paid %s, without seat, supervisor or on-costs', async (_, price, amount) => {
    const results = await handDay(outsourcer(price), costs);
    expect(printed(results)).toEqual({ 'partner, price': amount, voice: 2.7, 'fixed costs': 10 });
  });

  it('stands beside own people, who alone have seats', async () => {
    const results = await handDay(team('unpaid') + outsourcer('{ contact: 5 }'), costs);
    expect(printed(results)).toMatchObject({ seats: 8, supervisors: 45, 'team, pay': 300 });
    expect(results.cost!.lines.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['team, pay', 'on top of pay', 'partner, price']),
    );
  });
});

describe('what is not priced', () => {
  it('counts no money at all without costs, pay and price', async () => {
    const results = await handDay(team('unpaid', ''));
    expect(results.cost).toBeNull();
    expect(results.total).not.toHaveProperty('cost');
    expect(results.replication_totals[0]!.total).not.toHaveProperty('cost');
  });

  it('names the groups that cost nothing because nobody said what they cost', async () => {
    const results = await handDay(team('unpaid', ''), costs);
    expect(results.cost!.left_out).toEqual(['Without pay or price, and so without cost: team.']);
    expect(printed(results)).toEqual({
      supervisors: 45,
      'on top of pay': 11.25,
      seats: 8,
      voice: 3.9,
      'fixed costs': 10,
    });
  });
});
