/** The targets in the order in which they break, each with its volume, its interval and the month. */
import type { DatedBreakingPoint, GrowResults } from '../../experiment/grow/grow-results.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { targetText } from '../target-text.ts';
import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import { breaksInOrder, type EasedPoint, easedInOrder, monthText, multipleText, stillMissed } from './grow-context.ts';

export function breakLines(results: GrowResults, paint: Paint): string[] {
  const { breaking_points: points, confidence } = results;
  const inState = (state: DatedBreakingPoint['state']) => points.filter((point) => point.state === state);
  if (points.length === 0) return [];
  const last = Math.max(1, ...results.volumes.map(({ volume }) => volume));
  const row = (point: DatedBreakingPoint) => rowOf(point, last, paint);
  const rows = [
    ...stillMissed(results).map(row),
    ...breaksInOrder(results).map(row),
    ...easedInOrder(results).map((point) => easedRow(point, last, paint)),
    ...inState('beyond_range').map(row),
    ...inState('not_judged').map(row),
  ];
  const columns: Column[] = [
    { heading: '', align: 'left' },
    { heading: 'Targets, as they break', align: 'left', gap: 1, most: 60 },
    { heading: 'breaks at', align: 'right' },
    { heading: `${formatPlain(confidence * 100, 0)} % interval`, align: 'right' },
    { heading: 'around', align: 'left', spare: 1 },
  ];
  return fittingTable(columns, rows, paint.strong);
}

/** Missed today, and no longer once there is more volume. */
function easedRow({ target, met_from, metDate }: EasedPoint, last: number, paint: Paint) {
  return [
    { text: '✗', paint: paint.alarm },
    targetText(target),
    `missed until ${multipleText(met_from.volume)}`,
    rangeText(met_from.low, met_from.high, last),
    metDate === null ? '' : monthText(metDate),
  ];
}

function rowOf(point: DatedBreakingPoint, last: number, paint: Paint) {
  const { target, state, volume, date } = point;
  const text = targetText(target);
  switch (state) {
    case 'already_missed':
      return [
        { text: '✗', paint: paint.alarm },
        text,
        { text: 'missed today', paint: paint.alarm },
        intervalText(point, last),
        '',
      ];
    case 'breaks':
      return [
        { text: '✗', paint: paint.alarm },
        text,
        { text: multipleText(volume!), paint: paint.alarm },
        intervalText(point, last),
        date === null ? '' : monthText(date),
      ];
    case 'beyond_range':
      return [{ text: '✓', paint: paint.answer }, text, `beyond ${multipleText(last)}`, intervalText(point, last), ''];
    case 'not_judged':
      return ['·', text, 'not judged', '', ''];
  }
}

/** `1.37–1.82`; what has no lower end begins below today, what has no upper one ends beyond the range. */
function intervalText({ state, low, high }: DatedBreakingPoint, last: number): string {
  if (state === 'beyond_range' && low === null) return '';
  return rangeText(low, high, last);
}

function rangeText(low: number | null, high: number | null, last: number): string {
  const number = (volume: number) => `${Number(volume.toFixed(2))}`;
  const from = low === null ? '<1' : number(low);
  const to = high === null ? `>${number(last)}` : number(high);
  return from === to ? from : `${from}–${to}`;
}
