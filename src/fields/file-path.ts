/** Paths of data files, relative to the scenario that names them. */
import type { Kind } from './kind.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

const ACCEPTED = 'the path of a CSV file, relative to this one';

/** @returns the kind of a path to a data file of the given sort */
export function filePath(file: NonNullable<Kind<string>['file']>): Kind<string> {
  return {
    name: 'file',
    accepted: ACCEPTED,
    json: { type: 'string', pattern: String.raw`\.csv$` },
    file,
    read(raw) {
      if (typeof raw !== 'string' || raw.length > 500 || !/\.csv$/i.test(raw) || /[\0\n\r]/.test(raw)) {
        return refuse(`expected a path that ends in .csv, found ${shown(raw)}`, ACCEPTED);
      }
      return accept(raw);
    },
    show: (value) => value,
  };
}
