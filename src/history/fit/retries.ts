/**
 * Who tries again after giving up, where the log tells customers apart: the share that contacts within a day, less those
 * who would have done so anyway, as the same day a week later shows.
 */
import { proportionEstimate } from '../../stats/proportion-estimate.ts';
import { ABANDONED, BEFORE_QUEUE, type ContactTable, NO_CUSTOMER } from '../contact-record.ts';
import { wholeTimes } from './censored-times.ts';
import type { Fitted } from './fitted.ts';
import { fitLaws, patienceLaws } from './laws/choose-law.ts';
import type { LawFit } from './laws/law-fit.ts';

export interface RetryFit {
  /** First abandonments that could be followed for a day. */
  readonly sample: number;
  /** Of them those whose customer contacted again. */
  readonly returned: number;
  /** Share that would have contacted anyway. */
  readonly anyway: number;
  readonly share: Fitted;
  /** The same after a retry that was abandoned too; undefined where there were none. */
  readonly laterShare: Fitted | undefined;
  readonly laterSample: number;
  /** Share of all the type's contacts that are retries. */
  readonly perContact: number;
  /** Retries in the longest row of them. */
  readonly longest: number;
  /** How long after, the best law first; empty where too few came back. */
  readonly delays: readonly LawFit[];
}

const WINDOW = 86_400;
const WEEK = 7 * 86_400;
const FEWEST = 10;

/** @returns undefined where customers are not told apart, or none of this type's gave up */
export function fitRetries(contacts: ContactTable, type: number, confidence: number): RetryFit | undefined {
  const { customer, contactType, arrival, wait, outcome, rows } = contacts;
  if (customer === undefined || rows === 0) return undefined;
  const byCustomer = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    if (contactType[row] !== type || customer[row] === NO_CUSTOMER || outcome[row] === BEFORE_QUEUE) continue;
    const list = byCustomer.get(customer[row]!);
    if (list === undefined) byCustomer.set(customer[row]!, [row]);
    else list.push(row);
  }
  const end = arrival[rows - 1]!;
  const delays: number[] = [];
  let [first, firstBack, later, laterBack, compared, anyway, longest] = [0, 0, 0, 0, 0, 0, 0];
  for (const own of byCustomer.values()) {
    let retries = 0;
    own.forEach((row, k) => {
      const left = arrival[row]! + (wait[row] || 0);
      const gaveUp = outcome[row] === ABANDONED;
      if (!gaveUp || left + WINDOW > end) {
        retries = 0;
        return;
      }
      const next = own[k + 1];
      const back = next !== undefined && arrival[next]! - left <= WINDOW;
      if (retries === 0) first++;
      else later++;
      if (back && retries === 0) firstBack++;
      if (back && retries > 0) laterBack++;
      if (left + WEEK + WINDOW <= end) {
        compared++;
        if (own.some((other) => arrival[other]! > left + WEEK && arrival[other]! <= left + WEEK + WINDOW)) anyway++;
      }
      if (back) delays.push(Math.max(arrival[next]! - left, 0.5));
      retries = back ? retries + 1 : 0;
      longest = Math.max(longest, retries);
    });
  }
  if (first === 0) return undefined;
  const chance = compared === 0 ? 0 : anyway / compared;
  const share = beyondChance(firstBack, first, chance, confidence);
  const laterShare = later === 0 ? undefined : beyondChance(laterBack, later, chance, confidence);
  let contactsOfType = 0;
  for (let row = 0; row < rows; row++) if (contactType[row] === type && outcome[row] !== BEFORE_QUEUE) contactsOfType++;
  return {
    perContact: (first * share.value + later * (laterShare?.value ?? 0)) / contactsOfType,
    sample: first,
    returned: firstBack,
    anyway: chance,
    share,
    laterShare,
    laterSample: later,
    longest,
    delays: delays.length < FEWEST ? [] : fitLaws(wholeTimes(Float64Array.from(delays)), patienceLaws, confidence),
  };
}

/** Returned = retried, or not and contacted anyway. */
function beyondChance(returned: number, sample: number, chance: number, confidence: number): Fitted {
  const { mean, low, high } = proportionEstimate(returned, sample, confidence);
  const without = (share: number) => Math.max(0, (share - chance) / (1 - chance));
  return { value: without(mean ?? 0), low: without(low ?? 0), high: without(high ?? 1) };
}
