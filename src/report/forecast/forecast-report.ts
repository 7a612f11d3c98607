/** A forecast in text: which method was taken and why, how it did in the backtest, what is coming, how to simulate it. */
import type { ForecastResults, TypeResult } from '../../history/forecast/forecast-results.ts';
import { counted } from '../counted.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { dayName, periodName } from '../run/period.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { dayLines } from './day-lines.ts';
import { methodLines, methodTitle } from './method-lines.ts';
import { typeLines } from './type-lines.ts';

/** Contact types that are told in full; more of them are a line each. */
const mostInFull = 3;

/** @param directory where the tables are written, if they are */
export function forecastReport(
  results: ForecastResults,
  directory: string | undefined,
  paint: Paint = plainPaint,
): string {
  const types = Object.entries(results.contact_types);
  const days = results.weeks * 7;
  const particulars = `${counted(results.weeks, 'week')} · ${formatPercent(results.confidence, 0)} % intervals`;
  const lines = [titleLine(`${results.history}: ${periodName(results.first, days)}`, particulars, paint), ''];
  if (types.length > mostInFull) lines.push(...typeLines(types, paint), '');
  else for (const [name, type] of types) lines.push(...inFull(name, type, results, paint), '');
  lines.push(...simulateLines(results, directory));
  return `${lines.join('\n')}\n`;
}

function inFull(name: string, type: TypeResult, results: ForecastResults, paint: Paint): string[] {
  const { closed, first, last } = type.history;
  const gone = closed.length === 0 ? '' : `; closed, or missing, on ${listed(closed.map(dayName))}`;
  return [
    ...wrapText(headline(name, type)).map(paint.answer),
    ...wrapText(`Learnt from ${dayName(first)} ${first.slice(0, 4)} to ${dayName(last)} ${last.slice(0, 4)}${gone}.`),
    '',
    ...methodLines(type, results, paint),
    '',
    ...dayLines(type, results.confidence, paint),
  ];
}

function headline(name: string, type: TypeResult): string {
  const { methods, origins } = type.backtest;
  const taken = methods[type.method]!;
  const naive = methods.seasonal_naive!;
  const [error, yardstick] = [taken.wape.interval, naive.wape.interval];
  const by = `by ${formatGivenDuration(type.interval)}`;
  if (error === null || yardstick === null)
    return `${name}: ${methodTitle(type.method)}; nothing came in the weeks of the backtest.`;
  const against =
    type.method === 'seasonal_naive'
      ? ''
      : `, ${formatPercent(Math.abs(1 - error / yardstick), 0)} % ${error <= yardstick ? 'less' : 'more'} than the seasonal naive`;
  const from = `in ${counted(origins.length, 'backtest')}`;
  const least = Object.values(methods).every(({ wape }) => wape.interval === null || wape.interval >= error);
  const why = least ? 'has the least error' : 'was asked for; its error is';
  return `${name}: ${methodTitle(type.method)} ${why}, ${formatPercent(error)} % ${by}${against}, ${from}.`;
}

/** How the forecast and its uncertainty go into a scenario. */
function simulateLines(results: ForecastResults, directory: string | undefined): string[] {
  const file = directory === undefined ? 'forecast.csv' : `${directory}/forecast.csv`;
  const types = Object.entries(results.contact_types);
  const several = results.shared_busyness !== null;
  const lines = [
    ...wrapText(
      `To simulate it, not knowing the volume included${directory === undefined ? ' (--csv DIR writes forecast.csv)' : ''}:`,
    ),
  ];
  if (several && results.shared_busyness! >= 0.0005)
    lines.push(`  busyness: ${formatPlain(results.shared_busyness!, 3)}    # shared by all types`);
  lines.push(`  clock: { start: ${results.first}, days: ${results.weeks * 7} }`);
  for (const [name, { busyness }] of types.slice(0, mostInFull))
    lines.push(
      `  ${name}: { demand: { history: ${file}, busyness: ${formatPlain(several ? busyness.own : busyness.day, 3)} } }`,
    );
  if (types.length > mostInFull)
    lines.push(`  …  each type's busyness: ${directory === undefined ? 'busyness.csv' : `${directory}/busyness.csv`}`);
  const wholes = types.map(([, type]) => type.whole_error);
  const whole = wholes.reduce((sum, one) => sum + one, 0) / wholes.length;
  lines.push(
    ...wrapText(
      `Busyness draws each day for itself. All ${results.weeks * 7} days together were off by ${formatPercent(whole)} % in the backtests: try a plan at that much more volume too (demand.scale).`,
      '  ',
    ),
  );
  return lines;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 6);
  const more = words.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
