/** The horizon as people name it: `week of 2 March 2026`, `2–8 March 2026`, `2 March 2026`. */

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const monday = 1;

/** @param start first local date; @param days whole days from it */
export function periodName(start: string, days: number): string {
  const first = Temporal.PlainDate.from(start);
  const last = first.add({ days: days - 1 });
  if (days === 1) return longDate(first);
  if (days === 7 && first.dayOfWeek === monday) return `week of ${longDate(first)}`;
  if (first.year !== last.year) return `${longDate(first)} – ${longDate(last)}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first)} – ${longDate(last)}`;
  return `${first.day}–${longDate(last)}`;
}

/** @param start ISO, with or without an offset; the wall-clock time in it is what is shown: `Mon 2 March 14:30` */
export function momentName(start: string): string {
  const moment = Temporal.PlainDateTime.from(start);
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayName(start)} ${time}`;
}

/** As `momentName`, of a whole day: `Mon 2 March`. */
export function dayName(start: string): string {
  const day = Temporal.PlainDate.from(start);
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${monthName(day)}`;
}

function longDate(date: Temporal.PlainDate): string {
  return `${date.day} ${monthName(date)} ${date.year}`;
}

function monthName({ month }: { readonly month: number }): string {
  return months[month - 1]!;
}
