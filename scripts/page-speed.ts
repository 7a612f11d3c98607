/**
 * Prints how fast the page is on the reference scenario, in Debian's Chromium: the first view of a kept result, what a
 * lever answers first, and the compressed size of the page's own script. Asserts nothing. What is not kept yet is worked out
 * first, which takes minutes the first time. Needs a build (`npm run build`).
 *
 *     npx node scripts/page-speed.ts [--cache DIR] [--runs 5] [--only views|lever]
 */
import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const PORT = 7894;
const SCENARIO = 'growing-support-desk.yaml';
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { cache: { type: 'string' }, runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Number(values.runs);

/** What tells that a view shows its numbers, and that its picture is drawn. */
const views = [
  { path: '/', name: 'Overview', numbers: '.key-figures .figures', picture: '.curve figure svg' },
  { path: '/staffing', name: 'Staffing', numbers: '.staffing table', picture: '.staffing figure svg' },
  { path: '/compare', name: 'Compare', numbers: 'main table', picture: 'main figure svg' },
  { path: '/customers', name: 'Customers', numbers: '.customers .figures', picture: '.customers figure svg' },
  { path: '/cost', name: 'Cost', numbers: '.cost table', picture: '.cost figure svg' },
] as const;

const args = [join(root, 'bin', 'staffcurve.js'), 'serve', join(root, 'scenarios'), '--port', String(PORT)];
const server = spawn(process.execPath, [...args, ...(values.cache === undefined ? [] : ['--cache', values.cache])], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  say(`load of the machine ${loadavg()[0]!.toFixed(1)}; least, median and most of ${runs}, in milliseconds`);
  if (values.only !== 'lever') say('\nA view of kept results, from its address, with nothing in the browser’s cache');
  for (const view of values.only === 'lever' ? [] : views) await timeView(browser, view);
  if (values.only !== 'views') {
    say('\nWhat a lever answers first, from the key to the numbers on the page');
    await timeLever(browser);
  }
  say(`\nThe page’s own script, compressed: ${ownScript()}`);
} finally {
  await browser.close();
  server.kill();
}

async function timeView(of: Browser, { path, name, numbers, picture }: (typeof views)[number]): Promise<void> {
  const url = `http://127.0.0.1:${PORT}${path}?scenario=${SCENARIO}`;
  const first = await of.newPage();
  await first.goto(url);
  await first.locator(picture).first().waitFor({ timeout: 900_000 });
  // Nothing is under way any more, so that all that follows is kept.
  await first.locator('.run-progress').first().waitFor({ state: 'detached', timeout: 900_000 });
  await first.close();
  const seen = { numbers: [] as number[], picture: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const context = await of.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watch({ numbers, picture }));
    await page.goto(url);
    await page.locator(picture).first().waitFor({ timeout: 60_000 });
    const times = (await page.evaluate('globalThis.seenAt')) as Record<keyof typeof seen, number>;
    seen.numbers.push(times.numbers);
    seen.picture.push(times.picture);
    await context.close();
  }
  say(`  ${name.padEnd(12)} numbers ${told(seen.numbers)}   picture ${told(seen.picture)}`);
}

async function timeLever(of: Browser): Promise<void> {
  const [early, late]: number[][] = [[], []];
  const url = `http://127.0.0.1:${PORT}/what-if?scenario=${SCENARIO}`;
  for (let run = 0; run < runs; run++) {
    const page = await of.newPage({ viewport: { width: 1440, height: 900 } });
    const opened = performance.now();
    await page.goto(url);
    const agents = page.getByRole('slider', { name: 'Generalists' }).first();
    await page.locator('.what-if tbody tr').first().waitFor();
    if (run === 0)
      say(`  the view’s first numbers ${Math.round(performance.now() - opened)} after its address is given`);
    early!.push(await moved(page, () => agents.press('ArrowRight')));
    if (run === 0) {
      await page.getByText('40 of 40 runs').first().waitFor({ timeout: 120_000 });
      for (let move = 0; move < 2 * runs; move++) {
        late!.push(await moved(page, () => agents.press('ArrowRight')));
        await page.waitForTimeout(2500);
      }
    }
    await page.close();
  }
  say(`  as soon as there are numbers ${told(early!)}`);
  say(`  of a view that has settled   ${told(late!)}`);
}

/** Milliseconds from the event in the page to the first answer on it, as the page's own clock has it. */
async function moved(page: Page, move: () => Promise<void>): Promise<number> {
  await page.evaluate(`(() => {
    globalThis.answered = new Promise((resolve) => {
      let from;
      addEventListener('keydown', () => { from ??= performance.now(); }, { capture: true, once: true });
      addEventListener('input', () => { from ??= performance.now(); }, { capture: true, once: true });
      const finding = document.querySelector('.finding');
      let wasBusy = false;
      const look = () => {
        if (finding.getAttribute('aria-busy') === 'true') wasBusy = true;
        else if (wasBusy) return resolve(performance.now() - from);
        requestAnimationFrame(look);
      };
      look();
    });
  })()`);
  await move();
  return (await page.evaluate('globalThis.answered')) as number;
}

/** A script for the page that notes when each selector first finds something. */
function watch(selectors: Record<string, string>): string {
  return `(() => {
    const at = (globalThis.seenAt = {});
    const look = () => {
      for (const [name, selector] of Object.entries(${JSON.stringify(selectors)})) {
        if (at[name] === undefined && document.querySelector(selector) !== null) at[name] = performance.now();
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`;
}

/** All that is loaded on any view, as it is sent, without Vega, CodeMirror, and what runs in workers. */
function ownScript(): string {
  const assets = join(root, 'dist-web', 'assets');
  const apart = /^(draw|code-editor|engine-worker|reader-worker|global\.esm)-/;
  const sizes = globSync('*.js.br', { cwd: assets })
    .filter((name) => !apart.test(name))
    .map((name) => statSync(join(assets, name)).size);
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} kB in ${sizes.length} files`;
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return shown.map((time) => String(Math.round(time ?? Number.NaN)).padStart(5)).join(' ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
