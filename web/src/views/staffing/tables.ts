/** The tables beside the week: hours by group, and service by contact type. */
import type { StaffResults } from '../../../../src/experiment/staff/staff-results.ts';
import { spoken } from '../../../../src/report/charts/interval-words.ts';
import { multipleText } from '../../../../src/report/grow/grow-context.ts';
import { figureCell } from '../../../../src/report/html/figure-cell.ts';
import type { Cell, Row, Table } from '../../../../src/report/html/page.ts';
import { capitalised } from '../../../../src/report/number-word.ts';
import { formatGivenDuration } from '../../../../src/report/numbers/format-duration.ts';
import { formatPlain } from '../../../../src/report/numbers/format-number.ts';
import { limitText } from '../../../../src/report/run/target-numbers.ts';
import type { RunContext } from '../../store/context.ts';
import { emailClockNote } from '../email-clock.ts';
import { hoursOf, type WeekHours, weekOf } from './week.ts';

/** @param interval seconds */
export function hoursTable({ groups, found }: StaffResults, interval: number): Table | undefined {
  const weeks = Object.entries(groups).map(
    ([name, group]) => [name, hoursOf(weekOf(group, undefined, name), interval)] as const,
  );
  if (!found || weeks.length === 0) return undefined;
  const all = weeks.reduce<WeekHours>(
    (sum, [, own]) => ({
      rostered: sum.rostered + own.rostered,
      required: sum.required + own.required,
      low: sum.low + own.low,
      high: sum.high === null || own.high === null ? null : sum.high + own.high,
      short: sum.short + own.short,
      spare: sum.spare + own.spare,
    }),
    { rostered: 0, required: 0, low: 0, high: 0, short: 0, spare: 0 },
  );
  return {
    title: titleOf(all),
    subtitle:
      'Hours on duty in an ordinary week, breaks included; required: the least that meets every target, interval by interval',
    columns: [
      { heading: 'Hours a week', align: 'left' },
      { heading: 'On duty', align: 'right' },
      { heading: 'Required', align: 'right' },
      { heading: 'Short', align: 'right' },
      { heading: 'To spare', align: 'right' },
    ],
    rows: [
      ...weeks.map(([name, own]) => row(capitalised(spoken(name)), own)),
      ...(weeks.length > 1 ? [row('All groups', all, 'total')] : []),
    ],
  };
}

function row(name: string, { rostered, required, low, high, short, spare }: WeekHours, weight?: Row['weight']): Row {
  const text = (hours: number) => formatPlain(hours, 0);
  const cells: Cell[] = [
    { text: name },
    { text: text(rostered) },
    { text: text(required), note: high === null ? `${text(low)} or more` : `${text(low)}–${text(high)}` },
    { text: text(short), ...(short > 0 ? { tone: 'alarm' as const } : {}) },
    { text: text(spare) },
  ];
  return { ...(weight === undefined ? {} : { weight }), cells };
}

function titleOf({ rostered, required, short }: WeekHours): string {
  if (short === 0) return rostered > required ? 'The hours suffice, and so does their shape' : 'The hours just suffice';
  return rostered >= required ? 'The hours suffice; their shape does not' : 'The hours do not suffice';
}

/** Service with today's team at the volume that is looked at. */
export function serviceTable({ results, scenario, currency }: RunContext, volume: number): Table {
  return {
    title: `Service by contact type at ${multipleText(volume)}`,
    subtitle: ['With today’s team, over the whole period', emailClockNote(scenario)].filter(Boolean).join('. '),
    columns: [
      { heading: 'Contact type', align: 'left' },
      { heading: 'Asked for', align: 'right' },
      { heading: 'Simulated', align: 'right', metric: 'service_level' },
      { heading: 'Abandoned', align: 'right', metric: 'abandonment_rate' },
    ],
    rows: Object.entries(results.contact_types).map(([name, block]) => {
      const { share, within, verdict } = block.service_level_target;
      const clock = scenario.contact_types[name]?.channel === 'email' ? '–' : undefined;
      return {
        cells: [
          { text: capitalised(spoken(name)) },
          { text: `${limitText(share, 'share', undefined)} in ${formatGivenDuration(within)}` },
          {
            ...figureCell(block.service_level, 'share', currency),
            ...(verdict === null ? {} : { sign: verdict }),
            ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}),
          },
          clock === undefined ? figureCell(block.abandonment_rate, 'share') : { text: clock },
        ],
      };
    }),
  };
}
