/** Hours of contact types whose agents are the same: who shares agents is open together. */
import type { WeekSpans } from '../../import/scenario/coverage-hours.ts';
import type { TypeFit } from '../fit-history.ts';

/** @returns spans by type: every live type with the hours of all, the others with their own */
export function sharedHours(spans: readonly WeekSpans[], types: readonly TypeFit[]): WeekSpans[] {
  const live = types.filter(({ found }) => found.channel !== 'email').map(({ type }) => spans[type]!);
  const all = Array.from({ length: 7 }, (_, day) => {
    const joined: { from: number; to: number }[] = [];
    for (const span of live.flatMap((week) => week[day]!).sort((a, b) => a.from - b.from)) {
      const before = joined.at(-1);
      if (before !== undefined && span.from <= before.to) before.to = Math.max(before.to, span.to);
      else joined.push({ ...span });
    }
    return joined;
  });
  return spans.map((own, type) =>
    types.some((one) => one.type === type && one.found.channel !== 'email') ? all : own,
  );
}
