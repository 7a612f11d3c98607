/** A history of offered contacts is met by the base plan, whatever retries and repeats make of its cases. */
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/experiment/calibrate.ts';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import { runScenario } from '../../src/experiment/run-scenario.ts';
import { scenarioFrom } from '../measure/scenario-from.ts';

const HALF_HOURS = 2 * 48;
const COUNT = 40;
const history = [
  'start,contact_type,count',
  ...Array.from({ length: HALF_HOURS }, (_, k) => {
    const minutes = (k % 48) * 30;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return `2026-03-0${2 + Math.floor(k / 48)} ${time},calls,${COUNT}`;
  }),
].join('\n');

function deskWith(contactType: string, counts = 'offered') {
  return scenarioFrom(
    `
name: desk
clock: { start: 2026-03-02, days: 2, timezone: UTC, interval: 30m, warm_up: 1d }
run: { replications: 8, seed: 3 }
contact_types:
  calls: { channel: voice, demand: { history: { file: calls.csv, counts: ${counts} } }, patience: 5m, handle: { talk: 3m }${contactType} }
agent_groups:
  team: { count: 7, skills: { calls: {} } }
`,
    { 'calls.csv': history },
  );
}

const returning =
  ', retry: { share: 50%, after: 5m, attempts: 3 }, resolution: { first_contact: 70%, comes_back: { share: 80%, after: 2h } }';

describe('calibration', () => {
  it('is idle where every case is one contact', async () => {
    expect(await calibrate(deskWith(''), inlineExecutor)).toEqual({});
  });

  it('is idle where the history counts cases', async () => {
    expect(await calibrate(deskWith(returning, 'cases'), inlineExecutor)).toEqual({});
  });

  it('makes the base plan offer what the history counts', async () => {
    const resolved = deskWith(returning);
    const { calls } = await calibrate(resolved, inlineExecutor);
    expect(calls).toBeLessThan(0.95);
    // Fresh replications: their interval of 99.9 %, the factor's own 0.6 % to either side of it.
    const { total } = await runScenario(resolved, inlineExecutor, { replications: 40, seed: 99 });
    const { mean, low, high } = total.offered!;
    const standardError = (high! - low!) / 2 / 2.02;
    expect(Math.abs(mean! - HALF_HOURS * COUNT)).toBeLessThan(3.55 * standardError + 0.006 * HALF_HOURS * COUNT);
    expect(standardError / mean!).toBeLessThan(0.005);
  });

  it('is the same again', async () => {
    const resolved = deskWith(returning);
    expect(await calibrate(resolved, inlineExecutor)).toEqual(await calibrate(resolved, inlineExecutor));
  });
});
