/** A law as a scenario writes it. */
import type { LawDescription } from '../../../random/law.ts';
import { clock } from '../../import/scenario/week-text.ts';
import type { HandleCourse } from '../handle-course.ts';

/**
 * @param course factors by time of day beside it
 * @returns YAML in one line, to four digits: more than any sample tells
 */
export function lawText(law: LawDescription, course?: HandleCourse): string {
  const text = plainText(law);
  if (course === undefined) return text;
  const steps = course.steps.map(([from, factor]) => `${clock(from)}: ${factor.toFixed(3)}`).join(', ');
  const own = text.startsWith('{') ? text.slice(2, -2) : `mean: ${text}`;
  return `{ ${own}, by_time: { ${steps} } }`;
}

/** Talk, and the wrap-up after it where there is any. */
export function handleText(talk: string, wrapUp: number): string {
  return wrapUp === 0 ? talk : `{ talk: ${talk}, wrap_up: { fixed: ${seconds(wrapUp)} } }`;
}

function plainText(law: LawDescription): string {
  const { distribution, ...parameters } = law;
  if (distribution === 'exponential') return seconds(law.mean as number);
  if (distribution === 'lognormal') return `{ mean: ${seconds(law.mean as number)}, cv: ${digits(law.cv as number)} }`;
  const written = Object.entries(parameters).map(([name, value]) => {
    const isTime = name === 'mean' || name === 'means';
    const text = (one: number) => (isTime ? seconds(one) : digits(one));
    return `${name}: ${Array.isArray(value) ? `[${(value as readonly number[]).map(text).join(', ')}]` : text(value as number)}`;
  });
  return `{ distribution: ${distribution}, ${written.join(', ')} }`;
}

export function seconds(value: number): string {
  return `${digits(value)}s`;
}

/** Plain decimal notation, without an exponent. */
export function digits(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  return String(Number(value.toFixed(Math.min(decimals, 12))));
}
