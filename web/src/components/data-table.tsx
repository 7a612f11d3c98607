/** A table of figures: headings with their definitions, values with their intervals, verdicts with their signs. */
import type { ComponentChildren } from 'preact';
import type { Cell, Row, Table } from '../../../src/report/html/page.ts';
import { Scroll } from './scroll.tsx';
import { Sign } from './sign.tsx';
import { Term } from './term.tsx';

export type { Cell, Row, Table };

export interface DataTableProps {
  /** As the reports write them: plain data. */
  readonly table: Table;
  /** Whether its title is for screen readers alone, because a heading says the same. */
  readonly untitled?: boolean;
  /** Beside the title. */
  readonly actions?: ComponentChildren;
  /** Whether the intervals stand below their values instead of beside. */
  readonly stacked?: boolean;
}

export function DataTable({ table, untitled = false, actions, stacked = false }: DataTableProps) {
  return (
    <section class="table-part">
      {untitled ? null : (
        <header class="part-head">
          <h2>{table.title}</h2>
          {actions}
          {table.subtitle === undefined ? null : <p>{table.subtitle}</p>}
        </header>
      )}
      <Scroll label={table.title}>
        <table class={stacked ? 'stacked' : undefined}>
          <caption class="unseen">{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ heading, align, metric }, k) => (
                <th key={`${k}`} scope="col" class={align}>
                  {heading === '' ? (
                    <span class="unseen">Name</span>
                  ) : metric === undefined ? (
                    heading
                  ) : (
                    <Term metric={metric}>{heading}</Term>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, k) => (
              <TableRow key={`${k}`} row={row} columns={table.columns} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function TableRow({ row: { cells, weight }, columns }: { readonly row: Row; readonly columns: Table['columns'] }) {
  const spans = weight === 'part' && cells.length === 1;
  return (
    <tr class={weight}>
      {cells.map((cell, k) => {
        const Place = k === 0 ? 'th' : 'td';
        return (
          <Place
            key={`${k}`}
            class={columns[k]?.align ?? 'left'}
            {...(k === 0 ? { scope: spans ? 'colgroup' : 'row' } : {})}
            {...(spans ? { colSpan: columns.length } : {})}
          >
            <CellContent cell={typeof cell === 'string' ? { text: cell } : cell} />
          </Place>
        );
      })}
    </tr>
  );
}

function CellContent({ cell: { text, note, sign, tone, metric } }: { readonly cell: Cell }) {
  return (
    <>
      {sign === undefined ? null : <Sign verdict={sign} />}
      <span class={tone}>{metric === undefined ? text : <Term metric={metric}>{text}</Term>}</span>
      {note ? <small> {note}</small> : null}
    </>
  );
}
