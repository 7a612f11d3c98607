/** The charts of the staff found: over the week where it was sought by interval or hour, else part by part. */
import type { StaffGroup, StaffResults } from '../../experiment/staff/staff-results.ts';
import { type AgentsInInterval, agentsByIntervalChart } from './agents-by-interval-chart.ts';
import type { Chart } from './chart.ts';
import { staffPartsChart } from './staff-parts-chart.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Any week: its dates are never shown. */
const monday = Temporal.PlainDate.from('2024-01-01');

/** @param clock the scenario's */
export function staffCharts(
  results: StaffResults,
  clock: { readonly interval: number; readonly timezone: string },
): Chart[] {
  return Object.entries(results.groups).flatMap(([name, group]) => {
    const week = weekOf(group, clock.interval);
    const chart =
      week === undefined
        ? staffPartsChart({ group: name, parts: group.parts, confidence: results.confidence })
        : agentsByIntervalChart({
            group: name,
            interval: week.interval,
            demandIs: 'Demand',
            timezone: clock.timezone,
            rows: week.rows,
            anyWeek: true,
            confidence: results.confidence,
          });
    return chart === undefined ? [] : [chart];
  });
}

/** The group's numbers along an ordinary week; undefined where it is planned otherwise, or today's are not known by part. */
function weekOf(
  { form, parts }: StaffGroup,
  interval: number,
): { interval: number; rows: AgentsInInterval[] } | undefined {
  if (form !== 'interval' && form !== 'hours') return undefined;
  if (parts.some(({ today, needed }) => today === null || needed === null)) return undefined;
  const seconds = form === 'hours' ? 3600 : interval;
  const rows = parts.flatMap(({ label, today, needed, low, high }): AgentsInInterval[] => {
    const [, days, time] = /^(\w+(?:-\w+)?) (\d\d:\d\d)$/.exec(label) ?? [];
    return daysIn(days ?? '').map((day) => ({
      start: `${monday.add({ days: day }).toString()}T${time}:00`,
      rostered: today!,
      required: { mean: needed, low, high },
    }));
  });
  if (rows.length === 0) return undefined;
  return { interval: seconds, rows: rows.sort((a, b) => (a.start < b.start ? -1 : 1)) };
}

/** `mon-wed` is 0, 1 and 2; `sat-mon` goes on past Sunday. */
function daysIn(text: string): number[] {
  const [from, to = from] = text.split('-').map((day) => weekdays.indexOf(day));
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, k) => (from + k) % 7);
}
