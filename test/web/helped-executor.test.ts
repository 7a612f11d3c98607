import { describe, expect, it } from 'vitest';
import { inlineExecutor } from '../../src/experiment/inline-executor.ts';
import type { Job } from '../../src/experiment/job.ts';
import type { ReplicationRecord } from '../../src/measure/record.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import {
  type HelpPort,
  type HelpReply,
  type HelpRequest,
  helpedExecutor,
  helpWith,
} from '../../web/src/engine/helped-executor.ts';
import { deskYaml } from '../cli/desk.ts';

/** A helper in this thread, its messages copied as between threads. */
function helper(): HelpPort & { asked: HelpRequest[] } {
  const listeners: ((event: { readonly data: HelpReply }) => void)[] = [];
  const take = helpWith((reply) => {
    const data = structuredClone(reply);
    setTimeout(() => {
      for (const listen of listeners) listen({ data });
    });
  });
  const asked: HelpRequest[] = [];
  return {
    asked,
    postMessage(request) {
      asked.push(request);
      const copy = structuredClone(request);
      setTimeout(() => take(copy));
    },
    addEventListener: (_, listener) => void listeners.push(listener),
  };
}

const { resolved } = loadScenario('desk.yaml', (path) => (path === 'desk.yaml' ? deskYaml() : undefined));
const job: Job = { resolved: resolved!, plan: {}, seed: 3 };

async function recordsOf(run: typeof inlineExecutor.run, from: number, to: number) {
  const records: [number, ReplicationRecord][] = [];
  await run(job, { from, to }, (record, replication) => records.push([replication, structuredClone(record)]));
  return records;
}

describe('helped executor', () => {
  it('hands over the same records in the same order, however many help', async () => {
    const alone = await recordsOf(inlineExecutor.run, 2, 9);
    for (const count of [0, 1, 3]) {
      const helpers = Array.from({ length: count }, helper);
      expect(await recordsOf(helpedExecutor(helpers).run, 2, 9)).toEqual(alone);
      for (const { asked } of helpers) expect(asked.map(({ kind }) => kind)).toEqual(['job', 'run']);
    }
  });

  it('sends a job once', async () => {
    const one = helper();
    const { run } = helpedExecutor([one]);
    await recordsOf(run, 0, 2);
    await recordsOf(run, 2, 4);
    expect(one.asked.map(({ kind }) => kind)).toEqual(['job', 'run', 'run']);
  });

  it('ends where a helper breaks, and then does without it', async () => {
    const one = helper();
    const { run } = helpedExecutor([one]);
    const running = recordsOf(run, 0, 50);
    one.onerror!();
    await expect(running).rejects.toThrow('a helper of the engine failed');
    const asked = one.asked.length;
    expect(await recordsOf(run, 0, 3)).toEqual(await recordsOf(inlineExecutor.run, 0, 3));
    expect(one.asked).toHaveLength(asked);
  });

  it('ends with the signal’s reason, and tells its helpers', async () => {
    const one = helper();
    const abort = new AbortController();
    const running = helpedExecutor([one]).run(job, { from: 0, to: 1000 }, () => abort.abort(new Error('enough')), {
      signal: abort.signal,
    });
    await expect(running).rejects.toThrow('enough');
    expect(one.asked.at(-1)!.kind).toBe('cancel');
  });

  it('a helper that is told to stop ends, and forgets that it was', async () => {
    const replies: HelpReply[] = [];
    const take = helpWith((reply) => replies.push(reply));
    take({ kind: 'job', id: 1, job });
    take({ kind: 'run', ticket: 1, id: 1, replications: [0, 1, 2, 3, 4, 5] });
    take({ kind: 'cancel', ticket: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(replies).toHaveLength(1);
    // One that comes too late stops nothing that follows.
    take({ kind: 'cancel', ticket: 2 });
    take({ kind: 'run', ticket: 2, id: 1, replications: [7] });
    await expect.poll(() => replies.length).toBe(2);
  });

  it('fails as a helper does', async () => {
    const broken: HelpPort = {
      postMessage(request) {
        if (request.kind === 'run')
          this.tell?.({ data: { kind: 'failed', ticket: request.ticket, message: 'no room' } });
      },
      addEventListener(_, listener) {
        this.tell = listener;
      },
    } as HelpPort & { tell?: (event: { data: HelpReply }) => void };
    const handedOver: number[] = [];
    const running = helpedExecutor([broken]).run(job, { from: 0, to: 4 }, (_, replication) =>
      handedOver.push(replication),
    );
    await expect(running).rejects.toThrow('no room');
    // Its own share is still on its way; whoever asks again would have those records twice.
    const until = handedOver.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(handedOver).toHaveLength(until);
  });
});
