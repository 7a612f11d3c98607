/** The plain loop, unchanged, timed in the same way as the scenarios: the thread's CPU time around all that it does. */
import { tell } from './report.ts';

const contacts = 1e6;
process.argv[2] = String(contacts);
const said: string[] = [];
console.log = (line: string) => said.push(line);
const all = process.cpuUsage();
const own = process.threadCpuUsage();
// Not a constant, so that it stays a file of its own when this one is bundled.
await import(new URL('plain-loop.mjs', process.argv[3]!).href);
const thread = process.threadCpuUsage(own);
const whole = process.cpuUsage(all);
console.log = (line: string) => process.stdout.write(`${line}\n`);
const { abandonment, meanWaitMinutes, answeredInTime } = JSON.parse(said[0]!);
tell({
  contacts,
  thread: (thread.user + thread.system) / 1e6,
  process: (whole.user + whole.system) / 1e6,
  answers: { abandonment, wait: meanWaitMinutes * 60, within: answeredInTime },
});
