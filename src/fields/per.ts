/** The units of time behind a slash, as in 1800/week: their spellings and seconds. A month is 30.4375 days. */
export const SECONDS_PER: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  min: 60,
  hour: 3_600,
  day: 86_400,
  week: 7 * 86_400,
  month: 30.4375 * 86_400,
};
