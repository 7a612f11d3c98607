/**
 * The grade as a letter, by tolerances that a planner would accept: how far a day's abandonment is off, and how far the
 * mean wait of those who wait.
 */

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E';

export interface Findings {
  /** By graded day: simulated less actual abandonment, as a share. */
  readonly abandonment: readonly number[];
  /** Simulated ÷ actual mean wait of those who waited, over all days, less 1; undefined where nobody waited. */
  readonly wait: number | undefined;
  /** Mean absolute error of a day's abandonment, of the model and of repeating the same weekday; undefined where there is none. */
  readonly own: number;
  readonly repeated: number | undefined;
}

interface Tolerance {
  readonly letter: Letter;
  /** Of the days so many lie within so much abandonment. */
  readonly days: readonly { readonly share: number; readonly within: number }[];
  /** The mean wait of the queued is off by no more than this share. */
  readonly wait: number;
}

const tolerances: readonly Tolerance[] = [
  {
    letter: 'A',
    days: [
      { share: 0.8, within: 0.03 },
      { share: 0.95, within: 0.05 },
    ],
    wait: 0.15,
  },
  {
    letter: 'B',
    days: [
      { share: 0.5, within: 0.03 },
      { share: 0.95, within: 0.05 },
    ],
    wait: 0.25,
  },
  { letter: 'C', days: [{ share: 0.7, within: 0.05 }], wait: 0.5 },
];

/** @returns the first letter whose tolerances hold; D where none do but repeating the same weekday does worse */
export function letterOf({ abandonment, wait, own, repeated }: Findings): Letter {
  const count = abandonment.length;
  for (const { letter, days, wait: most } of tolerances) {
    const holds = days.every(
      ({ share, within }) =>
        abandonment.filter((error) => Math.abs(error) <= within).length >= Math.ceil(share * count - 1e-9),
    );
    if (count > 0 && holds && (wait === undefined || Math.abs(wait) <= most)) return letter;
  }
  return repeated !== undefined && own < repeated ? 'D' : 'E';
}

/** The rule in words, a sentence for each letter. */
export const letterRule: Readonly<Record<Letter, string>> = {
  A: 'abandonment within 3 points on 80 % of the days and within 5 on 95 %, the mean wait of the queued within 15 %',
  B: 'abandonment within 3 points on half of the days and within 5 on 95 %, the mean wait of the queued within 25 %',
  C: 'abandonment within 5 points on 70 % of the days, the mean wait of the queued within 50 %',
  D: 'none of these, but nearer to each day’s abandonment than repeating the same weekday',
  E: 'no better than repeating the same weekday',
};
