/** The options of `forecast`, each read as a scenario's field would be. */
import { duration } from '../fields/duration.ts';
import { localDate } from '../fields/local-date.ts';
import { integer, number } from '../fields/number.ts';
import { share } from '../fields/share.ts';
import { timeZone } from '../fields/time-zone.ts';
import type { ForecastOptions } from '../history/forecast/forecast.ts';
import { methods } from '../history/forecast/methods.ts';
import { dayKeyOf } from '../scenario/build/local-text.ts';
import type { Values } from './command.ts';
import { UsageError } from './exit.ts';
import { allValues, onlyValue, readOption, requireOption } from './read-option.ts';

/** Beyond half a year a history of weeks says little. */
const mostWeeks = 26;
const MONTHS: Readonly<Record<string, number>> = { week: 7 / 30.4375, month: 1, year: 12 };

/** @throws UsageError on the first option that will not do */
export function readForecastOptions(args: Values): ForecastOptions & { readonly timezone?: string } {
  const handleTime = readOption('handle', args.option('handle'), duration({ above: 0 }));
  const timezone = readOption('timezone', args.option('timezone'), timeZone());
  const method = readMethod(onlyValue('method', args.option('method')));
  return {
    weeks: readOption('weeks', args.option('weeks'), integer({ min: 1, max: mostWeeks })) ?? 4,
    confidence: readOption('confidence', args.option('confidence'), share({ above: 0, below: 1 })) ?? 0.95,
    growthPerMonth: readGrowth(onlyValue('growth', args.option('growth'))),
    events: readEvents(allValues(args.option('event'))),
    holidays: new Set(allValues(args.option('holidays')).flatMap((list) => list.split(',').map(readDay('holidays')))),
    target: readTarget(onlyValue('target', args.option('target')) ?? '80%/20s'),
    ...(handleTime === undefined ? {} : { handleTime }),
    ...(method === undefined ? {} : { method }),
    ...(timezone === undefined ? {} : { timezone }),
  };
}

function readMethod(name: string | undefined): string | undefined {
  const names = methods.map((method) => method.name);
  if (name === undefined || names.includes(name)) return name;
  throw new UsageError(`--method: no method is called ${JSON.stringify(name)}\n  accepted: ${names.join(', ')}`);
}

/** `4%/month`, as a share a month. */
function readGrowth(text: string | undefined): number {
  if (text === undefined) return 0;
  const [amount, per, ...rest] = text.split('/');
  const months = MONTHS[per?.trim() ?? 'month'];
  if (months === undefined || rest.length > 0)
    throw new UsageError(
      `--growth: cannot read ${JSON.stringify(text)}\n  accepted: such as 4%/month, 1%/week, -10%/year`,
    );
  return (1 + requireOption('growth', amount, share({ above: -1, max: 10 }))) ** (1 / months) - 1;
}

/** `2026-12-01=1.3` and `2026-12-01..2026-12-07=1.3`; factors on the same day multiply. */
function readEvents(texts: readonly string[]): Map<number, number> {
  const events = new Map<number, number>();
  for (const text of texts) {
    const [days, factor, ...rest] = text.split('=');
    const [from, to = from, ...more] = days!.split('..');
    if (factor === undefined || rest.length > 0 || more.length > 0)
      throw new UsageError(
        `--event: cannot read ${JSON.stringify(text)}\n  accepted: such as 2026-12-01=1.3 or 2026-12-01..2026-12-07=1.3`,
      );
    const times = requireOption('event', factor, number({ min: 0, max: 1000 }));
    const [first, last] = [readDay('event')(from!), readDay('event')(to!)];
    if (last < first || last - first > 366)
      throw new UsageError(`--event: ${JSON.stringify(days)} is no stretch of up to a year`);
    for (let day = first; day <= last; day++) events.set(day, (events.get(day) ?? 1) * times);
  }
  return events;
}

function readDay(option: string): (text: string) => number {
  return (text) => dayKeyOf(requireOption(option, text.trim(), localDate()));
}

/** `80%/20s`. */
function readTarget(text: string): ForecastOptions['target'] {
  const [wanted, within, ...rest] = text.split('/');
  if (wanted === undefined || within === undefined || rest.length > 0)
    throw new UsageError(
      `--target: expected a share and a wait, found ${JSON.stringify(text)}\n  accepted: such as 80%/20s`,
    );
  return {
    share: requireOption('target', wanted, share({ above: 0, below: 1 })),
    within: requireOption('target', within, duration({ min: 0 })),
  };
}
