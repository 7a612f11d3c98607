/**
 * Simulated time: takes the next event, moves the clock to it, lets the model act, until a given time. Beside the
 * queue it knows one feed, an endless ordered source (arrivals) that would only pass through the queue.
 */
import { EventQueue } from './event-queue.ts';

/** What is simulated. */
export interface Model {
  /** The event happens now. */
  happen(kind: number, subject: number): void;
  /** The feed's next item happens now; the feed has moved on when this returns. */
  arrive(): void;
}

/** Items ordered in time that happen without having been scheduled. */
export interface Feed {
  /** When the next item happens; Infinity when there is none. */
  readonly next: number;
  /** Precedence of its items among events at the same instant, on the scale of event kinds. */
  readonly kind: number;
}

export class Simulation {
  private readonly clock = new Float64Array(1);
  readonly queue: EventQueue;
  private readonly model: Model;
  private readonly feed: Feed;

  constructor(start: number, model: Model, feed: Feed) {
    this.clock[0] = start;
    this.queue = new EventQueue(start);
    this.model = model;
    this.feed = feed;
  }

  /** The present, in seconds. */
  get now(): number {
    return this.clock[0]!;
  }

  /** Lets everything happen that lies before `until`; the clock then stands at `until`. */
  run(until: number): void {
    while (this.step(until));
    this.clock[0] = until;
  }

  /** Lets the next event happen if it lies before `until`. @returns whether one did */
  step(until: number): boolean {
    const { queue, feed } = this;
    const feedTime = feed.next;
    if (queue.settle()) {
      const time = queue.nextTime;
      if (time < feedTime || (time === feedTime && queue.nextKind < feed.kind)) {
        if (time >= until) return false;
        this.clock[0] = time;
        const kind = queue.nextKind;
        const subject = queue.nextSubject;
        queue.take();
        this.model.happen(kind, subject);
        return true;
      }
    }
    if (feedTime >= until) return false;
    this.clock[0] = feedTime;
    this.model.arrive();
    return true;
  }
}
