/** Builds the page where what is built is older than its sources; several test files wait for one build. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const root = join(import.meta.dirname, '../../..');
const built = join(root, 'dist-web/index.html');
const lock = join(root, 'node_modules/.building-page');
const sources = ['web/src/**/*.*', 'web/public/*', 'web/index.html', 'web/vite.config.ts', 'src/**/*.ts'];
/** A lock older than this was left behind, in milliseconds. */
const staleLock = 120_000;

export async function buildPage(): Promise<void> {
  for (;;) {
    if (!existsSync(lock) && isFresh()) return;
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleLock)
        rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
  try {
    if (isFresh()) return;
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '-c', 'web/vite.config.ts', '--logLevel', 'error'], { cwd: root });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isFresh(): boolean {
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return globSync(sources, { cwd: root }).every((path) => statSync(join(root, path)).mtimeMs <= at);
}
