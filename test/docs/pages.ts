/** The pages of the documentation, and the code blocks in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Every page by its path from the root. */
export const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.md'))
    .map((file) => relative('.', join('docs', file)).replaceAll('\\', '/'))
    .sort(),
];

export function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

export interface Block {
  readonly page: string;
  /** Line of the page on which the block begins. */
  readonly line: number;
  readonly text: string;
  /** What the comment on the line above the block says: `exit 2`, `not run: …`. */
  readonly note: string | undefined;
}

/** All fenced blocks of one language. */
export function blocksOf(language: string): Block[] {
  const fence = new RegExp(`(?:<!-- (.*) -->\\n)?^[ ]*\`\`\`${language}\\n([\\s\\S]*?)^[ ]*\`\`\`$`, 'gm');
  return pages.flatMap((page) => {
    const text = textOf(page);
    return [...text.matchAll(fence)].map((match) => ({
      page,
      line: text.slice(0, match.index).split('\n').length,
      text: match[2]!,
      note: match[1],
    }));
  });
}
