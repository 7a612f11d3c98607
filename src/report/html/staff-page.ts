/** The page of the staff found: how many where, beside today's and the closed forms', and how it is known to be the least. */
import type {
  OneFewer,
  StaffResults,
  StaffSize,
  StaffSizes,
  StaffTarget,
} from '../../experiment/staff/staff-results.ts';
import { targetKind } from '../../scenario/target.ts';
import { staffCharts } from '../charts/staff-charts.ts';
import { multipleText, postsText } from '../grow/grow-context.ts';
import { metricUnit } from '../metric-unit.ts';
import { capitalised } from '../number-word.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { staffHeadline } from '../staff/staff-headline.ts';
import { targetText } from '../target-text.ts';
import type { Cell, Page, Row, Section, Table } from './page.ts';
import { particularsOf } from './page-particulars.ts';
import { staffPartsTable } from './staff-parts-table.ts';

/** What the page needs of the scenario. */
export interface StaffScenario {
  readonly clock: {
    readonly start: string;
    readonly days: number;
    readonly interval: number;
    readonly timezone: string;
  };
  /** ISO code; undefined where no money is counted. */
  readonly currency: string | undefined;
}

/** Rows of one-agent-fewer that are listed; the rest are counted. */
const mostFewer = 40;

export function staffPage(results: StaffResults, { clock, currency }: StaffScenario): Page {
  const charts = staffCharts(results, clock);
  const volume = results.volume === 1 ? [] : [`at ${multipleText(results.volume)} today’s need`];
  const table = (each: Table): Section => ({ kind: 'table', table: each });
  return {
    name: results.scenario.name,
    particulars: particularsOf(clock, results, volume),
    headline: staffHeadline({ results, currency, path: '', set: [] }),
    lede: results.found ? sentence(results.evidence.how) : '',
    sections: [
      table(sizesTable(results, currency)),
      ...charts.map((chart): Section => ({ kind: 'chart', chart })),
      table(targetsTable(results, currency)),
      ...Object.entries(results.groups).map(([name, group]) => table(staffPartsTable(name, group.parts))),
      ...(results.evidence.one_fewer.length === 0 ? [] : [table(fewerTable(results.evidence.one_fewer))]),
    ],
    metrics: ['posts', 'fte', 'paid_hours'],
    notes: results.warnings,
  };
}

function sizesTable({ groups, total }: StaffResults, currency: string | undefined): Table {
  const sign = currencySign(currency);
  const row = (name: string, sizes: StaffSizes, weight?: Row['weight']): Row => ({
    ...(weight === undefined ? {} : { weight }),
    cells: [
      { text: name, tone: 'strong' },
      postsText(sizes.today.posts),
      sizeCell(sizes, ({ posts }) => postsText(posts)),
      formatPlain(sizes.today.fte, 1),
      sizeCell(sizes, ({ fte }) => formatPlain(fte, 1)),
      formatPlain(sizes.today.paid_hours, 0),
      sizeCell(sizes, ({ paid_hours }) => formatPlain(paid_hours, 0)),
      payText(sizes.today, sign),
      sizes.needed === null ? '' : payText(sizes.needed, sign),
    ],
  });
  const names = Object.entries(groups);
  return {
    title: 'Today’s staff and the staff needed',
    subtitle:
      'Posts filled at the peak, full-time equivalents and paid hours of the period; below what is needed, its interval',
    columns: [
      { heading: 'Agents', align: 'left' },
      { heading: 'Posts today', align: 'right', metric: 'posts' },
      { heading: 'Posts needed', align: 'right' },
      { heading: 'FTE today', align: 'right', metric: 'fte' },
      { heading: 'FTE needed', align: 'right' },
      { heading: 'Paid hours today', align: 'right', metric: 'paid_hours' },
      { heading: 'Paid hours needed', align: 'right' },
      { heading: 'Pay today', align: 'right' },
      { heading: 'Pay needed', align: 'right' },
    ],
    rows: [
      ...names.map(([name, group]) => row(name, group)),
      ...(names.length > 1 ? [row('All', total, 'total')] : []),
    ],
  };
}

function sizeCell({ needed, low, high }: StaffSizes, text: (size: StaffSize) => string): Cell {
  if (needed === null) return { text: '–' };
  const [from, to] = [text(low ?? needed), high === null ? undefined : text(high)];
  return {
    text: text(needed),
    note: to === undefined ? `${from} or more` : from === to ? '' : `${from}–${to}`,
    tone: 'strong',
  };
}

function payText({ pay }: StaffSize, sign: string): string {
  return pay === null ? '' : `${sign}${formatPlain(pay, 0)}`;
}

function targetsTable({ targets, found, replications }: StaffResults, currency: string | undefined): Table {
  return {
    title: found ? 'The targets with the staff found' : 'The targets with the nearest staff that was tried',
    columns: [
      { heading: 'Target', align: 'left' },
      { heading: 'Simulated', align: 'right' },
      { heading: 'Verdict', align: 'left' },
    ],
    rows: targets.map((target) => ({
      cells: [targetText(target.target), valueCell(target, replications, currency), verdictCell(target)],
    })),
  };
}

function valueCell({ target, estimate }: StaffTarget, replications: number, currency: string | undefined): Cell {
  if (estimate.mean === null) return { text: '–' };
  const read = targetKind.read(target);
  if (read.ok && read.value.in_runs !== undefined)
    return { text: `${formatPlain(estimate.mean * replications, 0)} of ${replications}` };
  const { value, interval } = formatEstimate(estimate, metricUnit(read.ok ? read.value.metric : ''), currency);
  return { text: value, note: interval };
}

function verdictCell({ verdict, too_close, source }: StaffTarget): Cell {
  if (verdict === null) return { text: 'not judged', sign: 'unknown', tone: 'faint' };
  const aside = source === 'cost' ? ', not sought for' : '';
  if (too_close) return { text: `${verdict}, too close${aside}`, sign: 'close' };
  return { text: verdict + aside, sign: verdict, ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}) };
}

function fewerTable(fewer: readonly OneFewer[]): Table {
  const shown = fewer.slice(0, mostFewer);
  const rest = fewer.length - shown.length;
  return {
    title: 'One agent fewer misses a target',
    ...(rest > 0 ? { subtitle: `The first ${mostFewer} of ${fewer.length} that were tried` } : {}),
    columns: [
      { heading: 'Agents', align: 'left' },
      { heading: 'When', align: 'left' },
      { heading: 'With', align: 'right' },
      { heading: 'Misses most', align: 'left' },
    ],
    rows: shown.map(({ group, part, tried, misses, too_close }) => ({
      cells: [
        group,
        part,
        formatPlain(tried, 0),
        misses === null
          ? { text: 'nothing', tone: 'faint' }
          : { text: targetText(misses), note: too_close ? 'too close' : '' },
      ],
    })),
  };
}

function sentence(text: string): string {
  return text === '' ? '' : capitalised(text).replace(/\.?$/, '.');
}
