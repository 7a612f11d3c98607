/** Counts the contacts of a log as they stream past: by interval, and in moments by contact type; keeps them where asked. */
import { ABANDONED, ANSWERED, BEFORE_QUEUE, OPEN } from '../contact-record.ts';
import { ContactColumns } from './contact-columns.ts';
import { type Finding, MOST_EXAMPLES, reading, warning } from './finding.ts';
import type { ContactDraft, ContactSink } from './importer.ts';
import type { IntervalTally } from './interval-tally.ts';
import { ownCopy } from './own-copy.ts';
import { SeenIds } from './seen-ids.ts';

/** What is known of one contact type's contacts taken together. Times are seconds. */
export interface ContactMoments {
  answered: number;
  abandoned: number;
  beforeQueue: number;
  open: number;
  /** Contacts answered whose handle time is known, its mean, and the sum of squared differences from it. */
  handled: number;
  handleMean: number;
  handleSpread: number;
  /** Waiting by all whose wait is known, and how many of them gave up. */
  waited: number;
  waitSum: number;
  gaveUp: number;
}

export class ContactTally implements ContactSink {
  readonly moments: ContactMoments[] = [];
  readonly columns: ContactColumns | undefined;
  readonly #intervals: IntervalTally;
  readonly #acceptableWait: number;
  readonly #ids = new SeenIds();
  #repeated = 0;
  readonly #repeats: string[] = [];
  readonly #agents = new Set<string>();
  #withoutAgent = 0;
  #hasId = false;

  constructor(intervals: IntervalTally, acceptableWait: number, keep: boolean) {
    this.#intervals = intervals;
    this.#acceptableWait = acceptableWait;
    this.columns = keep ? new ContactColumns() : undefined;
  }

  add(draft: ContactDraft): void {
    if (draft.id !== '') {
      this.#hasId = true;
      if (this.#ids.seen(draft.id)) {
        this.#repeated++;
        if (this.#repeats.length < MOST_EXAMPLES) this.#repeats.push(draft.id);
        return;
      }
    }
    const type = this.#intervals.names.place(draft.contactType, draft.channel);
    if (!this.#count(draft, type)) return;
    this.columns?.add(draft, type);
    if (draft.agent !== '') {
      if (!this.#agents.has(draft.agent)) this.#agents.add(ownCopy(draft.agent));
    } else if (draft.outcome === ANSWERED) this.#withoutAgent++;
    this.#addMoments(draft, type);
  }

  findings(): Finding[] {
    const all: Finding[] = [];
    const total = (of: keyof ContactMoments) => this.moments.reduce((sum, moments) => sum + moments[of], 0);
    if (this.#repeated > 0) {
      const rows = this.#repeated === 1 ? '1 row has' : `${this.#repeated.toLocaleString('en')} rows have`;
      const text = `${rows} a number that came before; each is counted once`;
      all.push(warning('duplicates', text, { examples: this.#repeats }));
    }
    if (this.#hasId && this.#ids.hasForgotten) {
      all.push(reading('duplicates', 'the log is long: repetitions more than 260,000 rows apart go unseen'));
    }
    if (total('beforeQueue') > 0) {
      const text = `${total('beforeQueue').toLocaleString('en')} contacts ended before they asked for an agent; they do not count as offered`;
      all.push(reading('left out', text));
    }
    if (total('open') > 0) {
      all.push(
        reading('left out', `${total('open').toLocaleString('en')} contacts are still open; they count as offered`),
      );
    }
    if (this.#agents.size > 0 && this.#withoutAgent > 0) {
      const share = this.#withoutAgent / Math.max(1, total('answered'));
      const text = `${this.#withoutAgent.toLocaleString('en')} answered contacts (${(100 * share).toFixed(1)} %) name no agent`;
      all.push(warning('trust', text));
    }
    return all;
  }

  /** Agents named in the log. */
  get agents(): number {
    return this.#agents.size;
  }

  #count(draft: ContactDraft, type: number): boolean {
    const { outcome, arrival, wait, handle } = draft;
    if (outcome === BEFORE_QUEUE) return true;
    return this.#intervals.count(type, arrival, outcome, wait, handle, wait <= this.#acceptableWait);
  }

  #addMoments({ outcome, wait, handle }: ContactDraft, type: number): void {
    while (this.moments.length <= type) {
      this.moments.push({
        answered: 0,
        abandoned: 0,
        beforeQueue: 0,
        open: 0,
        handled: 0,
        handleMean: 0,
        handleSpread: 0,
        waited: 0,
        waitSum: 0,
        gaveUp: 0,
      });
    }
    const moments = this.moments[type]!;
    if (outcome === ANSWERED) moments.answered++;
    else if (outcome === ABANDONED) moments.abandoned++;
    else if (outcome === OPEN) moments.open++;
    else moments.beforeQueue++;
    if (outcome === BEFORE_QUEUE) return;
    if (!Number.isNaN(handle)) {
      // Welford's recurrence: a sum of squares would lose the small differences of a long log.
      moments.handled++;
      const step = handle - moments.handleMean;
      moments.handleMean += step / moments.handled;
      moments.handleSpread += step * (handle - moments.handleMean);
    }
    if (!Number.isNaN(wait) && outcome !== OPEN) {
      moments.waited++;
      moments.waitSum += wait;
      if (outcome === ABANDONED) moments.gaveUp++;
    }
  }
}
