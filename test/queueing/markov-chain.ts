/** Brute force for the closed forms: small Markov chains solved straight from their rates. */

/** Stationary distribution of the chain with these jump rates, by elimination without subtraction (Grassmann, Taksar & Heyman 1985). */
export function stationary(rates: readonly (readonly number[])[]): number[] {
  const a = rates.map((row) => [...row]);
  const size = a.length;
  for (let n = size - 1; n > 0; n--) {
    let out = 0;
    for (let j = 0; j < n; j++) out += a[n]![j]!;
    for (let i = 0; i < n; i++) a[i]![n]! /= out;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) a[i]![j]! += a[i]![n]! * a[n]![j]!;
  }
  const weights = [1];
  for (let n = 1; n < size; n++) {
    let weight = 0;
    for (let i = 0; i < n; i++) weight += weights[i]! * a[i]![n]!;
    weights.push(weight);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** M/M/n+M cut off at `size` states, as a matrix of jump rates. */
export function abandonmentChain(
  arrivalRate: number,
  handleTime: number,
  patience: number,
  agents: number,
  size: number,
): number[][] {
  return Array.from({ length: size }, (_, k) =>
    Array.from({ length: size }, (_, to) => {
      if (to === k + 1) return arrivalRate;
      if (to === k - 1) return Math.min(k, agents) / handleTime + Math.max(0, k - agents) / patience;
      return 0;
    }),
  );
}

/**
 * Fate within `seconds` of a customer that finds `ahead` waiting before it in M/M/n+M, by uniformisation: the chance
 * that it has been answered and that it has abandoned.
 */
export function fate(
  ahead: number,
  seconds: number,
  handleTime: number,
  patience: number,
  agents: number,
): { answered: number; abandoned: number } {
  const departures = agents / handleTime;
  const clock = departures + (ahead + 1) / patience;
  let place = new Float64Array(ahead + 1);
  place[ahead] = 1;
  let answered = 0;
  let abandoned = 0;
  const result = { answered: 0, abandoned: 0 };
  let logPoisson = -clock * seconds;
  const jumps = Math.ceil(clock * seconds + 12 * Math.sqrt(clock * seconds) + 60);
  for (let jump = 0; jump <= jumps; jump++) {
    if (jump > 0) {
      logPoisson += Math.log((clock * seconds) / jump);
      const next = new Float64Array(ahead + 1);
      for (let i = 0; i <= ahead; i++) {
        const here = place[i]!;
        const forward = departures + i / patience;
        abandoned += here / patience / clock;
        if (i > 0) next[i - 1]! += (here * forward) / clock;
        else answered += (here * departures) / clock;
        next[i]! += here * (1 - (forward + 1 / patience) / clock);
      }
      place = next;
    }
    result.answered += Math.exp(logPoisson) * answered;
    result.abandoned += Math.exp(logPoisson) * abandoned;
  }
  return result;
}

/**
 * For a customer of M/M/n+M that finds 0, 1, … waiting before it: the chance of an answer, and the mean wait counted
 * only where one comes. One step of the chain at a time.
 */
export function answeredWaits(
  places: number,
  handleTime: number,
  patience: number,
  agents: number,
): { chance: number; wait: number }[] {
  const result: { chance: number; wait: number }[] = [];
  let before = { chance: 1, wait: 0 };
  for (let ahead = 0; ahead < places; ahead++) {
    const forward = agents / handleTime + ahead / patience;
    const all = forward + 1 / patience;
    const chance = (forward / all) * before.chance;
    before = { chance, wait: chance / all + (forward / all) * before.wait };
    result.push(before);
  }
  return result;
}
