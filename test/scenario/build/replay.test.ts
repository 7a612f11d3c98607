import { describe, expect, it } from 'vitest';
import type { ReplayDemand } from '../../../src/centre/plan.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import type { ContactType } from '../../../src/scenario/scenario.ts';
import { contactType, exponential, HOUR, resolve, scenarioOf, table } from './fixtures.ts';

const file = table(
  'replay',
  {
    arrival: ['2026-06-01 10:00', '2026-06-01T08:59:59.5Z', '30.25', '-1', '2026-06-08 00:00', '2026-06-01 12:00'],
    contact_type: ['calls', 'calls', 'calls', 'calls', 'calls', 'other'],
  },
  { handle_time: [60, Number.NaN, 20, 1, 1, 1], patience: new Array(6).fill(Number.NaN) },
);

function typeOf(changes: Partial<ContactType>, returns = false) {
  const demand = { scale: 1, busyness: 0, replay: { file: 'r.csv', returns } };
  const scenario = scenarioOf({
    clock: { start: '2026-06-01', days: 7, timezone: 'Europe/London', interval: 1800, run_out: 0, warm_up: 0 },
    contact_types: { calls: contactType({ demand, ...changes }), other: contactType() },
  });
  return buildPlan(resolve(scenario, { 'r.csv': file }), { volume: 3 }).contactTypes[0]!;
}

describe('replayDemand', () => {
  it('reads arrivals in every form, sorts them, and leaves out those outside the simulated time', () => {
    const demand = typeOf({}).demand as ReplayDemand;
    expect([...demand.arrivals]).toEqual([30.25, 10 * HOUR - 0.5, 10 * HOUR]);
    expect([...demand.handleTimes!]).toEqual([20, Number.NaN, 60]);
    expect(demand.patiences).toBeUndefined();
  });

  it('switches returns off unless asked', () => {
    const after = exponential(600);
    const returns: Partial<ContactType> = {
      retry: { share: 0.4, after, attempts: 3 },
      transfer: { share: 0.1, to: { other: 2 } },
      resolution: { first_contact: 0.7, comes_back: { share: 0.5, after } },
      when_closed: { kind: 'come_back', come_back: 0.5, after },
    };
    const off = typeOf(returns);
    expect([off.retry, off.transfer, off.resolution, off.whenClosed.kind]).toEqual([
      undefined,
      undefined,
      undefined,
      'turn_away',
    ]);
    const on = typeOf(returns, true);
    expect(on.retry).toMatchObject({ share: 0.4, laterShare: 0.4, attempts: 3 });
    expect(on.transfer).toEqual({ share: 0.1, to: [{ type: 1, share: 1 }], priority: undefined, headStart: undefined });
    expect(on.resolution).toMatchObject({ firstContact: 0.7, laterContact: 0.7, comesBack: { share: 0.5 } });
    expect(on.whenClosed.kind).toBe('come_back');
  });

  it('takes a file without arrivals of the type as no demand', () => {
    const demand = { scale: 1, busyness: 0, replay: { file: 'r.csv', type: 'nobody', returns: false } };
    expect((typeOf({ demand }).demand as ReplayDemand).arrivals).toHaveLength(0);
  });
});
