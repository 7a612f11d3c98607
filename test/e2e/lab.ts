/** The real page in Chromium: built once, served from a fresh folder of scenarios, closed with the tests that use it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../../src/server/app.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const executablePath = '/usr/bin/chromium';

export const hasChromium = existsSync(executablePath);
if (!hasChromium) console.warn(`no Chromium at ${executablePath}: the tests that need a browser are passed over`);

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Lab {
  readonly address: string;
  /** The served folder. */
  readonly folder: string;
  /** A window of its own; what goes wrong in it is an error of the test. */
  open(path: string, look?: Look): Promise<{ page: Page; wrong: string[] }>;
}

/** @returns what is ready once the tests run */
export function useLab(): () => Lab {
  let lab: Lab | undefined;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    if (!hasChromium) return;
    const folder = mkdtempSync(join(tmpdir(), 'staffcurve-desks-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(root, 'test/e2e/scenarios'), folder, { recursive: true });
    cpSync(join(root, 'scenarios'), folder, { recursive: true });
    const app = await buildApp({ folder, workers: 1, page: await builtPage() });
    ends.push(() => app.close());
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    ends.push(() => browser.close());
    lab = {
      address,
      folder,
      async open(path, { width, height, colorScheme = 'light' } = { width: 1440, height: 900 }) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme });
        page.setDefaultTimeout(60_000);
        const wrong: string[] = [];
        page.on('pageerror', ({ message }) => wrong.push(message));
        page.on('console', (said) => {
          if (said.type() === 'error') wrong.push(said.text());
        });
        await page.goto(address + path);
        return { page, wrong };
      },
    };
  });
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });
  return () => lab!;
}

/** The page as its sources are now: the one that was built with the program, or one that is built for all tests together. */
async function builtPage(): Promise<string> {
  const newest = Math.max(...['web', 'src'].map((folder) => newestIn(join(root, folder))));
  const own = join(root, 'dist-web');
  if (existsSync(join(own, 'index.html')) && statSync(join(own, 'index.html')).mtimeMs > newest) return own;
  const shared = join(tmpdir(), `staffcurve-page-${Math.round(newest)}`);
  if (existsSync(join(shared, 'index.html'))) return shared;
  const fresh = mkdtempSync(join(tmpdir(), 'staffcurve-page-'));
  forgetOldBuilds();
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: fresh, emptyOutDir: true },
  });
  try {
    renameSync(fresh, shared);
    return shared;
  } catch {
    return fresh; // another test has built it meanwhile
  }
}

/** Builds of sources that have changed since; another test may still use one that is young. */
function forgetOldBuilds(): void {
  const hour = 3_600_000;
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith('staffcurve-page-'))) {
    const path = join(tmpdir(), name);
    if (statSync(path).mtimeMs < Date.now() - hour) rmSync(path, { recursive: true, force: true });
  }
}

function newestIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, { parentPath, name }) => Math.max(newest, statSync(join(parentPath, name)).mtimeMs), 0);
}

/** What axe finds on the page, told as test results should be: nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // As text through the protocol, which no content-security policy of the page stands against.
  const source = await import('axe-core').then(({ default: axe }) => axe.source);
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
