/** The numbers behind a chart as a table: for screen readers always, for everybody on request. */
import { formatPlain } from '../../../src/report/numbers/format-number.ts';
import { type ChartData, cellText } from './chart-data.ts';

/** Rows that are shown: a year of half-hours would choke the page. */
const mostRows = 400;

export interface NumbersTableProps {
  readonly title: string;
  readonly data: ChartData;
}

export function NumbersTable({ title, data: { columns, rows, currency } }: NumbersTableProps) {
  const isWhole = rows.length <= mostRows;
  return (
    <table class="numbers">
      <caption class={isWhole ? 'unseen' : undefined}>
        {isWhole ? title : `The first ${mostRows} of ${formatPlain(rows.length, 0)} rows; the CSV has them all`}
      </caption>
      <thead>
        <tr>
          {columns.map(({ name, heading }) => (
            <th key={name} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map((row, k) => (
          <tr key={`${k}`}>
            {row.map((value, place) => (
              <td key={columns[place]?.name}>{cellText(value, columns[place]!, currency)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
