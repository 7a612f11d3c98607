/** Differences carry their sign, and no false digits. */
import { describe, expect, it } from 'vitest';
import { formatDifference } from '../../../src/report/numbers/format-difference.ts';

const about = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

describe('a difference', () => {
  it.each([
    [about(0.117, 0.006), 'share', '+11.7 points', '+11.1 to +12.3'],
    [about(-0.0132, 0.0007), 'share', '−1.32 points', '−1.39 to −1.25'],
    [about(-0.01, 0.003), 'share', '−1.0 point', '−1.3 to −0.7'],
    [about(0.00001, 0.0003), 'share', '<+0.01 points', '−0.03 to +0.03'],
    [about(-12, 3), 'seconds', '−12 s', '−15 to −9'],
    [about(100, 20), 'seconds', '+1 min 40 s', '+1:20 to +2:00'],
    [about(-7200, 1800), 'seconds', '−2.0 h', '−2.5 to −1.5'],
    [about(1.951, 0.05), 'money', '+€1.95', '+€1.90 to +€2.00'],
    [about(-1727.5, 3.3), 'money', '−€1,728', '−€1,731 to −€1,724'],
    [about(-0.001, 0.004), 'money', '>−€0.01', '−€0.01 to €0.00'],
    [about(658, 14), 'count', '+658', '+644 to +672'],
    [about(5, 0), 'agents', '+5', ''],
    [about(0, 0), 'share', '0', ''],
    [{ mean: 3, low: null, high: null }, 'count', '+3', ''],
    [{ mean: null, low: null, high: null }, 'count', '–', ''],
  ] as const)('%o in %s reads %s', (difference, unit, value, interval) => {
    expect(formatDifference(difference, unit, 'EUR')).toEqual({ value, interval });
  });
});
