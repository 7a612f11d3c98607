/** The shape of a verdict: a tick, a cross, or a dashed wave where the interval straddles. A word always stands beside it. */

export type Verdict = 'met' | 'missed' | 'close' | 'unknown';

export function Sign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg class={`sign ${verdict}`} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <circle cx="10" cy="10" r="8.4" />
      {verdict === 'met' ? <path d="M6.4 10.3l2.5 2.5 4.8-5.2" /> : null}
      {verdict === 'missed' ? <path d="M7.2 7.2l5.6 5.6m0-5.6-5.6 5.6" /> : null}
      {verdict === 'close' ? <path d="M5.8 8.6q2.1-1.6 4.2 0t4.2 0M5.8 12q2.1-1.6 4.2 0t4.2 0" /> : null}
      {verdict === 'unknown' ? <path d="M7 10h6" /> : null}
    </svg>
  );
}

/** @param verdict of a target; null where it is not judged */
export function verdictOf({ verdict, tooClose }: { verdict: 'met' | 'missed' | null; tooClose: boolean }): Verdict {
  return verdict === null ? 'unknown' : tooClose ? 'close' : verdict;
}
