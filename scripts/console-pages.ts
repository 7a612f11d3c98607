/** Brings the console blocks of the README and of the pages in docs/ up to date with what the commands write now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../src/node/files.ts';
import { replayed } from './console-session.ts';

const root = join(import.meta.dirname, '..');
const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
for (const file of ['README.md', ...docs.map((name) => join('docs', name))]) {
  const page = readFileSync(join(root, file), 'utf8');
  const now = await replayed(page);
  if (now === page) continue;
  writeWhole(join(root, file), now);
  process.stdout.write(`wrote ${file}\n`);
}
