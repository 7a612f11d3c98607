/** Streams of server-sent events, one for each who watches a run: its state now, at every change, and at its end. */
import { PassThrough, type Readable } from 'node:stream';
import type { RunState } from '../api.ts';
import type { RunDesk } from '../runs/run-desk.ts';

/** Milliseconds between signs of life, before a proxy takes the connection for dead. */
const BEAT = 15_000;
/** Milliseconds after which a browser asks again once the connection is lost. */
const RETRY = 1_000;

export class RunStreams {
  private readonly desk: RunDesk;
  private readonly most: number;
  private readonly streams = new Set<PassThrough>();

  constructor(desk: RunDesk, most: number) {
    this.desk = desk;
    this.most = most;
  }

  /**
   * @returns undefined where there are too many
   * @throws RequestProblem where there is no such run
   */
  open(id: string): Readable | undefined {
    const first = this.desk.state(id);
    if (this.streams.size >= this.most) return undefined;
    const stream = new PassThrough();
    stream.write(`retry: ${RETRY}\n`);
    if (!tell(stream, first)) return stream;
    this.streams.add(stream);
    const beat = setInterval(() => stream.write(':\n\n'), BEAT).unref();
    const unwatch = this.desk.queue.watch(id, () => {
      const state = this.desk.queue.state(id);
      const isUnderWay = state !== undefined && !this.desk.queue.closed;
      // Who reads slowly is told of the end, not of every step to it.
      if (isUnderWay && !hasEnded(state) && stream.writableNeedDrain) return;
      if (state === undefined || !tell(stream, state) || !isUnderWay) stream.end();
    });
    stream.once('close', () => {
      clearInterval(beat);
      unwatch();
      this.streams.delete(stream);
    });
    return stream;
  }

  close(): void {
    for (const stream of this.streams) stream.end();
  }
}

/** @returns whether there is more to come; else the stream is ended */
function tell(stream: PassThrough, state: RunState): boolean {
  stream.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
  if (!hasEnded(state)) return true;
  stream.end();
  return false;
}

function hasEnded({ status }: RunState): boolean {
  return status !== 'queued' && status !== 'running';
}
