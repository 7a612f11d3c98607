/** What every part of the report of `compare` is made from. */
import type { CompareResults } from '../../experiment/compare/compare-results.ts';

export interface CompareContext {
  readonly results: CompareResults;
  /** The file as the user named it, for the hint at the end; absent where there is none. */
  readonly path?: string;
}

/** ISO code; undefined where the scenario counts no money. */
export function currencyIn({
  results,
}: {
  readonly results: { readonly currency: string | null };
}): string | undefined {
  return results.currency ?? undefined;
}

/** Whether an interval lies on one side of nought: chance alone is no likely reason. */
export function isClear({ low, high }: { readonly low: number | null; readonly high: number | null }): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}
