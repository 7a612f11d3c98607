/** The options of `grade`, read; and the days that they come to. */
import { duration } from '../fields/duration.ts';
import { localDate } from '../fields/local-date.ts';
import { integer } from '../fields/number.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import { dayKeyOf } from '../scenario/build/local-text.ts';
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import type { Passport } from '../scenario/scenario.ts';
import type { Values } from './command.ts';
import { readDay, readExportOptions, readFindingOptions, readTimezone } from './read-history-options.ts';
import { readOption } from './read-option.ts';

const DAY = 86_400;
/** Simulations that a grade may take. */
const mostReplications = 10_000;

/** @throws UsageError on the first option that will not do */
export function readGradeOptions(args: Values) {
  const day = (name: string) => readDay(args, name);
  return {
    ...readExportOptions(args),
    timezone: readTimezone(args),
    quiet: args.flag('quiet'),
    within: readOption('within', args.option('within'), duration({ min: 0 })),
    replications: readOption('replications', args.option('replications'), integer({ min: 1, max: mostReplications })),
    fit: readFindingOptions(args),
    from: day('from'),
    to: day('to'),
    fitFrom: day('fit-from'),
    fitTo: day('fit-to'),
    on: readOption('on', args.option('on'), localDate()),
  };
}

export type GradeAsked = ReturnType<typeof readGradeOptions>;

/**
 * The days to fit on and those to grade, from what was asked, what the passport tells and what the history has.
 * @returns days since 1970-01-01
 * @throws RangeError where days are left over for neither
 */
export function chosenDays({ intervals }: ImportedHistory, asked: GradeAsked, passport: Passport | undefined) {
  const clock = new ZoneClock(intervals.timezone);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < intervals.rows; row++) {
    if (!(intervals.offered[row]! > 0)) continue;
    const day = Math.floor(clock.localOf(intervals.start[row]!) / DAY);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const fitted = passport && { from: dayKeyOf(passport.from), to: dayKeyOf(passport.to) };
  const to = asked.to ?? last;
  const known = asked.fitTo ?? fitted?.to;
  const from = asked.from ?? (known !== undefined && known < to ? known + 1 : to - 6);
  const fitFrom = asked.fitFrom ?? fitted?.from ?? first;
  const fitTo = known ?? from - 1;
  if (from > to) throw new RangeError('--to lies before --from');
  if (fitFrom > fitTo) throw new RangeError('no days are left to fit on beside those that are graded');
  return { from, to, fitFrom, fitTo };
}
