/** Tornados: each assumption at both ends, the widest swing first. */
import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { executorRunner } from '../../src/experiment/runner.ts';
import { tornado } from '../../src/experiment/tornado.ts';
import { desk } from './desks.ts';

const runner = executorRunner(inlineExecutor);
const patience = { path: 'contact_types.calls.patience.mean', low: { times: 0.9 }, high: { times: 1.1 } };
const talk = { path: 'contact_types.calls.handle.talk.mean', low: '2m', high: '8m' };

describe('a tornado', () => {
  it('ranks the assumptions by how far they move the metric', async () => {
    const { assumptions, base, metric } = await tornado(desk, [patience, talk], runner, { replications: 4 });
    expect(metric).toBe('calls.service_level');
    expect(assumptions.map(({ path }) => path)).toEqual([talk.path, patience.path]);
    const [{ low, high, swing }] = assumptions as [(typeof assumptions)[0]];
    expect(low.changes).toEqual([{ path: talk.path, from: '4m', to: '2m' }]);
    expect(low.effect.difference.mean).toBeCloseTo(low.estimate.mean! - base.mean!, 12);
    expect(swing.difference.mean).toBeCloseTo(high.estimate.mean! - low.estimate.mean!, 12);
    expect(low.effect.runs).toEqual({ better: 4, same: 0, worse: 0 });
    expect(high.effect.runs).toEqual({ better: 0, same: 0, worse: 4 });
    expect(assumptions[1]!.low).toMatchObject({ shown: '× 0.9', changes: [{ from: '3m', to: '2m42s' }] });
  });

  it('says why an end makes no sound plan, and tells the other', async () => {
    const hours = { path: 'agent_groups.team.hours', low: 'never', high: 'office' };
    const { assumptions } = await tornado(desk, [hours], runner, { replications: 1, metric: 'fte' });
    expect(assumptions[0]!.low).toMatchObject({ hash: null, faults: [expect.stringMatching(/never/)] });
    expect(assumptions[0]!.high.effect.difference.mean).toBe(0);
    expect(assumptions[0]!.swing.difference.mean).toBeNull();
  });
});
