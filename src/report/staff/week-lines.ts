/** The numbers of a group by interval, as a week: times down, days across. */
import type { StaffGroup } from '../../experiment/staff/staff-results.ts';
import type { Paint } from '../terminal/paint.ts';
import { type Column, textTable } from '../terminal/text-table.ts';
import { type StaffContext, whole } from './staff-context.ts';

export function weekLines({ results }: StaffContext, paint: Paint): string[][] {
  return Object.entries(results.groups).flatMap(([name, group]) =>
    group.form === 'interval' && group.needed !== null ? [groupWeek(name, group, paint)] : [],
  );
}

function groupWeek(name: string, { parts }: StaffGroup, paint: Paint): string[] {
  const days = [...new Set(parts.map(({ label }) => label.split(' ')[0]!))];
  const times = [...new Set(parts.map(({ label }) => label.split(' ')[1]!))].sort();
  const needed = new Map(parts.map(({ label, needed: number }) => [label, number]));
  const columns: Column[] = [
    { heading: '', align: 'left' },
    ...days.map((day): Column => ({ heading: day, align: 'right', gap: 4 })),
  ];
  const rows = times.map((time) => [
    time,
    ...days.map((day) => {
      const number = needed.get(`${day} ${time}`);
      return number == null ? '' : whole(number);
    }),
  ]);
  return [`  ${paint.strong(`${name}, posts needed`)}`, ...textTable(columns, rows, paint.strong)];
}
