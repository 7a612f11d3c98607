/** Every command that the documentation shows does what the page says: its output in console blocks, its exit elsewhere. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replayed } from '../../scripts/console-session.ts';
import { blocksOf, pages, root, textOf } from './pages.ts';

const withConsole = pages.filter((page) => textOf(page).includes('```console\n'));

it('the README shows a session', () => {
  expect(withConsole).toContain('README.md');
});

it.each(withConsole)('%s shows what its commands write (npm run docs brings it up to date)', async (page) => {
  const text = textOf(page);
  expect(await replayed(text)).toBe(text);
});

describe('commands to copy', () => {
  const blocks = blocksOf('sh').filter(({ note }) => !note?.startsWith('not run'));
  const commands = blocks.flatMap((block) =>
    block.text
      .trim()
      .split('\n')
      .map((line) => ({ ...block, command: line.trim().replace(/^npm ci && /, '') })),
  );

  it('are the two with which to begin, and others', () => {
    const lines = textOf('README.md').split('\n');
    expect(lines).toContain('npm ci && npx staffcurve run scenarios/growing-support-desk.yaml');
    expect(lines).toContain('npm ci && npm test');
    expect(commands.length).toBeGreaterThan(2);
  });

  // `npm test` is what runs this.
  it.each(commands.filter(({ command }) => command !== 'npm test'))('$page:$line $command', ({ command, note }) => {
    const [npx, name, ...words] = command.split(' ');
    expect([npx, name]).toEqual(['npx', 'staffcurve']);
    const { status } = spawnSync(process.execPath, [join(root, 'bin', 'staffcurve.js'), ...words], { cwd: root });
    expect(status).toBe(Number(/^exit (\d+)$/.exec(note ?? 'exit 0')?.[1]));
  });
});
