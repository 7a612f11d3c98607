/**
 * The worker: takes the page's questions as they come, answers each as far as it goes, and stops when told to. The same
 * program, started under a helper's name, takes a share of its replications.
 */
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { temporal } from '../temporal.ts';
import { answerCalls } from './answer-calls.ts';
import { type HelpPort, type HelpRequest, helpedExecutor, helpWith } from './helped-executor.ts';
import { HELPER, type Request, type Start } from './messages.ts';

if (self.name === HELPER) {
  const help = helpWith((reply) => postMessage(reply));
  addEventListener('message', ({ data }: MessageEvent<HelpRequest>) => void temporal.then(() => help(data)));
} else {
  let answer: ((request: Request) => void) | undefined;
  const answerWith = (helpers: number) => answerCalls(executorWith(helpers), (reply) => postMessage(reply));
  addEventListener('message', ({ data }: MessageEvent<Request | Start>) => {
    void temporal.then(() => {
      answer ??= answerWith(data.name === 'start' ? data.helpers : 0);
      if (data.name !== 'start') answer(data);
    });
  });
}

function executorWith(count: number) {
  if (count < 1) return inlineExecutor;
  const helpers = Array.from({ length: count }, () => new Worker(location.href, { type: 'module', name: HELPER }));
  return helpedExecutor(helpers as unknown as HelpPort[]);
}
