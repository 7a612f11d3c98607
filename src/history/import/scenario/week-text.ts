/** Weekdays of a scenario's tables: days that are alike share a key, `mon-fri`. */

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** @returns runs of neighbouring days whose text is the same, without the days whose text is empty */
export function byDays(texts: readonly string[]): [key: string, text: string][] {
  const runs: [string, string][] = [];
  for (let from = 0; from < 7; ) {
    let to = from;
    while (to + 1 < 7 && texts[to + 1] === texts[from]) to++;
    const key = from === to ? DAYS[from]! : `${DAYS[from]}-${DAYS[to]}`;
    if (texts[from] !== '') runs.push([key, texts[from]!]);
    from = to + 1;
  }
  return runs;
}

export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.round((seconds % 3600) / 60))}`;
}

/** At most two decimals. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
