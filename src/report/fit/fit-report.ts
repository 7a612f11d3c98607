/** A fit in text: field by field what was found, with its interval, from how much, and by what rule it was chosen. */
import type { FitResults, LawResult, TypeFitResult } from '../../history/fit/fit-results-shape.ts';
import type { Estimate } from '../../stats/estimate.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { formatEstimate, formatPercent } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain } from '../numbers/format-number.ts';
import { shellWord } from '../run/shell-word.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { lawWords, sampleWords } from './law-words.ts';

/** Contact types that are told in full. */
const MOST_TYPES = 8;
type Row = readonly [field: string, value: string, interval: string, sample: string];

export function fitReport(results: FitResults, directory: string | undefined, paint: Paint = plainPaint): string {
  const types = Object.entries(results.contact_types);
  const contacts = types.reduce((sum, [, { demand }]) => sum + demand.contacts, 0);
  const confidence = `${formatPercent(results.confidence, 0)} %`;
  const kinds = types.length === 1 ? 'one type' : `${types.length} types`;
  const lines = [
    titleLine(`Fitted to ${results.from} to ${results.to}`, `${confidence} intervals`, paint),
    '',
    ...wrapText(`${formatPlain(contacts, 0)} contacts of ${kinds} tell these fields of a scenario.`).map(paint.answer),
    '',
    ...(results.shared_busyness === null
      ? []
      : [
          ...fittingTable(
            columns('All types', confidence),
            [['busyness they share', ...estimated(results.shared_busyness, 3), `${types.length} types`]],
            paint.strong,
          ),
          '',
        ]),
    ...types
      .slice(0, MOST_TYPES)
      .flatMap(([name, type]) => [...fittingTable(columns(name, confidence), rowsOf(type), paint.strong), '']),
    ...(types.length > MOST_TYPES
      ? [`and ${types.length - MOST_TYPES} more types: --json or --csv tells them`, '']
      : []),
    ...staffingLines(results),
    ...writtenLines(results, directory),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function columns(heading: string, confidence: string): Column[] {
  return [
    { heading, align: 'left' },
    { heading: 'found', align: 'left' },
    { heading: `${confidence} interval`, align: 'left' },
    { heading: 'from', align: 'left' },
  ];
}

function rowsOf(type: TypeFitResult): Row[] {
  const { demand, handle, handle_time: times, patience, waits, retries } = type;
  const rows: Row[] = [['contacts a week', ...figure(demand.week), sampleWords(demand.days, 'days')]];
  if (demand.busyness !== null)
    rows.push(['busyness', ...estimated(demand.busyness, 3), sampleWords(demand.days, 'days')]);
  if (demand.within_day !== null)
    rows.push([
      'variance within the day',
      ...estimated(demand.within_day.dispersion, 2, ' × chance'),
      `stretches of ${formatDuration(demand.within_day.stretch, 'minutes')}`,
    ]);
  if (demand.growth_per_month !== null)
    rows.push(['growth a month', ...share(demand.growth_per_month), sampleWords(demand.days, 'days')]);
  if (times === null)
    rows.push(['handle time', lawWords(handle.law), '', handle.assumed ? 'assumed in part' : handle.from]);
  else {
    rows.push(['handle time', ...seconds(times.mean), sampleWords(times.sample, 'contacts')]);
    if (times.laws[0] !== undefined) rows.push(...lawRows('  law', times.laws, ''));
    if (times.by_time !== null) {
      const factors = times.by_time.map(([, factor]) => factor);
      const [least, most] = [Math.min(...factors), Math.max(...factors)];
      rows.push(['  by time of day', `× ${formatPlain(least, 2)} to × ${formatPlain(most, 2)}`, '', 'beyond chance']);
    }
  }
  if (waits !== null && waits.laws[0] !== undefined)
    rows.push(
      ...lawRows('patience', waits.laws, sampleWords(waits.sample, `waits, ${formatPlain(waits.gave_up, 0)} given up`)),
    );
  else if (patience !== null)
    rows.push(['patience', lawWords(patience.law), '', patience.assumed ? 'assumed' : patience.from]);
  if (waits !== null && waits.sample > 0) {
    rows.push(['balking', ...share(waits.balking), sampleWords(waits.sample, 'that had to wait')]);
    const { within, count, expected, apart } = waits.short;
    rows.push([
      `gave up within ${within} s`,
      formatPlain(count, 0),
      '',
      `${formatNumber(expected, 0)} expected${apart ? '; they stand apart' : ''}`,
    ]);
  }
  if (retries !== null) rows.push(['tries again', ...share(retries.share), sampleWords(retries.sample, 'who gave up')]);
  return rows;
}

/** The best law and how near the next comes, then its parameters, a row each. */
function lawRows(field: string, laws: readonly LawResult[], sample: string): Row[] {
  const [best, next] = laws;
  const behind =
    next === undefined ? '' : `next ${next.law.distribution}, AIC +${formatNumber(next.aic - best!.aic, 1)}`;
  const parameters = Object.entries(best!.parameters).map(([name, estimate]): Row => {
    const isTime = name === 'mean' || name === 'quick' || name === 'slow';
    const shown = isTime ? seconds(estimate) : name === 'quick_share' ? share(estimate) : estimated(estimate, 2);
    return [`    ${name.replaceAll('_', ' ')}`, ...shown, ''];
  });
  const [first, ...others] = parameters;
  const told: Row = [first![0], first![1], first![2], sample === '' ? '' : behind];
  return [[field, best!.law.distribution, '', sample === '' ? behind : sample], told, ...others];
}

function staffingLines({ staffing }: FitResults): string[] {
  if (staffing === null) return ['Who was on duty the history does not tell.', ''];
  const { rule, actual, tried, agent_groups: groups, between_services: between } = staffing;
  const best = tried[0]!;
  const people = Object.entries(groups).map(
    ([name, { agents, most }]) => `${name} ${agents} people, ${most} at most at once`,
  );
  return [
    ...wrapText(`On duty, told from what agents did: ${people.join('; ')}.`),
    ...wrapText(
      `A gap between two services counts as a break when it is longer than ${formatDuration(rule.long, 'minutes')}, or somebody stood in the queue for more than ${rule.queue_stood} s of it: of ${tried.length} rules the one that comes nearest to these days, with ${formatPercent(best.abandonment_rate)} % abandoned where ${formatPercent(actual.abandonment_rate)} % were and waits of ${formatDuration(best.mean_wait)} where they were ${formatDuration(actual.mean_wait)}.`,
    ),
    ...(between === null
      ? []
      : wrapText(
          `Between two services with somebody waiting agents took ${formatDuration(between.median, 1)}, the median of ${formatPlain(between.sample, 0)}: wrap-up that the log does not show.`,
        )),
    '',
  ];
}

function writtenLines({ written }: FitResults, directory: string | undefined): string[] {
  const plots = directory === undefined ? [] : [`Plots are in ${directory}.`];
  if (written === null) return plots;
  const files = [written.scenario, ...written.files];
  const listed = files.length === 1 ? files[0]! : `${files.slice(0, -1).join(', ')} and ${files.at(-1)}`;
  return [`Wrote ${listed}.`, ...plots, '', `Next: staffcurve run ${shellWord(written.scenario)}`];
}

function figure(estimate: Estimate): [string, string] {
  const { value, interval } = formatEstimate(estimate, 'count');
  return [value, interval];
}

function seconds(estimate: Estimate): [string, string] {
  const { value, interval } = formatEstimate(estimate, 'seconds');
  return [value, interval];
}

function share(estimate: Estimate): [string, string] {
  const { value, interval } = formatEstimate(estimate, 'share');
  return [value, interval];
}

function estimated({ mean, low, high }: Estimate, decimals: number, unit = ''): [string, string] {
  const text = (value: number | null) => (value === null ? '' : formatPlain(value, decimals));
  return [`${text(mean)}${unit}`, `${text(low)}–${text(high)}`];
}
