/** A table of posts by day and time as a form: each of its entries is a number to choose, its days and times stay. */
import type { GroupForm } from './group-form.ts';

export type CountTable = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

interface Entry {
  readonly days: string;
  /** Absent where the whole day has one number. */
  readonly time?: string;
  readonly posts: number;
}

export function tableForm(name: string, table: CountTable): GroupForm {
  const entries = Object.entries(table).flatMap(([days, day]): Entry[] =>
    typeof day === 'number'
      ? [{ days, posts: day }]
      : Object.entries(day).map(([time, posts]) => ({ days, time, posts })),
  );
  // An entry of 0 says when nobody is there: it closes the group, and stays.
  const chosen = entries.filter(({ posts }) => posts > 0);
  const filled = (numbers: readonly number[]): CountTable => {
    const after: Record<string, number | Record<string, number>> = {};
    for (const { days, time, posts } of entries) {
      const number = posts > 0 ? numbers[chosen.findIndex((entry) => entry.days === days && entry.time === time)]! : 0;
      if (time === undefined) after[days] = number;
      else after[days] = { ...(after[days] as Record<string, number> | undefined), [time]: number };
    }
    return after;
  };
  return {
    name,
    form: 'hours',
    labels: chosen.map(({ days, time }) => (time === undefined ? days : `${days} ${time}`)),
    today: chosen.map(({ posts }) => posts),
    fields: (numbers) => ({ count: filled(numbers) }),
    change: (numbers) => ({ [`agent_groups.${name}.count`]: filled(numbers) }),
  };
}
