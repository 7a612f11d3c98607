/**
 * A model's error said in agents: how many more or fewer the model would have to be given on a day for what happened to
 * come out. Above nought the model sees too few hands: with the staff that was there it expects worse than what came.
 */

export interface Tried {
  /** Agents more than were on duty. */
  readonly more: number;
  /** Share abandoned with them, by day; NaN where nobody came. */
  readonly abandoned: readonly number[];
}

/**
 * Linear between the numbers tried, starting from none.
 * @param tried among them 0, ascending
 * @returns agents, or the bound of what was tried where that does not suffice; undefined where nobody came
 */
export function agentsOff(tried: readonly Tried[], day: number, actual: number | null): number | undefined {
  const middle = tried.findIndex(({ more }) => more === 0);
  const shares = tried.map(({ abandoned }) => abandoned[day]!);
  if (actual === null || shares.some(Number.isNaN)) return undefined;
  const now = shares[middle]!;
  if (now === actual) return 0;
  // More agents where the model expects more abandonment than came.
  const step = now > actual ? 1 : -1;
  for (let k = middle; tried[k + step] !== undefined; k += step) {
    const [here, next] = [shares[k]!, shares[k + step]!];
    if ((next - actual) * (here - actual) > 0) continue;
    const part = here === next ? 1 : (here - actual) / (here - next);
    return tried[k]!.more + part * (tried[k + step]!.more - tried[k]!.more);
  }
  return tried.at(step > 0 ? -1 : 0)!.more;
}
