/** A law fitted by maximum likelihood, in the words of a scenario. */
import type { LawDescription } from '../../../random/law.ts';
import type { CensoredTimes } from '../censored-times.ts';
import type { Fitted } from '../fitted.ts';

export interface LawFit {
  readonly law: LawDescription;
  /** The law's parameters as the scenario names them; `mean` is always among them. */
  readonly parameters: { readonly mean: Fitted; readonly [parameter: string]: Fitted };
  readonly logLikelihood: number;
  /** Numbers that were free. */
  readonly free: number;
}

/** @returns undefined where the times say too little, or nothing that a law of this kind could have given */
export type LawFitter = (times: CensoredTimes, confidence: number) => LawFit | undefined;

/** Akaike's criterion: the less, the better the law foretells times like these. */
export function akaike({ logLikelihood, free }: LawFit): number {
  return 2 * free - 2 * logLikelihood;
}
