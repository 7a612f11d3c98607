/** Hours as levers: each entry of the coverage hours can open or close an hour or more earlier or later, or stay closed. */
import { showTime } from '../../../src/fields/local-time.ts';
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import type { Scenario, TimeSpan } from '../../../src/scenario/scenario.ts';
import type { Choice } from './lever.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Hours by which opening and closing move, in the order of the list. */
const moves = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [0, -1],
  [0, -2],
  [-1, 0],
  [-2, 0],
  [1, 0],
  [-1, 1],
  [1, -1],
] as const;

const days: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** @returns one for each entry with a single span of those hours that anybody keeps */
export function hoursLevers(scenario: Scenario): Choice[] {
  const kept = new Set([
    ...Object.values(scenario.contact_types).map(({ hours }) => hours),
    ...Object.values(scenario.agent_groups).map(({ hours }) => hours),
  ]);
  const named = Object.entries(scenario.hours).filter(([name]) => kept.has(name));
  const entries = named.flatMap(([name, week]) => Object.entries(week).map(([day, spans]) => ({ name, day, spans })));
  return entries.flatMap(({ name, day, spans }): Choice[] => {
    const [span] = spans;
    if (span === undefined || spans.length > 1 || span.to - span.from >= DAY) return [];
    // Days that only one of the hours has need no name beside them.
    const alone = entries.filter((other) => other.day === day).length === 1;
    const what = alone ? `${dayWords(day)} hours` : `${spoken(name)} hours, ${dayWords(day)}`;
    const base = written(span);
    const options = [base, ...moves.flatMap((move) => moved(span, move)), 'closed'];
    return [
      {
        kind: 'choice',
        part: 'Hours',
        path: `hours.${name}.${day}`,
        label: capitalised(what),
        base,
        options: [...new Set(options)],
        show: (option) => option.replace('-', '–'),
        words: (option) =>
          option === 'closed'
            ? { text: `no ${what}`, several: true }
            : { text: `${what} ${option.replace('-', '–')}`, several: true },
      },
    ];
  });
}

function moved({ from, to }: TimeSpan, [opens, closes]: readonly [number, number]): string[] {
  const span = { from: from + opens * HOUR, to: to + closes * HOUR };
  return span.from >= 0 && span.from < DAY && span.to <= DAY && span.to - span.from >= HOUR ? [written(span)] : [];
}

function written({ from, to }: TimeSpan): string {
  return `${showTime(from)}-${showTime(to > DAY ? to - DAY : to)}`;
}

/** `sat` is `Saturday`, `mon-fri` is `Mon–Fri`. */
function dayWords(spec: string): string {
  const names = spec.split('-').map((day) => days[day] ?? day);
  return names.length === 1 ? names[0]! : names.map((name) => name.slice(0, 3)).join('–');
}
