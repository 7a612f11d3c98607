/** The numbers found for one group, part by part of its plan; over days and times of the day where the parts are those. */
import type { StaffPart } from '../../experiment/staff/staff-results.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { Table } from './page.ts';

export function staffPartsTable(name: string, parts: readonly StaffPart[]): Table {
  return weekTable(name, parts) ?? partsTable(name, parts);
}

function partsTable(name: string, parts: readonly StaffPart[]): Table {
  const text = (number: number | null) => (number === null ? '–' : formatPlain(number, 0));
  return {
    title: `${name}, part by part`,
    columns: [
      { heading: 'When', align: 'left' },
      { heading: 'Today', align: 'right' },
      { heading: 'Needed', align: 'right' },
      { heading: 'Erlang C', align: 'right' },
      { heading: 'Erlang A', align: 'right' },
    ],
    rows: parts.map(({ label, today, needed, low, high, erlang_c, erlang_a }) => ({
      cells: [
        label,
        text(today),
        { text: text(needed), note: bandNote({ low, high }), tone: 'strong' },
        text(erlang_c),
        text(erlang_a),
      ],
    })),
  };
}

/** Times of the day down, days across; undefined where the parts are no times of days. */
function weekTable(name: string, parts: readonly StaffPart[]): Table | undefined {
  const placed = parts.flatMap((part) => {
    const [, days, time] = /^(\w+(?:-\w+)?) (\d\d:\d\d)$/.exec(part.label) ?? [];
    return days === undefined || time === undefined ? [] : [{ ...part, days, time }];
  });
  const days = [...new Set(placed.map((part) => part.days))];
  if (placed.length < parts.length || days.length < 2) return undefined;
  const times = [...new Set(placed.map(({ time }) => time))].sort();
  return {
    title: `${name}, needed over the week`,
    columns: [{ heading: 'From', align: 'left' }, ...days.map((day) => ({ heading: day, align: 'right' as const }))],
    rows: times.map((time) => ({
      cells: [
        time,
        ...days.map((day) => {
          const part = placed.find((each) => each.days === day && each.time === time);
          return part?.needed == null ? '' : { text: formatPlain(part.needed, 0), note: bandNote(part) };
        }),
      ],
    })),
  };
}

function bandNote({ low, high }: { readonly low: number | null; readonly high: number | null }): string {
  return low === high || low === null ? '' : `${low}–${high ?? 'more'}`;
}
