/** Each view as a person uses it: open, read the headline, look closer, take something away, send the link to a colleague. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFinds } from './support/axe.ts';
import { hasChromium, launchChromium } from './support/chromium.ts';
import { type Served, servePage } from './support/serve-page.ts';

describe.skipIf(!hasChromium)('the page', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What the browser complains of: a breach of the content-security policy among it. */
  let complaints: string[];

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePage(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
    page = await open('');
  });
  afterEach(() => context.close());

  async function open(path: string): Promise<Page> {
    const opened = await context.newPage();
    complaints = [];
    opened.on('pageerror', ({ message }) => complaints.push(message));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (path !== '') await opened.goto(served.address + path);
    return opened;
  }

  const see = (path: string) => page.goto(served.address + path);
  const headline = () => page.locator('h1').innerText();
  const heading = (text: string | RegExp) => page.locator('h1', { hasText: text }).waitFor();

  async function taken(button: string, within = 'figure'): Promise<{ name: string; bytes: Buffer }> {
    const download = page.waitForEvent('download');
    await page.locator(within).first().getByText(button, { exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  it('Overview: says when today’s team breaks, shows progress and then the staffing curve', async () => {
    await see('/');
    await page.waitForURL(/\/overview\?scenario=desk\.yaml/);
    await page.locator('progress').first().waitFor();
    await heading(/until volume reaches 1\.\d+×, around \w+ 202\d/);
    await page.locator('[data-chart="staffing-curve-agents"] svg').waitFor();
    expect(await page.locator('.targets h2').innerText()).toBe('Two of three targets are met today');
    expect(await page.locator('.targets li').count()).toBe(3);
    expect(await page.locator('.targets .alarm').first().innerText()).toMatch(/^Missed by €0\.\d\d/);
    expect(await page.locator('.key-figures .figure').count()).toBe(6);
    expect(await page.locator('footer').innerText()).toContain('6 runs');
    expect(complaints).toEqual([]);
  });

  it('a figure tells its definition to pointer and keyboard, and Escape dismisses it', async () => {
    await see('/overview?scenario=desk.yaml');
    const term = page.locator('.key-figures .term button').first();
    await term.focus();
    const definition = page.getByRole('tooltip');
    expect(await definition.innerText()).toContain('asked for an agent');
    await page.keyboard.press('Escape');
    await definition.waitFor({ state: 'detached' });
    await term.hover();
    await definition.waitFor();
  });

  it('a chart is taken away as SVG, PNG and CSV, and read as a table', async () => {
    await see('/overview?scenario=desk.yaml');
    await page.locator('[data-chart="staffing-curve-agents"] svg').waitFor();
    const svg = await taken('SVG');
    expect(svg.name).toBe('staffing-curve-agents.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg[\s\S]*Needed:/);
    const png = await taken('PNG');
    expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const csv = await taken('CSV');
    const [head, first] = csv.bytes.toString().split('\n');
    expect(head).toBe('volume,date,needed,low,high,erlang_c,today');
    expect(first).toMatch(/^1,2026-03-02,\d+,/);
    await page.getByRole('button', { name: 'Table' }).first().click();
    expect(await page.locator('.chart-table tbody tr').count()).toBe(3);
  });

  it('Staffing: the agents that each hour needs, at a volume and of a group that stand in the address', async () => {
    await see('/staffing?scenario=desk.yaml');
    await page.locator('[data-chart="spare-agents"] svg').waitFor();
    expect(await headline()).toMatch(/^Agents are/);
    expect(await page.getByRole('table', { name: /hours/ }).locator('tr.total').innerText()).toMatch(
      /^All groups\s+280/,
    );
    await page.getByRole('radio', { name: 'Experts' }).check({ force: true });
    await page.locator('[data-chart="agents-experts"]').waitFor();
    await page.getByRole('radio', { name: '1.5×' }).check({ force: true });
    await page.waitForURL(/group=experts/);
    await heading(/^At 1\.5×, experts/);
    expect(new URL(page.url()).searchParams.get('volume')).toBe('1.5');
    expect(await page.getByRole('radio', { name: '1.5× · Jan 2027' }).isChecked()).toBe(true);
    await page.goBack();
    await heading(/^(?!At 1\.5×)/);
    expect(complaints).toEqual([]);
  });

  it('Compare: plans are chosen and stand side by side; a colleague opens the link and sees the same', async () => {
    await see('/compare?scenario=desk.yaml');
    await page.locator('.compare .change').waitFor();
    await page.locator('.plans summary').click();
    await page.getByRole('checkbox', { name: 'Two agents fewer' }).uncheck();
    await page.getByRole('checkbox', { name: 'The other desk' }).check();
    await page.getByRole('columnheader', { name: 'The other desk' }).first().waitFor();
    expect(await page.getByRole('columnheader', { name: 'Two agents fewer' }).count()).toBe(0);
    const said = await headline();
    page = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await page.getByRole('columnheader', { name: 'The other desk' }).first().waitFor();
    expect(await headline()).toBe(said);
    await page.getByRole('radio', { name: 'The other desk' }).check({ force: true });
    await page.locator('.change h2', { hasText: 'The other desk' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('Customers: what they would say, with the assumptions behind it one click away', async () => {
    await see('/customers?scenario=desk.yaml');
    await heading(/^Customers rate the service [34]\.\d+ of 5/);
    expect(await page.locator('.figures .figure').count()).toBe(8);
    await page.locator('.assumptions summary').click();
    expect(await page.locator('.assumptions table').innerText()).toContain('0s: 0, 1m: −0.05');
    await page.locator('[data-chart="hold-time-calls"] svg').waitFor();
    await page.locator('[data-chart="over-volume-csat"] svg').waitFor();
    expect(complaints).toEqual([]);
  });

  it('Cost: the statement adds up to the cent, and is taken away as XLSX and CSV', async () => {
    await see('/cost?scenario=desk.yaml');
    await heading(/^Each contact costs €4\.\d\d, which misses €4\.00 by/);
    const cents = (text: string) => Math.round(Number(text.replaceAll(',', '')) * 100);
    const cells = await page.locator('.statement tbody tr:not(.part) td:nth-child(3)').allInnerTexts();
    const amounts = cells.map(cents);
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    const sheet = await taken('XLSX', '.statement');
    expect(sheet.name).toMatch(/\.xlsx$/);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await taken('CSV', '.statement')).bytes.length).toBeGreaterThan(100);
    await page.locator('[data-chart="cost-per-contact"] svg').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['overview', 'staffing', 'compare', 'customers', 'cost'])(
    'axe finds nothing on %s, and a phone need not scroll sideways',
    async (view) => {
      await see(`/${view}?scenario=desk.yaml`);
      await page.locator('main h1').waitFor();
      await page.locator('main table').first().waitFor({ state: 'attached' });
      await page.locator('progress').waitFor({ state: 'detached' });
      expect(await axeFinds(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show the dark page' }).click();
      // Pictures are no matter for axe: they take the page's dark paper and ink too.
      const inks = await page
        .locator('.picture svg text')
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fill));
      const papers = await page
        .locator('.picture svg')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
      expect(inks).not.toContain('rgb(20, 24, 28)');
      expect(papers.filter((paper) => paper !== 'rgba(0, 0, 0, 0)')).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      // Contrast is a matter of what is painted: charts are drawn anew.
      await page.waitForTimeout(300);
      expect(await axeFinds(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );

  it('goes through the views by keyboard alone', async () => {
    await see('/overview?scenario=desk.yaml');
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the view');
    for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Staffing');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/staffing/);
  });
});
