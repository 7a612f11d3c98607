/** The worker: takes the page's questions as they come, answers each as far as it goes, and stops when told to. */
import { inlineExecutor } from '../../../src/experiment/inline-executor.ts';
import { temporal } from '../temporal.ts';
import { answerCalls } from './answer-calls.ts';
import type { Request } from './messages.ts';

const answer = answerCalls(inlineExecutor, (reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void temporal.then(() => answer(data));
});
