/** Answers by the id of their run: the latest in memory, all that were kept in the store. */
import type { Store } from '../../node/store.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Asked, isKeptAnswer } from './kept-answer.ts';

export interface Answer {
  readonly asked: Asked;
  readonly drawn: Scenario;
  /** JSON. */
  readonly results: string;
}

/** Characters of results in memory, at most. */
const MOST_REMEMBERED = 100_000_000;

/** Lists that may be left out: the longest there are. */
const LISTS = ['intervals', 'replication_totals', 'section_totals'];
/** Results with lists left out that stay in memory, and characters of one of them, at most. */
const MOST_SHORTENED = 50;
const LONGEST_SHORTENED = 1_000_000;

const idForm = /^[0-9a-f]{64}$/;

/** Whether a text can be the id of a run. */
export function isRunId(id: string): boolean {
  return idForm.test(id);
}

export class Answers {
  private readonly store: Store | undefined;
  /** The last used at the end. */
  private readonly remembered = new Map<string, Answer>();
  /** By id and what is left out; the first is the longest there. */
  private readonly shortened = new Map<string, string>();
  private size = 0;

  constructor(store: Store | undefined) {
    this.store = store;
  }

  get(id: string): Answer | undefined {
    const known = this.remembered.get(id) ?? this.recalled(id);
    if (known !== undefined) this.remember(id, known);
    return known;
  }

  remember(id: string, answer: Answer): void {
    const before = this.remembered.get(id);
    this.remembered.delete(id);
    this.size += answer.results.length - (before?.results.length ?? 0);
    this.remembered.set(id, answer);
    for (const [oldest, { results }] of this.remembered) {
      if (this.size <= MOST_REMEMBERED || oldest === id) break;
      this.remembered.delete(oldest);
      this.size -= results.length;
    }
  }

  /** @param without lists to leave empty; other names change nothing @returns JSON; undefined where there is no answer */
  results(id: string, without: readonly string[] = []): string | undefined {
    const answer = this.get(id);
    const left = LISTS.filter((name) => without.includes(name));
    if (answer === undefined || left.length === 0) return answer?.results;
    const key = `${id} ${left.join(' ')}`;
    const known = this.shortened.get(key);
    if (known !== undefined) return known;
    const results = JSON.parse(answer.results) as Record<string, unknown>;
    for (const name of left) if (Array.isArray(results[name])) results[name] = [];
    const text = JSON.stringify(results);
    if (text.length > LONGEST_SHORTENED) return text;
    this.shortened.set(key, text);
    if (this.shortened.size > MOST_SHORTENED) this.shortened.delete(this.shortened.keys().next().value!);
    return text;
  }

  private recalled(id: string): Answer | undefined {
    if (!isRunId(id)) return undefined;
    const kept = this.store?.recall(id);
    if (!isKeptAnswer(kept)) return undefined;
    return { asked: kept.asked, drawn: kept.drawn, results: JSON.stringify(kept.results) };
  }
}
