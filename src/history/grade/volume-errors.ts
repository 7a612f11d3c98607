/** How far foretold volumes lay from those that came, by the day, by part of the day, and in agents. */
import { AgentsForCount, type StaffingRule } from '../forecast/agents-for-count.ts';
import type { ForetoldVolumes } from './foretold-volumes.ts';
import { columnOf, rowSum, type ServiceFrame, type ServiceSums, slotsOf } from './service-sums.ts';

export interface VolumeErrors {
  /** Σ|foretold − actual| ÷ Σ actual. */
  readonly wape: { readonly day: number; readonly interval: number };
  /** (Σ foretold − Σ actual) ÷ Σ actual. */
  readonly bias: number;
  /** Agents that the volumes call for by Erlang C, mean over the parts of the day in which a contact or more came or was foretold. */
  readonly agents: { readonly needed: number; readonly tooMany: number; readonly tooFew: number };
}

/** @param rule service level that agents are counted for */
export function volumeErrors(
  foretold: ForetoldVolumes,
  actual: ServiceSums,
  frame: ServiceFrame,
  rule: StaffingRule,
): VolumeErrors {
  const slots = slotsOf(frame);
  const days = frame.starts.length - 1;
  const means = byPart(foretold, frame, days);
  const staircase = new AgentsForCount(rule, frame.interval);
  const agents = { needed: 0, tooMany: 0, tooFew: 0 };
  let [byDay, byInterval, all, whole, parts] = [0, 0, 0, 0, 0];
  for (let day = 0; day < days; day++) {
    let [came, said] = [0, 0];
    for (let row = day * slots; row < (day + 1) * slots; row++) {
      const count = columnOf(rowSum(actual.cells, [row]), 'offered');
      const mean = means[row]!;
      came += count;
      said += mean;
      byInterval += Math.abs(mean - count);
      if (count < 1 && mean < 1) continue;
      const [needed, given] = [staircase.agents(count), staircase.agents(mean)];
      parts++;
      agents.needed += needed;
      agents.tooMany += Math.max(0, given - needed);
      agents.tooFew += Math.max(0, needed - given);
    }
    byDay += Math.abs(said - came);
    all += came;
    whole += said;
  }
  const per = parts || 1;
  return {
    wape: { day: byDay / all, interval: byInterval / all },
    bias: (whole - all) / all,
    agents: { needed: agents.needed / per, tooMany: agents.tooMany / per, tooFew: agents.tooFew / per },
  };
}

/** Foretold counts of the frame's types by its parts of the day; longer intervals are spread evenly. */
function byPart({ types }: ForetoldVolumes, frame: ServiceFrame, days: number): Float64Array {
  const slots = slotsOf(frame);
  const sums = new Float64Array(days * slots);
  for (const { name, interval, counts } of types) {
    if (!frame.types.includes(name)) continue;
    counts.forEach((count, k) => {
      const [from, to] = [k * interval, (k + 1) * interval];
      for (let at = Math.floor(from / frame.interval); at * frame.interval < to && at < sums.length; at++) {
        const overlap = Math.min(to, (at + 1) * frame.interval) - Math.max(from, at * frame.interval);
        sums[at]! += (count * overlap) / interval;
      }
    });
  }
  return sums;
}
