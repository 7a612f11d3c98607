/** The fewest agents that hold a requirement which, once held, more agents also hold. */

/**
 * @param from least number that is looked at
 * @param holds false up to some number of agents, true from there on
 */
export function leastAgents(from: number, holds: (agents: number) => boolean): number {
  if (holds(from)) return from;
  let step = 1;
  while (!holds(from + step)) step *= 2;
  let fails = from + Math.floor(step / 2);
  let meets = from + step;
  while (meets - fails > 1) {
    const middle = Math.floor((fails + meets) / 2);
    if (holds(middle)) meets = middle;
    else fails = middle;
  }
  return meets;
}
