/** What the numbers of a page rest on, in the words of its first line. */
import { counted } from '../counted.ts';
import { givenPercent } from '../numbers/given-percent.ts';
import { periodName } from '../run/period.ts';

/**
 * @param clock first day, with or without its time, and counted days
 * @param more further particulars: `8 volumes`
 */
export function particularsOf(
  clock: { readonly start: string; readonly days: number },
  {
    replications,
    seed,
    confidence,
  }: { readonly replications: number; readonly seed: number; readonly confidence: number },
  more: readonly string[] = [],
): string {
  const runs = counted(replications, 'run');
  const level = `${givenPercent(confidence)} intervals`;
  return [periodName(clock.start.slice(0, 10), clock.days), ...more, runs, `seed ${seed}`, level].join(' · ');
}
