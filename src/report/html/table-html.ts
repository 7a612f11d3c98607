/** A table of a page as HTML: headings that say which metric they are, numbers to the right, verdicts by shape and word. */
import { escapeHtml } from './escape-html.ts';
import type { Cell, Table } from './page.ts';

const shapes: Readonly<Record<NonNullable<Cell['sign']>, string>> = {
  met: '<circle cx="8" cy="8" r="7"/><path d="M5 8.2l2.1 2.1L11.2 6"/>',
  missed: '<circle cx="8" cy="8" r="7"/><path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"/>',
  close:
    '<circle cx="8" cy="8" r="7" stroke-dasharray="2.2 2.2"/><path d="M4.6 8.6c1.1-1.6 2.2-1.6 3.4-.4s2.3 1.2 3.4-.4"/>',
  unknown: '<circle cx="8" cy="8" r="7" stroke-dasharray="2.2 2.2"/>',
};

/** Columns beyond which intervals stand below their values. */
const wideFrom = 5;

/** Columns that say nothing in any row are left out. */
export function tableHtml(table: Table): string {
  const { title, subtitle, columns, rows } = withoutEmpty(table);
  const head = columns
    .map(
      ({ heading, align, metric }) =>
        `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${term(escapeHtml(heading), metric)}</th>`,
    )
    .join('');
  const body = rows
    .map(({ cells, weight }) => {
      const inside = cells.map((cell, k) => cellHtml(cell, columns[k]?.align === 'right')).join('');
      const rest = cells.length < columns.length ? `<td colspan="${columns.length - cells.length}"></td>` : '';
      return `<tr${weight === undefined ? '' : ` class="${weight}"`}>${inside}${rest}</tr>`;
    })
    .join('\n');
  const sub = subtitle === undefined ? '' : `<p class="sub">${escapeHtml(subtitle)}</p>`;
  return `<section class="part"><h3>${escapeHtml(title)}</h3>${sub}
<div class="scroll"><table${columns.length > wideFrom ? ' class="wide"' : ''}><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div></section>`;
}

function cellHtml(cell: Cell | string, right: boolean): string {
  const { text, note, sign, tone, metric }: Cell = typeof cell === 'string' ? { text: cell } : cell;
  const shape =
    sign === undefined ? '' : `<svg class="sign ${sign}" viewBox="0 0 16 16" aria-hidden="true">${shapes[sign]}</svg>`;
  const words = term(escapeHtml(text), metric);
  const told = tone === undefined ? words : `<span class="${tone}">${words}</span>`;
  const small = note === undefined || note === '' ? '' : ` <small>${escapeHtml(note)}</small>`;
  return `<td${right ? ' class="right"' : ''}>${shape}${told}${small}</td>`;
}

function term(html: string, metric: string | undefined): string {
  return metric === undefined || html === '' ? html : `<a class="term" href="#def-${escapeHtml(metric)}">${html}</a>`;
}

function withoutEmpty({ columns, rows, ...rest }: Table): Table {
  const isTold = (k: number) => k === 0 || rows.some(({ cells }) => textOf(cells[k]) !== '');
  const kept = columns.map((_, k) => k).filter(isTold);
  return {
    ...rest,
    columns: kept.map((k) => columns[k]!),
    rows: rows.map((row) => ({ ...row, cells: kept.filter((k) => k < row.cells.length).map((k) => row.cells[k]!) })),
  };
}

function textOf(cell: Cell | string | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}
