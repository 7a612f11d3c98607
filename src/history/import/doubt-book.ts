/** Counts what was odd in each column while rows stream past, and says at the end which columns cannot be trusted. */
import { type Finding, MOST_EXAMPLES, warning } from './finding.ts';
import type { Doubts } from './importer.ts';

/** Share of a column's cells from which on it is said not to be trustworthy. */
const UNTRUSTED = 0.05;
/** Longest example. */
const LONGEST = 120;

interface Doubt {
  count: number;
  readonly examples: string[];
}

export class DoubtBook implements Doubts {
  readonly #doubts = new Map<string, Map<string, Doubt>>();
  readonly #seen = new Map<string, number>();

  note(column: string, what: string, example: string): void {
    let own = this.#doubts.get(column);
    if (own === undefined) {
      own = new Map();
      this.#doubts.set(column, own);
    }
    let doubt = own.get(what);
    if (doubt === undefined) {
      doubt = { count: 0, examples: [] };
      own.set(what, doubt);
    }
    doubt.count++;
    if (doubt.examples.length < MOST_EXAMPLES) doubt.examples.push(example.slice(0, LONGEST));
  }

  seen(column: string): void {
    this.#seen.set(column, (this.#seen.get(column) ?? 0) + 1);
  }

  /** @param rows rows that were read, where a column's own cells were not counted */
  findings(rows: number): Finding[] {
    return [...this.#doubts].flatMap(([column, doubts]) =>
      [...doubts].map(([what, { count, examples }]) => {
        const all = Math.max(this.#seen.get(column) ?? rows, count);
        const share = count / all;
        const often = `in ${count.toLocaleString('en')} of ${all.toLocaleString('en')} rows (${percent(share)})`;
        const verdict = share >= UNTRUSTED ? 'cannot be trusted: it ' : '';
        return warning('trust', `${verdict}${what} ${often}`, { column, examples });
      }),
    );
  }
}

function percent(share: number): string {
  const value = 100 * share;
  return value < 0.1 ? '<0.1 %' : `${value.toFixed(1)} %`;
}
