/**
 * A process that keeps results in a store until it is killed or has kept them all: `<folder> <first seed> <count>`. Says a
 * line after each.
 */
import { writeSync } from 'node:fs';
import { Store } from '../../../src/node/store.ts';
import { answerOf, questionFor } from './questions.ts';

const [directory, first, count] = process.argv.slice(2);
const store = new Store({
  directory: directory!,
  engine: 'test',
  onWarning: (warning) => writeSync(2, `${warning}\n`),
});
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  await store.once(questionFor(seed), async () => answerOf(seed));
  writeSync(1, `${seed}\n`);
}
store.close();
