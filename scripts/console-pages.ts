/** Brings the console blocks of the README and of the pages in docs/ up to date with what the commands write now, and the pictures that these draw. */
import { copyFileSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeWhole } from '../src/node/files.ts';
import { replayed } from './console-session.ts';

const root = join(import.meta.dirname, '..');
const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
for (const file of ['README.md', ...docs.map((name) => join('docs', name))]) {
  const page = readFileSync(join(root, file), 'utf8');
  const now = await replayed(page, (directory) => keepPictures(page, directory));
  if (now === page) continue;
  writeWhole(join(root, file), now);
  process.stdout.write(`wrote ${file}\n`);
}

/** A picture that the page shows is taken from the session where a command there drew one of that name. */
function keepPictures(page: string, directory: string): void {
  const shown = new Set([...page.matchAll(/\]\(images\/([^)]+\.svg)\)/g)].map(([, name]) => name!));
  for (const drawn of globSync('*/*.svg', { cwd: directory })) {
    const name = basename(drawn);
    if (shown.has(name)) copyFileSync(join(directory, drawn), join(root, 'docs', 'images', name));
  }
}
