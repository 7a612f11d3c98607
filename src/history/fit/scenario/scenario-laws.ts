/** Which law a scenario is given for what was fitted, and what to say of where it came from. */
import type { LawDescription } from '../../../random/law.ts';
import type { TypeFit } from '../fit-history.ts';
import type { Fitted } from '../fitted.ts';

export interface ChosenLaw {
  readonly law: LawDescription;
  /** A sentence for the comment beside it. */
  readonly from: string;
  readonly assumed: boolean;
}

/**
 * The best law, with the sample's own mean where the law's would be another: how much work there is matters more than the
 * far end of its tail.
 */
export function handleLaw({ handleTime, facts }: TypeFit): ChosenLaw {
  const best = handleTime?.laws[0];
  if (handleTime === undefined || best === undefined) {
    const { handleTime: mean, variation } = facts;
    return {
      law: { distribution: 'lognormal', mean: mean.value, cv: variation.value },
      from: `${mean.from}; cv ${variation.from}`,
      assumed: mean.assumed || variation.assumed,
    };
  }
  const { mean, sample } = handleTime;
  const own = best.parameters.mean;
  const fits = mean.value >= own.low && mean.value <= own.high;
  const law = fits ? best.law : { ...best.law, mean: mean.value };
  const moved = fits ? '' : `; the mean is the sample’s, not the law’s ${Math.round(own.value)} s`;
  return { law, from: `${count(sample)} contacts, mean ${range(mean)} s${moved}`, assumed: false };
}

/** @returns undefined where nobody hangs up, as far as is known */
export function patienceLaw({ patience, facts }: TypeFit): ChosenLaw | undefined {
  if (patience === undefined) {
    const fact = facts.patience;
    return fact && { law: { distribution: 'exponential', mean: fact.value }, from: fact.from, assumed: fact.assumed };
  }
  const best = patience.laws[0];
  if (best === undefined) {
    if (patience.waited === 0 && facts.patience !== undefined)
      return {
        law: { distribution: 'exponential', mean: facts.patience.value },
        from: facts.patience.from,
        assumed: true,
      };
    return undefined;
  }
  const { waited, gaveUp, short } = patience;
  const apart = short.apart ? `; those within ${short.within} s stand apart, as balking` : '';
  return {
    law: best.law,
    from: `${count(waited)} waits, ${count(gaveUp)} of them given up${apart}; mean ${range(best.parameters.mean)} s`,
    assumed: false,
  };
}

/** A share that is within reach of nought is left out. */
export function balkingShare({ patience }: TypeFit): number {
  return patience === undefined || patience.balking.low === 0 ? 0 : patience.balking.value;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** `182 (178–185)`, to three digits. */
export function range({ value, low, high }: Fitted): string {
  return `${three(value)} (${three(low)}–${three(high)})`;
}

export function three(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 6));
}
