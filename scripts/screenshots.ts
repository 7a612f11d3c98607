/**
 * Writes docs/images/page-*.png: the page as `staffcurve serve` shows the starter desk, driven in Debian's Chromium.
 * Needs a build (`npm run build`).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { starterScenario } from '../src/scenario/starter-scenario.ts';

const PORT = 7893;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'staffcurve-pictures-'));
writeFileSync(join(folder, 'desk.yaml'), starterScenario());
const server = spawn(
  process.execPath,
  [join(root, 'bin', 'staffcurve.js'), 'serve', folder, '--port', String(PORT), '--no-cache'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The curve tells what is needed once the staff has been found at every volume.
  await shoot('overview', '/', /^Needed: \d/);
  await shoot('what-if', '/what-if', /40 of 40 runs/);

  async function shoot(name: string, view: string, ready: RegExp): Promise<void> {
    await page.goto(`http://127.0.0.1:${PORT}${view}?scenario=desk.yaml`);
    await page.getByText(ready).first().waitFor({ timeout: 300_000 });
    await page.waitForTimeout(3000); // until the last of the pictures is drawn
    // What each what-if buys is worked out after the curve, one after another.
    await page.waitForFunction('!document.body.innerText.includes("being worked out")', undefined, {
      timeout: 300_000,
      polling: 2000,
    });
    const path = join(root, 'docs', 'images', `page-${name}.png`);
    await page.screenshot({ path });
    process.stdout.write(`wrote ${path}\n`);
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
}
