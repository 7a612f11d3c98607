/**
 * The staff found beside today's: for each part of a group's plan (all hours, a shift, a time of the day) today's number as
 * a tick, the number needed as a point with its interval, and what Erlang C and Erlang A would ask for.
 */
import type { StaffPart } from '../../experiment/staff/staff-results.ts';
import { capitalised } from '../number-word.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Chart } from './chart.ts';
import { agentsCalled, levelText } from './interval-words.ts';
import { labels, marks } from './layers.ts';
import { niceTicks } from './nice-ticks.ts';
import { rowAxes } from './row-axes.ts';
import { textWidth } from './text-width.ts';

export interface StaffParts {
  readonly group: string;
  readonly parts: readonly StaffPart[];
  readonly confidence: number;
}

const width = 420;
const rowHeight = 32;
const mostRows = 40;

/** @returns undefined where no staff was found, or there are more parts than a picture can name */
export function staffPartsChart({ group, parts, confidence }: StaffParts): Chart | undefined {
  const known = parts.filter(({ needed }) => needed !== null);
  if (known.length === 0 || known.length > mostRows) return undefined;
  const who = agentsCalled(group);
  const most = Math.max(
    1,
    ...known.flatMap(({ today, needed, high, erlang_c, erlang_a }) => [
      today ?? 0,
      needed ?? 0,
      high ?? 0,
      erlang_c ?? 0,
      erlang_a ?? 0,
    ]),
  );
  const ticks = niceTicks(0, most, 5, true);
  const height = rowHeight * known.length;
  const { x, y, dividers, tickTexts } = rowAxes(ticks, (value) => formatPlain(value, 0), height, 15);
  const rows = known.map((part, k) => ({
    ...part,
    y: (k + 0.5) * rowHeight,
    low: part.low ?? part.needed,
    high: part.high ?? part.needed,
    text: `${part.needed}${part.low === null || part.high === null || (part.low === part.needed && part.high === part.needed) ? '' : ` (${part.low}–${part.high})`}`,
    change: part.today === null ? '' : changeText(part.needed! - part.today),
  }));
  const textRoom = Math.max(...rows.map(({ text }) => textWidth(text, 13, 600)));
  const changeRoom = Math.max(...rows.map(({ change }) => textWidth(change, 12)));
  const own = (field: 'erlang_c' | 'erlang_a') => rows.filter((row) => row[field] !== null);
  const hasErlang = own('erlang_c').length + own('erlang_a').length > 0;
  return {
    name: `staff-${group}`,
    title: titleOf(who, known),
    subtitle: `${capitalised(who)} by part of the plan. Point: needed, with its ${levelText(confidence)} interval in whole agents; upright line: today${hasErlang ? '; C and A: what Erlang C and Erlang A ask for' : ''}`,
    width,
    height,
    margin: {
      left: Math.max(...rows.map(({ label }) => textWidth(label, 13))) + 14,
      top: 6,
      right: textRoom + changeRoom + 44,
      bottom: 28,
    },
    layers: [
      dividers,
      marks(
        'rule',
        'base',
        [{ value: 0 }],
        { x: x('value'), y: { value: 0 }, y2: { value: height } },
        { strokeWidth: 1 },
      ),
      ...(['erlang_c', 'erlang_a'] as const).flatMap((field) =>
        labels(
          'label-reference',
          own(field).map((row) => ({ ...row, text: field === 'erlang_c' ? 'C' : 'A' })),
          { x: x(field), y },
          { align: 'center', dy: field === 'erlang_c' ? -9 : 10 },
        ),
      ),
      marks(
        'rule',
        'whisker',
        rows.filter(({ low, high }) => low !== high),
        { x: x('low'), x2: { field: 'high' }, y },
      ),
      marks('point', 'point-answer', rows, { x: x('needed'), y }, { size: 70 }),
      marks(
        'tick',
        'today',
        rows.filter(({ today }) => today !== null),
        { x: x('today'), y },
        { height: 18, thickness: 2, orient: 'vertical' },
      ),
      ...tickTexts,
      ...labels(
        'label-plain',
        rows.map(({ y: place, label }) => ({ y: place, text: label })),
        { x: { value: -12 }, y },
        { align: 'right' },
      ),
      ...labels(
        'label-answer',
        rows.map(({ y: place, text }) => ({ y: place, text })),
        { x: { value: width + 18 }, y },
      ),
      ...labels(
        'label-note',
        rows.map(({ y: place, change }) => ({ y: place, text: change })),
        { x: { value: width + 18 + textRoom + 16 }, y },
      ),
    ],
  };
}

function changeText(change: number): string {
  if (change === 0) return 'as today';
  return change > 0 ? `${formatPlain(change, 0)} more` : `${formatPlain(-change, 0)} fewer`;
}

function titleOf(who: string, parts: StaffParts['parts']): string {
  const [only] = parts;
  const name = capitalised(who);
  if (parts.length === 1) {
    const change =
      only!.today === null
        ? ''
        : only!.today === only!.needed
          ? ', as today'
          : `, ${changeText(only!.needed! - only!.today)} than today`;
    return `${name}: ${only!.needed} meet every service target${change}`;
  }
  const more = parts.filter(({ today, needed }) => today !== null && needed! > today).length;
  const fewer = parts.filter(({ today, needed }) => today !== null && needed! < today).length;
  const of = `of ${parts.length} parts of the plan`;
  if (more === 0 && fewer === 0)
    return parts.every(({ today }) => today !== null)
      ? `${name} are right as they are in all ${parts.length} parts of the plan`
      : `${name} that meet every service target`;
  if (more === 0) return `${name} can be fewer in ${fewer} ${of}`;
  return fewer === 0
    ? `${name} must be more in ${more} ${of}`
    : `${name} must be more in ${more} and can be fewer in ${fewer} ${of}`;
}
