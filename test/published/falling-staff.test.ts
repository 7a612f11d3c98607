/** That the differences taken off the published SimpleMSK are what the two rules for falling staff come to. */
import { describe, expect, it } from 'vitest';
import { meanOf, ratioOf } from '../statistical/sampled.ts';
import { fallingStaff } from './cases/contactcenters-centres.ts';
import { simulateDay } from './falling-staff.ts';

describe('two rules for falling staff', () => {
  const days = Array.from({ length: 200 }, (_, day) => ({
    theirs: simulateDay('count', day),
    ours: simulateDay('agents', day),
  }));

  it.each([0, 1, 2])('differ as stated in the last period, type %i', (type) => {
    const { mean, error } = meanOf(days, ({ theirs, ours }) => ours.inTime[type]! - theirs.inTime[type]!);
    expect(Math.abs(mean - fallingStaff.answeredInTime[type]!)).toBeLessThan(4 * error);
    expect(error).toBeLessThan(0.15 * fallingStaff.answeredInTime[type]!);
  });

  it('differ as stated in the occupancy', () => {
    const ours = ratioOf(
      days,
      (day) => day.ours.busy,
      (day) => day.ours.present - day.ours.idleAfterClosing,
    );
    const theirs = ratioOf(
      days,
      (day) => day.theirs.busy,
      (day) => day.theirs.present,
    );
    // The same calls on the same days: both move together, and a tenth of the difference is left to chance.
    expect(ours.mean - theirs.mean).toBeGreaterThan(0.9 * fallingStaff.occupancy);
    expect(ours.mean - theirs.mean).toBeLessThan(1.1 * fallingStaff.occupancy);
  });
});
