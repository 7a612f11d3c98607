/** The feed of new needs: the contact types' sources merged in time; at one instant, in the order of the types. */
import type { Feed } from '../kernel/simulation.ts';
import type { CaseBatch, CaseSource } from './case-batch.ts';
import { NONE } from './contacts.ts';
import { EventKind } from './event-kind.ts';

export class Arrivals implements Feed {
  /** When the next need arises; Infinity when there is none left. */
  next = Number.POSITIVE_INFINITY;
  readonly kind = EventKind.arrival;
  /** Whose need it is. */
  type = NONE;
  private readonly sources: readonly (CaseSource | undefined)[];
  private readonly batches: readonly (CaseBatch | undefined)[];
  private readonly heads: Float64Array;

  /** @param sources by contact type; undefined where a type has no demand of its own */
  constructor(sources: readonly (CaseSource | undefined)[]) {
    this.sources = sources;
    this.batches = sources.map((source) => source?.batch);
    this.heads = Float64Array.from(sources, (source) =>
      source?.refill() ? source.batch.arisen[0]! : Number.POSITIVE_INFINITY,
    );
    this.findNext();
  }

  /** The batch whose present position is the next need. */
  get batch(): CaseBatch {
    return this.batches[this.type]!;
  }

  /** Moves past the next need. */
  advance(): void {
    const batch = this.batches[this.type]!;
    const position = ++batch.position;
    if (position < batch.count) this.heads[this.type] = batch.arisen[position]!;
    else this.refill();
    this.findNext();
  }

  private refill(): void {
    const source = this.sources[this.type]!;
    this.heads[this.type] = source.refill() ? source.batch.arisen[0]! : Number.POSITIVE_INFINITY;
  }

  private findNext(): void {
    const { heads } = this;
    let first = 0;
    for (let type = 1; type < heads.length; type++) if (heads[type]! < heads[first]!) first = type;
    this.type = first;
    this.next = heads[first] ?? Number.POSITIVE_INFINITY;
  }
}
