/** Brings the section on metrics in docs/glossary.md up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../src/node/files.ts';
import { withMetrics } from './metrics-section.ts';

const page = join(import.meta.dirname, '..', 'docs', 'glossary.md');
writeWhole(page, withMetrics(readFileSync(page, 'utf8')));
process.stdout.write(`wrote ${page}\n`);
