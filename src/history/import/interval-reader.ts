/**
 * Reads the rows of any interval export by the columns that were found. Means become sums on the way in, weighed by the
 * contacts that they are means over, so that rows can be added up.
 */

import type { IntervalDraft } from './importer.ts';
import {
  type BoundColumn,
  columnOf,
  columnsOf,
  type Doubts,
  type IntervalSink,
  type Layout,
  type RowReader,
} from './importer.ts';
import { MomentReader, startReader } from './moment-reader.ts';
import { readNumber, readSeconds } from './read-number.ts';
import { rowHash } from './row-hash.ts';
import { beginsAsTotal, isTotalsRow } from './totals-row.ts';

/** Mean handle times beyond this many seconds are told. */
const LONGEST_HANDLE = 4 * 3600;

/** @returns the reader, whose draft is used again for every row */
export function intervalReader(layout: Layout, doubts: Doubts): RowReader<IntervalSink> {
  const startOf = startReader(layout, new MomentReader(layout.timezone, layout.order));
  const type = columnOf(layout, 'contact_type');
  const channel = columnOf(layout, 'channel');
  const parts = columnsOf(layout, 'part');
  const count = (column: BoundColumn | undefined) => (cells: readonly string[]) => {
    if (column === undefined) return Number.NaN;
    const cell = cells[column.place] ?? '';
    const value = readNumber(cell, layout.mark);
    doubts.seen(column.header);
    if (value === undefined) return Number.NaN;
    if (Number.isNaN(value)) doubts.note(column.header, 'is no number', cell);
    else if (value < 0) doubts.note(column.header, 'is below nought', cell);
    else return value;
    return Number.NaN;
  };
  const [offered, offeredMore, answered, abandoned, inTime, short, agents, level] = (
    [
      'offered',
      'offered_more',
      'answered',
      'abandoned',
      'answered_in_time',
      'short_abandoned',
      'agents',
      'service_level',
    ] as const
  ).map((field) => count(columnOf(layout, field))) as CountReader[];
  /** The sum over `contacts` of a column, be it given as sum or as mean. */
  const seconds = (column: BoundColumn) => (cells: readonly string[], contacts: number) => {
    const cell = cells[column.place] ?? '';
    const value = readSeconds(cell, layout.mark, column.unit);
    doubts.seen(column.header);
    if (value === undefined) return Number.NaN;
    if (Number.isNaN(value)) {
      doubts.note(column.header, 'is no length of time', cell);
      return Number.NaN;
    }
    if (value < 0) {
      doubts.note(column.header, 'is below nought', cell);
      return Number.NaN;
    }
    if (column.form === 'total') return value;
    return Number.isNaN(contacts) ? Number.NaN : value * contacts;
  };
  const whole = columnOf(layout, 'handle_time');
  const handleParts = (
    whole === undefined ? (['talk_time', 'hold_time', 'wrap_up_time'] as const) : (['handle_time'] as const)
  )
    .map((field) => columnOf(layout, field))
    .filter((column) => column !== undefined);
  const handle = handleParts.map(seconds);
  const handleHeader = handleParts.map(({ header }) => header).join(' + ');
  const waits = (['answered_wait', 'abandoned_wait'] as const).map((field) => {
    const column = columnOf(layout, field);
    return column === undefined ? () => Number.NaN : seconds(column);
  });
  const headers = Object.fromEntries(
    (['offered', 'answered', 'answered_in_time', 'service_level'] as const).map((field) => [
      field,
      columnOf(layout, field)?.header ?? field,
    ]),
  );
  const levelColumn = columnOf(layout, 'service_level');
  const keys = [type, columnOf(layout, 'start'), columnOf(layout, 'date'), columnOf(layout, 'time')].filter(
    (column) => column !== undefined,
  );

  const draft: IntervalDraft = {
    start: 0,
    local: 0,
    told: true,
    contactType: '',
    channel: '',
    part: '',
    hash: 0,
    offered: 0,
    answered: 0,
    abandoned: 0,
    handleSum: 0,
    handleWeight: 0,
    answeredWaitSum: 0,
    abandonedWaitSum: 0,
    answeredInTime: 0,
    shortAbandoned: 0,
    agents: 0,
  };
  return (cells, sink) => {
    if (
      isTotalsRow(
        cells,
        keys.map(({ place }) => place),
      )
    )
      return 'total';
    const start = startOf(cells);
    if (start === undefined) return beginsAsTotal(cells) ? 'total' : 'no date';
    draft.answered = answered!(cells);
    draft.abandoned = abandoned!(cells);
    const more = offeredMore!(cells);
    const first = offered!(cells);
    draft.offered = Number.isNaN(more) ? first : (first || 0) + more;
    // Without a column of its own, what was offered is what was answered or given up.
    if (Number.isNaN(draft.offered))
      draft.offered = Number.isNaN(draft.abandoned) ? draft.answered : (draft.answered || 0) + draft.abandoned;
    if (Number.isNaN(draft.offered)) return 'no count';
    draft.start = start.instant;
    draft.local = start.local;
    draft.told = start.told;
    draft.contactType =
      type === undefined ? layout.contactType : (cells[type.place] ?? '').trim() || layout.contactType;
    draft.channel = channel === undefined ? '' : (cells[channel.place] ?? '').trim();
    draft.part = parts.length === 0 ? '' : parts.map(({ place }) => cells[place] ?? '').join('|');
    draft.hash = rowHash(cells);
    const contacts = Number.isNaN(draft.answered) ? draft.offered : draft.answered;
    draft.handleSum = handle.reduce((sum, read) => sum + read(cells, contacts), handle.length === 0 ? Number.NaN : 0);
    draft.handleWeight = Number.isNaN(draft.handleSum) ? Number.NaN : contacts;
    if (contacts > 0 && draft.handleSum === 0)
      doubts.note(handleHeader, 'is nought where contacts were answered', cells.join(' '));
    if (contacts === 0 && draft.handleSum > 0)
      doubts.note(handleHeader, 'has time where no contact was answered', cells.join(' '));
    if (draft.handleSum > LONGEST_HANDLE * contacts && contacts > 0)
      doubts.note(handleHeader, 'is more than 4 h a contact', cells.join(' '));
    draft.answeredWaitSum = waits[0]!(cells, draft.answered);
    draft.abandonedWaitSum = waits[1]!(cells, draft.abandoned);
    draft.answeredInTime = inTime!(cells);
    if (Number.isNaN(draft.answeredInTime) && levelColumn !== undefined) {
      const share = level!(cells);
      const percent = levelColumn.header.includes('%') || cells[levelColumn.place]?.includes('%');
      const part = share > 1 || percent ? share / 100 : share;
      if (share > 100) doubts.note(headers.service_level!, 'is above 100 %', String(share));
      else if (!Number.isNaN(draft.offered)) draft.answeredInTime = part * draft.offered;
    }
    draft.shortAbandoned = short!(cells);
    draft.agents = agents!(cells);
    if (draft.answered > draft.offered)
      doubts.note(headers.answered!, `is above ${JSON.stringify(headers.offered)}`, cells.join(' '));
    else if (draft.answered + draft.abandoned > draft.offered)
      doubts.note(headers.offered!, 'is less than answered and abandoned together', cells.join(' '));
    if (draft.answeredInTime > draft.answered + 0.5)
      doubts.note(inTimeHeader(headers), 'is more than were answered', cells.join(' '));
    sink.add(draft);
    return 'kept';
  };
}

type CountReader = (cells: readonly string[]) => number;

function inTimeHeader(headers: Readonly<Record<string, string>>): string {
  return headers.answered_in_time === 'answered_in_time' ? headers.service_level! : headers.answered_in_time!;
}
