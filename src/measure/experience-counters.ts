/** What is added up of experience, by place: of cases, and of the contacts that agents handled. */
import { SCORES, Score } from '../centre/experience.ts';

type ScoreName = keyof typeof Score;

/** Of the cases of one type, or of one segment, that arose in one interval and have ended: how many, then the sum of each score. */
export const ExperienceCounter: { readonly [Name in 'scored' | ScoreName]: number } = {
  scored: 0,
  ...(Object.fromEntries(Object.entries(Score).map(([name, place]) => [name, place + 1])) as {
    [Name in ScoreName]: number;
  }),
};
export const EXPERIENCE_COUNTERS = SCORES + 1;

/** Of one agent group in one interval, by the end of the handling: contacts, and those of cases that had come back. */
export const RepeatCounter = { handled: 0, repeats: 1 } as const;
export const REPEAT_COUNTERS = 2;
