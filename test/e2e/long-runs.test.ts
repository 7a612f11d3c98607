/** What a reader meets while something takes long or goes wrong: cancelling, a server that is restarted, a file with faults. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from './support/chromium.ts';
import { type Served, servePage } from './support/serve-page.ts';

describe.skipIf(!hasChromium)('the page, while things take long', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePage(), launchChromium()]);
    const text = readFileSync(join(served.folder, 'desk.yaml'), 'utf8');
    writeFileSync(join(served.folder, 'long.yaml'), text.replace('replications: 6', 'replications: 4000'));
    writeFileSync(join(served.folder, 'middling.yaml'), text.replace('replications: 6', 'replications: 80'));
    writeFileSync(join(served.folder, 'faulty.yaml'), text.replace('patience: 3m', 'patiense: 3m'));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });

  it('shows progress, cancels, and runs again', async () => {
    await page.goto(`${served.address}/cost?scenario=long.yaml`);
    const progress = page.locator('.run-progress', { hasText: 'Today’s week' });
    await progress.getByText(/being worked out: [1-9]\d*%/).waitFor();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.getByText('cancelled').waitFor();
    const health = (await (await fetch(`${served.address}/api/health`)).json()) as { runs: { running: number } };
    expect(health.runs.running).toBe(0);
    await progress.getByRole('button', { name: 'Run again' }).click();
    await progress.locator('progress').waitFor();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.getByText('cancelled').waitFor();
    await page.close();
  });

  it('keeps working when the server is restarted in the middle of a run', async () => {
    await page.goto(`${served.address}/customers?scenario=middling.yaml`);
    await page.locator('progress').first().waitFor();
    await served.stop();
    await page.getByText('The server does not answer').waitFor();
    await served.start();
    await page.locator('h1', { hasText: 'Customers rate the service' }).waitFor();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
    await page.close();
  });

  it('says what is wrong with a file and where to put it right', async () => {
    await page.goto(`${served.address}/overview?scenario=faulty.yaml`);
    await page.locator('h1', { hasText: 'One fault stops this scenario from running' }).waitFor();
    expect(await page.locator('.unsound li').innerText()).toMatch(/^\d+:\d+ contact_types\.calls\.patiense/);
    await page.getByRole('link', { name: 'Put it right in the Scenario view' }).click();
    await page.waitForURL(/\/scenario\?scenario=faulty\.yaml/);
    await page.close();
  });
});
