/** A scenario's passport as text: in place of the one that the file has, or below its name. Nothing else is touched. */
import type { Passport } from '../../scenario/scenario.ts';
import { passportLines } from '../fit/scenario/passport-lines.ts';

export function withPassport(yaml: string, passport: Passport): string {
  const lines = yaml.split('\n');
  const own = passportLines(passport);
  const at = lines.findIndex((line) => /^passport\s*:/.test(line));
  if (at < 0) {
    const name = lines.findIndex((line) => /^name\s*:/.test(line));
    return lines.toSpliced(name + 1, 0, ...own).join('\n');
  }
  let end = at + 1;
  while (end < lines.length && /^\s+\S/.test(lines[end]!)) end++;
  return lines.toSpliced(at, end - at, ...own).join('\n');
}
