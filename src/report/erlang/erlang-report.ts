/** The closed forms as a table in text, with the answer above it and what was assumed below. */
import { counted } from '../counted.ts';
import { formatDuration, formatGivenDuration } from '../numbers/format-duration.ts';
import { formatPercent, nothing } from '../numbers/format-estimate.ts';
import { formatNumber, formatPlain, ownDecimals } from '../numbers/format-number.ts';
import { type Paint, plainPaint } from '../terminal/paint.ts';
import { type Cell, type Column, textTable } from '../terminal/text-table.ts';
import { titleLine } from '../terminal/title-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ErlangCRow, ErlangResults, ErlangRow } from './erlang-results.ts';

/** @returns the whole text, at most 100 columns wide, ending with a line break */
export function erlangReport(results: ErlangResults, paint: Paint = plainPaint): string {
  const { question, offered_load: load } = results;
  const number = formatPlain(question.contacts, ownDecimals(question.contacts));
  const noun = question.contacts === 1 ? 'contact' : 'contacts';
  const title = `${number} ${noun} in ${formatGivenDuration(question.per)}, ${formatGivenDuration(question.handle_time)} each`;
  const lines = [
    titleLine(title, `load ${formatNumber(load, load < 1000 ? 1 : 0)} erlangs`, paint),
    '',
    ...wrapText(headline(results)).map(paint.answer),
    ...wrapText(otherForm(results)),
    '',
    ...table(results, paint),
    '',
    ...assumptions(results).flatMap((text) => wrapText(text, '  ')),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(results: ErlangResults): string {
  const { question, required } = results;
  const least = required.erlang_a ?? required.erlang_c;
  const form = required.erlang_a === null ? 'Erlang C' : 'Erlang A';
  const roster =
    question.shrinkage > 0
      ? `; roster ${formatPlain(rowOf(results, least).rostered, 0)} for ${percent(question.shrinkage)} shrinkage`
      : '';
  const need = `${agentsWord(least)} ${least === 1 ? 'is' : 'are'} needed for ${targetText(results)} (${form})${roster}.`;
  if (question.agents === null) return need;
  const given = rowOf(results, question.agents);
  const row = given.erlang_a ?? given.erlang_c;
  const holds = question.agents >= least;
  const within = formatGivenDuration(question.target.within);
  const what =
    row === null
      ? `${agentsWord(question.agents)} cannot keep up: the queue grows without end.`
      : `${agentsWord(question.agents)} ${question.agents === 1 ? 'answers' : 'answer'} ${percent(row.service_level, 1)} within ${within} at ${busy(row.occupancy)} occupancy${holds ? '' : ', which is too few'}.`;
  return `${what} ${need}`;
}

/** What Erlang C would have said, where Erlang A gives the answer. */
function otherForm({ required, question }: ErlangResults): string {
  if (required.erlang_a === null) return '';
  if (required.erlang_a === required.erlang_c) return 'Erlang C, where nobody hangs up, needs as many.';
  const abandonment = question.max_abandonment === null ? '' : ' and does not know abandonment';
  return `Erlang C, where nobody hangs up, asks for ${formatPlain(required.erlang_c, 0)}${abandonment}.`;
}

function targetText({ question }: ErlangResults): string {
  const parts = [`${percent(question.target.share)} within ${formatGivenDuration(question.target.within)}`];
  if (question.max_occupancy !== null) parts.push(`occupancy up to ${percent(question.max_occupancy)}`);
  if (question.max_abandonment !== null) parts.push(`abandonment up to ${percent(question.max_abandonment)}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function table({ question, required, rows }: ErlangResults, paint: Paint): string[] {
  const both = question.patience !== null;
  const shrinks = question.shrinkage > 0;
  const columns: Column[] = [
    { heading: '', align: 'left', gap: 0 },
    { heading: 'agents', align: 'right', gap: 1 },
    ...(shrinks ? [right('to roster')] : []),
    ...columnsOfForm('Erlang C', both ? undefined : 'must wait'),
    ...(both ? columnsOfForm('Erlang A', 'abandoned') : []),
  ];
  const answer = required.erlang_a ?? required.erlang_c;
  const cells = rows.map((row) => {
    const marked = row.agents === answer;
    const texts = [
      marked ? '→' : '',
      formatPlain(row.agents, 0),
      ...(shrinks ? [formatPlain(row.rostered, 0)] : []),
      ...cellsOfForm(row.erlang_c, both ? undefined : 'waiting_probability'),
      ...(both ? cellsOfForm(row.erlang_a, 'abandonment_rate') : []),
    ];
    return texts.map((text): Cell => ({ text, paint: marked ? paint.answer : undefined }));
  });
  return withGaps(textTable(columns, cells, paint.strong), rows);
}

/** @param second a further metric, after the share in time */
function cellsOfForm<Row extends ErlangCRow>(row: Row | null, second: keyof Row | undefined): string[] {
  const waits = row?.average_speed_of_answer;
  const texts = [
    row && percent(row.service_level, 1),
    ...(second === undefined ? [] : [row && percent(Number(row[second]), 1)]),
    waits === undefined ? null : formatDuration(waits, waits < 9.95 ? 1 : 0),
    row && busy(row.occupancy),
  ];
  return texts.map((text) => text ?? nothing);
}

/** Sets an ellipsis where rows leave numbers of agents out. */
function withGaps(lines: readonly string[], rows: readonly ErlangRow[]): string[] {
  const heading = lines.length - rows.length;
  return lines.flatMap((line, index) => {
    const row = index - heading;
    const skipped = row > 0 && rows[row]!.agents > rows[row - 1]!.agents + 1;
    return skipped ? ['       …', line] : [line];
  });
}

function assumptions({ question }: ErlangResults): string[] {
  const texts = [
    'Assumed: arrivals at random (Poisson) at a steady rate, exponential handle times, one kind of contact, agents alike, and a queue that has had time to settle.',
    'Erlang C: everybody waits as long as it takes.',
  ];
  if (question.patience !== null) {
    texts.push(
      `Erlang A: patience is exponential with a mean of ${formatGivenDuration(question.patience)}; in time counts answered ÷ offered, so whoever hangs up is a miss. ASA is the mean wait of the answered.`,
    );
  }
  return texts;
}

function rowOf(results: ErlangResults, agents: number): ErlangRow {
  return results.rows.find((row) => row.agents === agents)!;
}

function agentsWord(count: number): string {
  return counted(count, 'agent');
}

/** A share as it was given, without decimals that it does not have, or with as many as are asked for. */
function percent(share: number, decimals?: number): string {
  return `${decimals === undefined ? Number((share * 100).toFixed(2)) : formatPercent(share, decimals)} %`;
}

/** An occupancy, which no closed form lets reach 1: where it comes out as 1, that is rounding. */
function busy(occupancy: number): string {
  return percent(Math.min(occupancy, 1 - Number.EPSILON), 1);
}

function columnsOfForm(form: string, second: string | undefined): Column[] {
  return [
    { ...right('in time'), gap: 4, over: form },
    ...(second === undefined ? [] : [right(second)]),
    right('ASA'),
    right('occupancy'),
  ];
}

function right(heading: string): Column {
  return { heading, align: 'right', gap: 2 };
}
