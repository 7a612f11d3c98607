/** Writes docs/scenario-reference.md from the types that check a scenario. */
import { join } from 'node:path';
import { writeWhole } from '../src/node/files.ts';
import { scenarioReference } from '../src/scenario/reference-page.ts';

const page = join(import.meta.dirname, '..', 'docs', 'scenario-reference.md');
writeWhole(page, scenarioReference());
process.stdout.write(`wrote ${page}\n`);
