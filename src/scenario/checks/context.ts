/** What a check is given: the scenario as far as it is sound, and a way to say what is wrong in it. */
import { LOST } from '../../fields/field.ts';
import type { Draft } from '../complete.ts';
import type { Finding } from '../findings.ts';
import type { DataTables } from '../scenario.ts';

export class CheckContext {
  readonly draft: Draft;
  readonly tables: DataTables;
  readonly faults: Finding[] = [];
  readonly warnings: Finding[] = [];
  private readonly blocks: Readonly<Record<string, unknown>>;
  private readonly lost: readonly (readonly string[])[];

  /**
   * @param written the blocks before anything faulty was taken out: what is named there counts as known
   * @param lost paths of what was taken out
   */
  constructor(
    draft: Draft,
    tables: DataTables,
    written: Readonly<Record<string, unknown>>,
    lost: readonly (readonly string[])[],
  ) {
    this.draft = draft;
    this.tables = tables;
    this.blocks = written;
    this.lost = lost;
  }

  /** A block as it was written. */
  written(block: string): unknown {
    return this.blocks[block];
  }

  /** Names in a block, those of faulty entries among them. */
  names(block: string): string[] {
    const names = new Set<string>();
    for (const table of [this.blocks[block], (this.draft as Readonly<Record<string, unknown>>)[block]]) {
      if (typeof table === 'object' && table !== null && !Array.isArray(table))
        for (const name of Object.keys(table)) names.add(name);
    }
    return [...names];
  }

  /** Whether something under the path was taken out, so that what seems absent may be there. */
  incomplete(path: readonly string[]): boolean {
    return this.lost.some(
      (lost) => path.every((step, k) => lost[k] === step) || lost.every((step, k) => path[k] === step),
    );
  }

  fault(path: readonly string[], message: string, more: Partial<Finding> = {}): void {
    this.faults.push({ path: [...path], part: 'value', message, ...more });
  }

  warn(path: readonly string[], message: string, more: Partial<Finding> = {}): void {
    this.warnings.push({ path: [...path], part: 'key', message, ...more });
  }
}

/** @returns a list's sound elements with their places */
export function sound<Element>(list: readonly Element[] | undefined): [string, Element][] {
  return (list ?? [])
    .map((element, k): [string, Element] => [String(k), element])
    .filter(([, element]) => (element as unknown) !== LOST);
}
