/** A contact type of the fitted scenario: each field with its sample, its interval and where it came from. */
import type { TypeFit } from '../fit-history.ts';
import type { BetweenServices } from '../staffing/between-services.ts';
import { digits, handleText, lawText, seconds } from './law-text.ts';
import { balkingShare, type ChosenLaw, count, handleLaw, patienceLaw, range, three } from './scenario-laws.ts';

const WITHIN = { voice: '20s', chat: '60s', email: '24h' } as const;

export interface TypeWords {
  readonly hours: string;
  readonly pattern: string | undefined;
  /** Share of its contacts that came outside these hours. */
  readonly outside: number;
  /** Seconds after each service that the log does not show, and from how many; undefined where there is none. */
  readonly between: BetweenServices | undefined;
  /** Whether busyness that all types share stands apart. */
  readonly sharesBusyness: boolean;
}

export function typeLines(one: TypeFit, words: TypeWords, confidence: number): string[] {
  const { found } = one;
  const label = found.label === found.name ? '' : `   # ${JSON.stringify(found.label)} in the log`;
  const outside =
    words.outside < 0.0005
      ? ''
      : `   # ${three(100 * words.outside)} % of its contacts came outside and are turned away`;
  const patience = patienceLaw(one);
  const level = `${digits(100 * confidence)} %`;
  return [
    `  ${found.name}:${label}`,
    `    channel: ${found.channel}`,
    `    hours: ${words.hours}${outside}`,
    ...demandLines(one, words, level),
    ...(words.between === undefined
      ? []
      : [
          `    # wrap_up: what agents take between two services while somebody waits, the median of ${count(words.between.sample)}`,
        ]),
    `    handle: ${handleText(lawText(handleLaw(one).law, one.handleTime?.course), words.between?.median ?? 0)}   # ${told(handleLaw(one), level)}${parametersText(one.handleTime?.laws[0]?.parameters)}${one.handleTime?.course === undefined ? '' : '; by time of arrival, as chance does not explain'}`,
    ...(patience === undefined
      ? found.channel === 'email'
        ? []
        : ['    # patience: too few gave up to tell; without it nobody hangs up']
      : [
          `    patience: ${lawText(patience.law)}   # ${told(patience, level)}${parametersText(one.patience?.laws[0]?.parameters)}`,
        ]),
    ...balkingLines(one),
    ...retryLines(one),
    ...headStartLines(one, level),
    `    service_level: { share: 80%, within: ${WITHIN[found.channel]} }   # ASSUMED`,
  ];
}

function demandLines({ demand, retries }: TypeFit, words: TypeWords, level: string): string[] {
  const { week, days, busyness, ownBusyness, growth } = demand;
  const cases = week.value * (1 - (retries?.perContact ?? 0));
  const fields = [`volume: ${digits(cases)}/week`];
  if (words.pattern !== undefined) fields.push(`pattern: ${words.pattern}`);
  const own = words.sharesBusyness ? ownBusyness : (busyness?.value ?? 0);
  if (own > 0) fields.push(`busyness: ${three(own)}`);
  const returning =
    (retries?.perContact ?? 0) > 0
      ? `; ${three(100 * retries!.perContact)} % of them are retries, which come of themselves`
      : '';
  return [
    `    # volume: ${range(week)} contacts a week at ${level}, from ${days} days${returning}`,
    busyness === undefined
      ? '    # busyness: no more days than weekdays, so it cannot be told'
      : `    # busyness: the day's whole factor varies by ${range(busyness)}, from ${days} days${words.sharesBusyness ? '; the rest is shared by all types' : ''}`,
    ...withinLines(demand),
    ...(growth === undefined
      ? []
      : [
          `    # growth in these days: ${percent(growth.value)} a month (${percent(growth.low)} to ${percent(growth.high)})`,
        ]),
    `    demand: { ${fields.join(', ')} }`,
  ];
}

function withinLines({ withinDay, correlation }: TypeFit['demand']): string[] {
  if (withinDay === undefined || withinDay.dispersion.low <= 1) return [];
  const shared =
    correlation === undefined ? '' : `; ${three(100 * correlation.value)} % of the ups and downs last the whole day`;
  return [
    `    # within the day counts vary ${range(withinDay.dispersion)} times as much as chance would have it${shared}: the scenario has only whole days' factors`,
  ];
}

function balkingLines(one: TypeFit): string[] {
  const { patience } = one;
  if (patience === undefined || patience.waited === 0) return [];
  const { balked, waited, balking, short } = patience;
  const share = balkingShare(one);
  const shorts = `${count(short.count)} gave up within ${short.within} s where ${three(short.expected)} would be expected`;
  if (share === 0) return [`    # balking: ${count(balked)} of ${count(waited)} left at once; ${shorts}`];
  return [
    `    balking: ${three(100 * share)}%   # ${range({ value: 100 * balking.value, low: 100 * balking.low, high: 100 * balking.high })} % of ${count(waited)} that had to wait; ${shorts}`,
  ];
}

function retryLines({ retries }: TypeFit): string[] {
  const delay = retries?.delays[0];
  if (retries === undefined || retries.share.low === 0 || delay === undefined) return [];
  const { share, laterShare, laterSample, longest, sample, anyway } = retries;
  const fields = [`share: ${three(100 * share.value)}%`];
  if (laterShare !== undefined && laterSample >= 30) fields.push(`later_share: ${three(100 * laterShare.value)}%`);
  fields.push(`after: ${lawText(delay.law)}`, `attempts: ${Math.max(1, longest)}`);
  const chance = anyway === 0 ? '' : `; ${three(100 * anyway)} % would have called anyway and are taken off`;
  return [
    `    retry: { ${fields.join(', ')} }   # ${range({ value: 100 * share.value, low: 100 * share.low, high: 100 * share.high })} % of ${count(sample)} who gave up${chance}; at most ${longest} in a row`,
  ];
}

function headStartLines({ headStart }: TypeFit, level: string): string[] {
  if (headStart === undefined || headStart.value === 0) return [];
  return [
    `    head_start: ${seconds(headStart.value)}   # ${range(headStart)} s at ${level}, from ${count(headStart.sample)} choices between it and others that waited`,
  ];
}

function told({ from, assumed }: ChosenLaw, level: string): string {
  return assumed ? `ASSUMED: ${from.replaceAll(/\bassumed: /g, '')}` : `${from} at ${level}`;
}

function parametersText(
  parameters: Readonly<Record<string, { value: number; low: number; high: number }>> | undefined,
): string {
  if (parameters === undefined) return '';
  const others = Object.entries(parameters).filter(([name]) => name !== 'mean');
  return others.map(([name, fitted]) => `; ${name.replaceAll('_', ' ')} ${range(fitted)}`).join('');
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${three(Math.abs(100 * share))} %`;
}
