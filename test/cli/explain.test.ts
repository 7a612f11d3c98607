import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/fields/metrics.ts';
import { staffcurve } from './captured.ts';

describe('staffcurve explain', () => {
  it('every metric, by itself', async () => {
    for (const { name, label } of metrics) {
      const { status, stdout } = await staffcurve(['explain', name]);
      expect(stdout).toContain(label);
      expect(status).toBe(0);
      for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    }
  });

  it.each([
    ['billing.service_level', 'formula credit_short_abandons'],
    ['hold_time_p95', '95th percentile'],
    ['contact_types.*.patience', 'default  infinite'],
    ['contact_types.billing.service_level.within', '20s for voice, 60s for chat, 24h for email'],
    ['agent_groups.voice.shrinkage', 'a share, from 0 % and below 100 %'],
    ['clock', 'holds    start, days, timezone'],
  ])('%s', async (name, text) => {
    const { status, stdout } = await staffcurve(['explain', name]);
    expect(stdout).toContain(text);
    expect(status).toBe(0);
  });

  it('without a name, the list', async () => {
    const { status, stdout } = await staffcurve(['explain']);
    expect(stdout).toContain('average_handle_time');
    expect(stdout).toContain('agent_groups');
    expect(status).toBe(0);
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
  });

  it.each([
    ['ocupancy', 'did you mean "occupancy"?'],
    ['contact_types.x.patiense', 'did you mean "contact_types.*.patience"?'],
    ['clock.start.deeper', 'nothing lies inside it'],
    ['zzzzzzzz', 'no metric and no field is called "zzzzzzzz"'],
    ['constructor', 'no metric and no field'],
  ])('%s is not known', async (name, message) => {
    const { status, stdout, stderr } = await staffcurve(['explain', name]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });
});
