/** A contact type's week and the course of its days, as a scenario's pattern. */
import { byDays, clock } from '../../import/scenario/week-text.ts';
import type { DayShape } from '../demand/day-shape.ts';
import type { TypeDemand } from '../demand/fit-demand.ts';
import { count, three } from './scenario-laws.ts';

/** @param name of the pattern, @param level confidence in words */
export function patternLines(name: string, demand: TypeDemand, level: string): string[] {
  const { weekdays, shapes, slot } = demand;
  const week = byDays(weekdays.map((day) => (day === undefined ? '' : three(day.value))));
  const relative = Math.max(
    ...weekdays.map((day) => (day === undefined ? 0 : Math.max(day.high - day.value, day.value - day.low) / day.value)),
  );
  const lines = [
    `  ${name}:`,
    `    week: { ${week.map(([key, text]) => `${key}: ${text}`).join(', ')} }   # contacts a day, ${demand.days} days; each within ${Math.round(100 * relative)} % at ${level}`,
  ];
  const [first, ...others] = shapes;
  if (first === undefined) return lines;
  lines.push(
    `    # percent of the day's contacts by ${slot / 60} min, from ${count(first.contacts)} contacts; a share's interval is about ±${three(100 * widest(first))} at its widest`,
    `    day: { ${course(first, slot)} }`,
  );
  if (others.length > 0) {
    const texts = new Array<string>(7).fill('');
    for (const shape of others) for (const day of shape.weekdays) texts[day] = course(shape, slot);
    lines.push(
      '    weekdays:   # days whose course is not the same by chance',
      ...byDays(texts).map(([key, text]) => `      ${key}: { ${text} }`),
    );
  }
  return lines;
}

function widest({ shares }: DayShape): number {
  return Math.max(...shares.map(({ low, high }) => (high - low) / 2));
}

function course({ shares }: DayShape, slot: number): string {
  const steps: string[] = [];
  let before: string | undefined;
  shares.forEach(({ value }, k) => {
    const text = value === 0 ? '0' : three(100 * value);
    if (text !== before) steps.push(`${clock(k * slot)}: ${text}`);
    before = text;
  });
  return steps.join(', ');
}
