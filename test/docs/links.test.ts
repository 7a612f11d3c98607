/** Links between the pages lead somewhere, to the heading that they name. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { pages, root, textOf } from './pages.ts';

/** Anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...withoutCode(textOf(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^[ ]*```[\s\S]*?^[ ]*```$/gm, '');
}

it.each(pages)('%s', (page) => {
  const broken: string[] = [];
  for (const [, target] of withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target!)) continue;
    const [file, anchor] = target!.split('#');
    const path = file === '' ? page : join(dirname(page), file!);
    if (!existsSync(join(root, path))) broken.push(`${target}: no such file`);
    else if (anchor !== undefined && !anchorsOf(path).includes(anchor)) broken.push(`${target}: no such heading`);
  }
  expect(broken).toEqual([]);
});
