/** Posts by weekday and hour from the usual week, by Erlang C: enough to run the scenario, not what was on duty. */
import { requiredAgents } from '../../../queueing/required-agents.ts';
import type { WeekSpans } from './coverage-hours.ts';

const DAY = 86400;
const HOUR = 3600;
/** Posts that one group of a scenario may have. */
const MOST = 10_000;

export interface PostsInput {
  /** Mean contacts by weekday and slot, and the slot's seconds. */
  readonly mean: Float64Array;
  readonly slot: number;
  readonly spans: WeekSpans;
  /** Seconds. */
  readonly handleTime: number;
  readonly share: number;
  readonly within: number;
}

/** Posts from a time of day on, by weekday, Monday first; a day's list ends with 0 where it closes. */
export type WeekPosts = readonly (readonly (readonly [seconds: number, posts: number])[])[];

/** Each hour is staffed for the busiest slot in it. */
export function postsByHour({ mean, slot, spans, handleTime, share, within }: PostsInput): WeekPosts {
  const perDay = DAY / slot;
  const known = new Map<number, number>();
  const needed = (contacts: number): number => {
    const key = Math.round(contacts * 100);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { agents } = requiredAgents({
      arrivalRate: key / 100 / slot,
      handleTime,
      targets: { serviceLevel: { share, within } },
    });
    const posts = Math.min(MOST, Math.max(1, agents));
    known.set(key, posts);
    return posts;
  };
  return spans.map((day, weekday) => {
    const steps: [number, number][] = [];
    const add = (from: number, posts: number) => {
      if (steps.at(-1)?.[1] !== posts) steps.push([from, posts]);
    };
    for (const { from, to } of day) {
      for (let start = from; start < to; start = Math.floor(start / HOUR) * HOUR + HOUR) {
        const end = Math.min(to, Math.floor(start / HOUR) * HOUR + HOUR);
        let busiest = 0;
        for (let time = start; time < end; time += slot)
          busiest = Math.max(busiest, mean[weekday * perDay + Math.floor(time / slot)]!);
        add(start, needed(busiest));
      }
      if (to < DAY) add(to, 0);
    }
    return steps;
  });
}

/**
 * Posts for work that may wait, such as email: the week's work spread evenly over the open hours.
 * @param occupancy share of their time that agents shall be busy
 */
export function postsForWork(contacts: number, handleTime: number, openSeconds: number, occupancy = 0.85): number {
  return Math.min(MOST, Math.max(1, Math.ceil((contacts * handleTime) / openSeconds / occupancy)));
}
