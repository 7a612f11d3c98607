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
    ['contact_types.*.patience', 'default   infinite'],
    ['contact_types.billing.service_level.within', '20s for voice, 60s for chat, 24h for email'],
    ['agent_groups.voice.shrinkage', 'a share, from 0 % and below 100 %'],
    ['agent_groups.front.count', 'Posts by interval, from a file: { file: roster.csv }'],
    ['agent_groups.front.count', 'unit      posts'],
    ['agent_groups.front.count', 'default   the group has `shifts`'],
    ['contact_types.*.patience', '`3m` or `{ mean: 3m }` (exponential)'],
    ['clock', 'holds    start, days, timezone'],
    ['agent_groups.<name>.shifts[].breaks[].at', 'How long after the start.'],
    ['agent_groups.voice.shifts[0].breaks.1.at', 'How long after the start.'],
    ['agent_groups.voice.shifts.breaks.at', 'agent_groups.*.shifts.*.breaks.*.at'],
    ['agent_groups.voice.shifts', 'type        list'],
    ['contact_types.*.patience.distribution', 'hyperexponential  A mixture of exponentials'],
    ['patience', 'contact_types.*.patience'],
    ['wrap_up', 'contact_types.*.handle.wrap_up'],
    ['ACW', 'contact_types.*.handle.wrap_up'],
    ['busyness', 'Coefficient of variation'],
    ['share', 'fields are called share'],
    ['ASA', '(average_speed_of_answer)'],
    ['billing.AHT', '(average_handle_time)'],
    ['First-contact resolution (FCR)', '(first_contact_resolution)'],
    ['Service level', '(service_level)'],
    ['hold_time', 'the longest wait in each'],
    ['offered', 'told in the results of a contact type'],
    ['occupancy', 'told in the results of an agent group'],
    ['blocked', 'intervals  `each interval`'],
  ])('%s', async (name, text) => {
    const { status, stdout } = await staffcurve(['explain', name]);
    expect(stdout).toContain(text);
    expect(status).toBe(0);
  });

  it('a percentile says nothing of the longest, nor of intervals', async () => {
    const { stdout } = await staffcurve(['explain', 'hold_time_p95']);
    expect(stdout).not.toContain('longest');
    expect(stdout).not.toContain('interval');
  });

  it.each([['reply'], ['share'], ['after'], []])('cuts no text: %s', async (...name) => {
    const { stdout } = await staffcurve(['explain', ...name]);
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('…');
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
    ['agent_groups.x.shifts.count_', 'did you mean "agent_groups.*.shifts.*.count"?'],
    ['clock.start.deeper', 'nothing lies inside it'],
    ['zzzzzzzz', 'no metric and no field is called "zzzzzzzz"'],
    ['constructor', 'no metric and no field'],
  ])('%s is not known', async (name, message) => {
    const { status, stdout, stderr } = await staffcurve(['explain', name]);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  });
});
