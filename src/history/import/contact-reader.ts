/** Reads the rows of any log of single contacts by the columns that were found. */
import { ABANDONED, ANSWERED, BEFORE_QUEUE, OPEN } from '../contact-record.ts';
import {
  type BoundColumn,
  type ContactDraft,
  type ContactSink,
  columnOf,
  type Doubts,
  type Layout,
  type RowReader,
} from './importer.ts';
import { MomentReader, midnight, startReader } from './moment-reader.ts';
import { ownCopy } from './own-copy.ts';
import { readClock } from './read-instant.ts';
import { isBlank, readNumber, readSeconds } from './read-number.ts';
import { beginsAsTotal, isTotalsRow } from './totals-row.ts';

const DAY = 86400;
/** Seconds by which two ways of saying the same may differ: clocks are cut to whole seconds, each on its own. */
const SLACK = 2;

/** A draft with nothing in it. */
export function emptyDraft(): ContactDraft {
  return {
    arrival: Number.NaN,
    wait: Number.NaN,
    handle: Number.NaN,
    end: Number.NaN,
    outcome: OPEN,
    contactType: '',
    channel: '',
    agent: '',
    customer: '',
    id: '',
    priority: Number.NaN,
    reopens: Number.NaN,
    satisfaction: Number.NaN,
  };
}

/** What an outcome's word says; undefined where it is none of the known ones. */
export function outcomeOf(word: string): number | 'ignored' | undefined {
  const known = outcomesKnown.get(word);
  if (known !== undefined) return known;
  const outcome = outcomeIn(word);
  if (outcome !== undefined && outcomesKnown.size < MOST_KNOWN) outcomesKnown.set(ownCopy(word), outcome);
  return outcome;
}

/** Words read before: a log has few, a million times. */
const outcomesKnown = new Map<string, number | 'ignored'>();
const MOST_KNOWN = 1_000;

function outcomeIn(word: string): number | 'ignored' | undefined {
  const plain = word.trim().toLowerCase();
  if (/phantom|ignore|test/.test(plain)) return 'ignored';
  if (/aband|hang|lost|miss|unanswer|not answer|no answer|noanswer|drop|cancel|verloren|aufgelegt/.test(plain))
    return ABANDONED;
  if (/^(n|no|false|0)$/.test(plain)) return ABANDONED;
  if (/^(y|yes|true|1)$/.test(plain)) return ANSWERED;
  if (/answer|handled|agent|connect|complet|served|success|solved|closed|angenommen/.test(plain)) return ANSWERED;
  if (/menu|ivr|vru|self/.test(plain)) return BEFORE_QUEUE;
  if (/open|new|pending|hold|wait|queue/.test(plain)) return OPEN;
  return undefined;
}

/** 1 for good, 0 for bad, else a number as written; NaN where nothing was said. */
export function satisfactionOf(cell: string): number {
  const plain = cell.trim().toLowerCase();
  if (plain.startsWith('good') || plain === 'satisfied') return 1;
  if (plain.startsWith('bad') || plain === 'unsatisfied') return 0;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Reads the moment of a column: a full one, or a time of day on the row's date. */
export function momentIn(moments: MomentReader, column: BoundColumn | undefined) {
  return (cells: readonly string[], arrivalLocal: number): number => {
    if (column === undefined) return Number.NaN;
    const cell = cells[column.place] ?? '';
    if (isBlank(cell)) return Number.NaN;
    const full = moments.moment(cell);
    if (full !== undefined) return moments.instant(full);
    const seconds = readClock(cell);
    if (seconds === undefined) return Number.NaN;
    const local = midnight(arrivalLocal) + seconds;
    // A contact that runs past midnight ends on a smaller time of day.
    return moments.clock.instantOf(local < arrivalLocal - DAY / 2 ? local + DAY : local);
  };
}

/** @returns the reader, whose draft is used again for every row */
export function contactReader(layout: Layout, doubts: Doubts): RowReader<ContactSink> {
  const moments = new MomentReader(layout.timezone, layout.order);
  const startOf = startReader(layout, moments);
  const column = (field: Parameters<typeof columnOf>[1]) => columnOf(layout, field);
  const [queued, answeredAt, endedAt, abandonedAt] = (
    ['queued', 'answered_at', 'ended_at', 'abandoned_at'] as const
  ).map((field) => momentIn(moments, column(field))) as MomentIn[];
  const seconds = (found: BoundColumn | undefined) => (cells: readonly string[]) => {
    if (found === undefined) return Number.NaN;
    const cell = cells[found.place] ?? '';
    const value = readSeconds(cell, layout.mark, found.unit);
    doubts.seen(found.header);
    if (value === undefined) return Number.NaN;
    if (Number.isNaN(value)) doubts.note(found.header, 'is no length of time', cell);
    else if (value < 0) doubts.note(found.header, 'is below nought', cell);
    else return value;
    return Number.NaN;
  };
  const [waitTold, handleTold, talk, wrapUp] = (['wait', 'handle', 'talk', 'wrap_up'] as const).map((field) =>
    seconds(column(field)),
  ) as SecondsIn[];
  const text = (found: BoundColumn | undefined) => (cells: readonly string[]) => {
    if (found === undefined) return '';
    const cell = cells[found.place] ?? '';
    return isBlank(cell) ? '' : cell.trim();
  };
  const [outcomeText, type, channel, agent, customer, id, satisfaction] = (
    ['outcome', 'contact_type', 'channel', 'agent', 'customer', 'id', 'satisfaction'] as const
  ).map((field) => text(column(field))) as TextIn[];
  const number = (found: BoundColumn | undefined) => (cells: readonly string[]) =>
    found === undefined ? Number.NaN : (readNumber(cells[found.place] ?? '', layout.mark) ?? Number.NaN);
  const [priority, reopens] = (['priority', 'reopens'] as const).map((field) => number(column(field))) as SecondsIn[];
  const headers = {
    wait: column('wait')?.header ?? 'wait',
    handle: (column('handle') ?? column('talk') ?? column('ended_at'))?.header ?? 'handle',
    answered: column('answered_at')?.header ?? 'answered_at',
    ended: column('ended_at')?.header ?? 'ended_at',
    outcome: column('outcome')?.header ?? 'outcome',
  };
  const keys = [column('date'), column('arrival'), column('contact_type')]
    .filter((found) => found !== undefined)
    .map(({ place }) => place);

  const draft = emptyDraft();
  return (cells, sink) => {
    if (isTotalsRow(cells, keys)) return 'total';
    const start = startOf(cells);
    if (start === undefined) return beginsAsTotal(cells) ? 'total' : 'no date';
    const later = queued!(cells, start.local);
    const arrival = Number.isNaN(later) ? start.instant : later;
    const answer = answeredAt!(cells, start.local);
    const ended = endedAt!(cells, start.local);
    const gaveUp = abandonedAt!(cells, start.local);
    const told = handleOf(talk!(cells), wrapUp!(cells), handleTold!(cells));
    const outcome = settled(outcomeText!(cells), answer, told, agent!(cells), doubts, headers.outcome);
    if (outcome === 'ignored') return 'ignored';
    if (answer < arrival - SLACK) doubts.note(headers.answered, 'is before the arrival', cells.join(' '));
    if (ended < (Number.isNaN(answer) ? arrival : answer))
      doubts.note(headers.ended, 'is before the beginning', cells.join(' '));
    const until = outcome === ANSWERED ? answer : Number.isNaN(gaveUp) ? ended : gaveUp;
    const between = until - arrival;
    draft.wait = waitTold!(cells);
    if (draft.wait - between > SLACK || between - draft.wait > SLACK)
      doubts.note(headers.wait, 'is not the time between the moments beside it', cells.join(' '));
    if (Number.isNaN(draft.wait)) draft.wait = between >= 0 ? between : Number.NaN;
    const busy = ended - answer;
    draft.handle = outcome !== ANSWERED ? Number.NaN : Number.isNaN(told) && busy >= 0 ? busy : told;
    if (draft.handle === 0) {
      doubts.note(headers.handle, 'is nought though an agent answered', cells.join(' '));
      draft.handle = Number.NaN;
    } else if (outcome === ANSWERED) doubts.seen(headers.handle);
    draft.arrival = arrival;
    draft.outcome = outcome;
    draft.end = !Number.isNaN(ended) ? ended : arrival + draft.wait + (outcome === ANSWERED ? draft.handle : 0);
    draft.contactType = type!(cells) || layout.contactType;
    draft.channel = channel!(cells);
    draft.agent = agent!(cells);
    draft.customer = customer!(cells);
    draft.id = id!(cells);
    draft.priority = priority!(cells);
    draft.reopens = reopens!(cells);
    draft.satisfaction = satisfactionOf(satisfaction!(cells));
    sink.add(draft);
    return 'kept';
  };
}

type MomentIn = (cells: readonly string[], arrivalLocal: number) => number;
type SecondsIn = (cells: readonly string[]) => number;
type TextIn = (cells: readonly string[]) => string;

/** Handle time as told in one column, else talk with what wrap-up there was. */
function handleOf(talk: number, wrapUp: number, handle: number): number {
  if (!Number.isNaN(handle)) return handle;
  return Number.isNaN(talk) ? Number.NaN : talk + (wrapUp || 0);
}

/** The outcome's word where there is one, else what the moments and times say. */
function settled(
  word: string,
  answer: number,
  handle: number,
  agent: string,
  doubts: Doubts,
  header: string,
): number | 'ignored' {
  if (word !== '') {
    const outcome = outcomeOf(word);
    if (outcome !== undefined) return outcome;
    doubts.note(header, 'says neither answered nor abandoned', word);
  }
  return !Number.isNaN(answer) || handle > 0 || agent !== '' ? ANSWERED : ABANDONED;
}
