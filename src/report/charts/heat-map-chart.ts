/**
 * A heat map: cells in one hue, the value in each. What falls short is solid in the colour of alarm; what is apart from the
 * shown value is marked by an outline, or by a cross in its corner.
 */
import type { Chart, Layer } from './chart.ts';
import { crossMarks, labels, marks } from './layers.ts';
import { textWidth } from './text-width.ts';
import { undrawnAxis } from './undrawn-axis.ts';

export interface HeatMap {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Headings from top to bottom, and from left to right. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What the columns are, where their headings do not say it. */
  readonly columnsAre?: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  /** Places in `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
  /** As shown in it. */
  readonly text: string;
  /** From 0, the palest, to 3; `short` where the value is not what is asked for. */
  readonly level: 0 | 1 | 2 | 3 | 'short';
  /** Whether something beside the shown value is to be marked. */
  readonly isOutlined?: boolean;
  /** Whether the shown value itself is, though its colour says something else. */
  readonly isCrossed?: boolean;
}

const cellHeight = 36;
const most = 900;
const gap = 2;
/** An outline lies inside its cell. */
const outline = 1.75;
/** From the corner of a cell to the middle of its cross. */
const corner = 7;

/** @returns undefined where there are no cells */
export function heatMapChart({ name, title, subtitle, rows, columns, columnsAre, cells }: HeatMap): Chart | undefined {
  if (cells.length === 0) return undefined;
  const widest = Math.max(
    ...columns.map((text) => textWidth(text, 12)),
    ...cells.map(({ text }) => textWidth(text, 12)),
  );
  const cellWidth = Math.min(
    Math.max(34, widest + (cells.some(({ isCrossed }) => isCrossed) ? 24 : 12)),
    most / columns.length,
  );
  const width = cellWidth * columns.length;
  const height = cellHeight * rows.length;
  const at = ({ row, column }: HeatCell) => ({
    left: column * cellWidth + gap / 2,
    right: (column + 1) * cellWidth - gap / 2,
    top: row * cellHeight + gap / 2,
    bottom: (row + 1) * cellHeight - gap / 2,
    x: (column + 0.5) * cellWidth,
    y: (row + 0.5) * cellHeight,
  });
  const x = (field: string) => undrawnAxis(field, [0, width], [0, width]);
  const y = (field: string) => undrawnAxis(field, [0, height], [0, height]);
  const levels = [0, 1, 2, 3, 'short'] as const;
  const fits = widest + 4 <= cellWidth;
  const texts = (style: string, isShort: boolean) =>
    labels(
      style,
      cells.filter(({ level }) => (level === 'short') === isShort).map((cell) => ({ ...at(cell), text: cell.text })),
      { x: x('x'), y: y('y') },
    );
  const left = Math.max(...rows.map((text) => textWidth(text, 13))) + 10;
  const top = columnsAre === undefined ? 22 : 40;
  return {
    name,
    title,
    subtitle,
    width,
    height,
    margin: { left, top, right: 4, bottom: 4 },
    layers: [
      ...levels
        .map((level) => ({ level, of: cells.filter((cell) => cell.level === level) }))
        .filter(({ of }) => of.length > 0)
        .map(({ level, of }) =>
          marks(
            'rect',
            `cell-${level}`,
            of.map(at),
            { x: x('left'), x2: { field: 'right' }, y: y('top'), y2: { field: 'bottom' } },
            { strokeWidth: 0 },
          ),
        ),
      ...outlines(cells.filter(({ isOutlined }) => isOutlined)),
      ...crosses(cells.filter(({ isCrossed }) => isCrossed)),
      ...(fits ? [...texts('label-cell', false), ...texts('label-cell-short', true)] : []),
      ...labels(
        'label-plain',
        rows.map((text, row) => ({ text, y: (row + 0.5) * cellHeight })),
        { x: { value: -10 }, y: y('y') },
        { align: 'right' },
      ),
      ...labels(
        'label-note',
        columns.map((text, column) => ({ text, x: (column + 0.5) * cellWidth })),
        { x: x('x'), y: { value: -12 } },
        { align: 'center' },
      ),
      ...(columnsAre === undefined
        ? []
        : labels('label-note', [{ text: columnsAre }], { x: { value: 0 }, y: { value: -30 } })),
    ],
  };

  function crosses(marked: readonly HeatCell[]): Layer[] {
    if (marked.length === 0) return [];
    const rows = marked.map((cell) => ({ x: at(cell).right - corner, y: at(cell).top + corner }));
    return [crossMarks(rows, { x: x('x'), y: y('y') }, 6)];
  }

  function outlines(marked: readonly HeatCell[]): Layer[] {
    if (marked.length === 0) return [];
    const rows = marked.map((cell) => {
      const { left, right, top: from, bottom } = at(cell);
      return {
        left: left + outline / 2,
        right: right - outline / 2,
        top: from + outline / 2,
        bottom: bottom - outline / 2,
      };
    });
    const channel = { x: x('left'), x2: { field: 'right' }, y: y('top'), y2: { field: 'bottom' } };
    return [marks('rect', 'cell-outline', rows, channel, { filled: false, strokeWidth: outline })];
  }
}
