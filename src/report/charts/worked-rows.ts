/**
 * The intervals in which a group is at work: what trails after closing, a few who finish their contacts, is no opening of
 * its own.
 */

/** Such a trail is at most this long, in seconds, and has at most this share of those who were there before. */
const trail = { seconds: 7200, share: 0.25 };

/** @returns those rows, in their order */
export function workedRows<
  Row extends { readonly rostered: number; readonly demand?: { readonly mean: number | null } | undefined },
>(rows: readonly Row[], interval: number): Row[] {
  const worked: Row[] = [];
  let run: Row[] = [];
  const close = () => {
    const most = Math.max(0, ...run.map(({ rostered }) => rostered));
    const end = run.findLastIndex(({ rostered }) => rostered > trail.share * most);
    const trails = (run.length - 1 - end) * interval <= trail.seconds;
    worked.push(...(trails ? run.slice(0, end + 1) : run));
    run = [];
  };
  for (const row of rows) {
    if (row.rostered > 0 || (row.demand?.mean ?? 0) > 0) run.push(row);
    else close();
  }
  close();
  return worked;
}
