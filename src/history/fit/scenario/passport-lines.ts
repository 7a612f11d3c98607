/** The passport of a fitted scenario: which history it came from, as a block of the scenario's file. */
import type { Passport } from '../../../scenario/scenario.ts';
import { dateText } from '../../forecast/date-text.ts';
import type { HistoryFit } from '../fit-history.ts';

/** Before anything is graded. */
export function passportOfFit({ history, first, last }: HistoryFit): Passport {
  const names = history.files.map(({ name }) => name.split(/[\\/]/).at(-1)).join(', ');
  return { history: names.slice(0, 500), from: dateText(first), to: dateText(last) };
}

/** @returns lines of YAML */
export function passportLines({ history, from, to, grade }: Passport): string[] {
  return [
    'passport:   # where this scenario came from; a run does not look at it',
    `  history: ${JSON.stringify(history)}`,
    `  from: ${from}`,
    `  to: ${to}`,
    ...(grade === undefined
      ? []
      : [
          '  grade:',
          `    letter: ${grade.letter}`,
          `    on: ${grade.on}`,
          `    from: ${grade.from}`,
          `    to: ${grade.to}`,
          `    found: ${JSON.stringify(grade.found)}`,
        ]),
  ];
}
