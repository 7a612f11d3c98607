/**
 * Agents that a number of contacts needs, by Erlang C: a staircase worked out once for a handle time, so that a whole
 * backtest can be read off it. Beyond a thousand agents the square-root rule continues it.
 */
import { waitingProbability } from '../../queueing/erlang-c.ts';
import { requiredAgents } from '../../queueing/required-agents.ts';

export interface StaffingRule {
  /** Mean handle time in seconds, above 0. */
  readonly handleTime: number;
  /** Service level: this share (0–1, exclusive) answered within so many seconds. */
  readonly share: number;
  readonly within: number;
}

/** Steps are found to this share of an erlang. */
const precision = 1e-7;
/** Agents up to which the staircase is worked out: its cost grows with the square of its height. */
const tallest = 1000;

export class AgentsForCount {
  readonly #rule: StaffingRule;
  readonly #period: number;
  /** `#most[n]` is the greatest load, in erlangs, that n agents hold. */
  readonly #most: number[] = [0];

  /** @param period seconds in which the contacts come */
  constructor(rule: StaffingRule, period: number) {
    this.#rule = rule;
    this.#period = period;
  }

  /** @param contacts in the period, at least 0 */
  agents(contacts: number): number {
    const load = (contacts / this.#period) * this.#rule.handleTime;
    if (!(load > 0)) return 0;
    while (this.#most.at(-1)! < load) {
      if (this.#most.length > tallest) return this.#beyond(load);
      this.#most.push(this.#mostFor(this.#most.length));
    }
    let low = 0;
    let high = this.#most.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#most[middle]! < load) low = middle;
      else high = middle;
    }
    return high;
  }

  /** As `agents`, straight from the closed form: what the staircase is tested against. */
  exactly(contacts: number): number {
    const { handleTime, share, within } = this.#rule;
    const arrivalRate = contacts / this.#period;
    return requiredAgents({ arrivalRate, handleTime, targets: { serviceLevel: { share, within } } }).agents;
  }

  /**
   * Load and as many times its root as the tallest step has, never fewer than that step.
   * @see Halfin & Whitt (1981, Operations Research 29:567)
   */
  #beyond(load: number): number {
    const most = this.#most[tallest]!;
    return Math.max(tallest + 1, Math.ceil(load + ((tallest - most) / Math.sqrt(most)) * Math.sqrt(load)));
  }

  #mostFor(agents: number): number {
    const { handleTime, share, within } = this.#rule;
    const holds = (load: number) =>
      1 - waitingProbability(load, agents) * Math.exp((-(agents - load) * within) / handleTime) >= share;
    let low = this.#most[agents - 1]!;
    let high = agents;
    while (high - low > precision) {
      const middle = (low + high) / 2;
      if (middle < agents && holds(middle)) low = middle;
      else high = middle;
    }
    return low;
  }
}
