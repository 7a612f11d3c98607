/** From a question to its answers: each is worked on beside the others, and a cancelled one ends at the next replication. */
import type { Executor } from '../../../src/experiment/executor.ts';
import type { CallName, Calls, Reply, Request } from './messages.ts';
import { Session } from './session.ts';

type Answers<Name extends CallName> = AsyncIterable<Calls[Name]['answer']>;
type Questions = {
  [Name in CallName]: (question: Calls[Name]['question'], signal: AbortSignal) => Answers<Name>;
};

/** @returns what takes a request; replies come in order */
export function answerCalls(executor: Executor, reply: (reply: Reply) => void): (request: Request) => void {
  const session = new Session(executor);
  const underWay = new Map<number, AbortController>();
  const questions: Questions = {
    load: (files) => once(() => session.load(files)),
    what_if: (question, signal) => session.whatIf(question, signal),
    curve: (question, signal) => session.curve(question, signal),
    run: (question, signal) => once(() => session.run(question, signal)),
  };
  const work = async (id: number, answers: AsyncIterable<Calls[CallName]['answer']>): Promise<void> => {
    try {
      for await (const answer of answers) reply({ id, kind: 'answer', answer });
      reply({ id, kind: 'done' });
    } catch (reason) {
      const cancelled = underWay.get(id)?.signal.aborted === true;
      if (!cancelled) reply({ id, kind: 'failed', message: reason instanceof Error ? reason.message : String(reason) });
    } finally {
      underWay.delete(id);
    }
  };
  return (request) => {
    if (request.name === 'cancel') {
      underWay.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    underWay.set(request.id, controller);
    const ask = questions[request.name] as (question: unknown, signal: AbortSignal) => Answers<CallName>;
    void work(request.id, ask(request.question, controller.signal));
  };
}

async function* once<T>(tell: () => T | Promise<T>): AsyncGenerator<T> {
  yield await tell();
}
