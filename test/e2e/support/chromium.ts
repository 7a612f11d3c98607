/** The browser that drives the page: Debian's Chromium. Where it is not installed, the tests pass over themselves and say so. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether there is a browser to drive. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium) console.warn(`Passed over: no browser at ${executablePath} (apt-get install chromium)`);

export function launchChromium(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...quiet] });
}
