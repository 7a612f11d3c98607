/** The What-if view as a planner uses it: look at a volume, move a lever, see the numbers move, keep it, share the link. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { axeFindings, hasChromium, useLab } from './lab.ts';

const lab = useLab();

const headline = (page: Page) => page.locator('.what-if h1').innerText();
const cell = (page: Page, metric: string, part: 'base' | 'variant') =>
  page.locator(`tr[data-metric="${metric}"] .${part}`).innerText();
/** All replications of both plans are there. */
const settled = (page: Page) => page.locator('.levers .progress', { hasText: '6 of 6 runs' }).waitFor();

describe.skipIf(!hasChromium)('what-if', () => {
  it('moves the numbers when a lever moves, by keyboard, and puts them back', async () => {
    const { page, wrong } = await lab().open('/what-if?scenario=desk.yaml');
    await settled(page);
    const before = await cell(page, 'calls.service_level', 'base');
    expect(await headline(page)).toMatch(/^Today’s plan (holds|misses) 80\/20 for calls at 1×/);
    const agents = page.getByRole('slider', { name: 'Agents' });
    await agents.press('ArrowRight');
    await agents.press('ArrowRight');
    await page.getByText('was 5').waitFor();
    await settled(page);
    expect(await headline(page)).toMatch(/^Two more agents (hold|do not yet hold)/);
    expect(await cell(page, 'calls.service_level', 'base')).toBe(before);
    expect(Number.parseFloat(await cell(page, 'calls.service_level', 'variant'))).toBeGreaterThan(
      Number.parseFloat(before),
    );
    // An agent more costs more, in every run.
    const cost = page.locator('tr[data-metric="cost_per_contact"]');
    expect(await cost.innerText()).toMatch(/\+€[\d.]+.*0 of 6/s);
    await page.locator('[data-chart="what-if-calls-service-level"] svg').waitFor();
    await page.locator('[data-chart="what-if-cost-per-contact"] svg').waitFor();
    await page.getByRole('button', { name: 'Reset' }).click();
    await settled(page);
    expect(await headline(page)).toMatch(/^Today’s plan/);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('shows a colleague the same by its address', async () => {
    const { page } = await lab().open('/what-if?scenario=desk.yaml');
    await settled(page);
    await page.getByRole('slider', { name: 'Volume' }).press('PageUp');
    await page.getByRole('slider', { name: 'Help articles' }).press('PageUp');
    await page.waitForURL(/volume=1\.5.*levers=|levers=.*volume=1\.5/);
    await settled(page);
    const [said, url] = [await headline(page), new URL(page.url())];
    const { page: other } = await lab().open(url.pathname + url.search);
    await settled(other);
    expect(await headline(other)).toBe(said);
    expect(said).toMatch(/articles .* at 1\.5×/);
    expect(await cell(other, 'calls.service_level', 'variant')).toBe(
      await cell(page, 'calls.service_level', 'variant'),
    );
    await other.close();
    await page.close();
  });

  it('keeps a change as a what-if in the file, comments and all', async () => {
    const file = join(lab().folder, 'desk.yaml');
    const before = readFileSync(file, 'utf8');
    const { page, wrong } = await lab().open('/what-if?scenario=desk.yaml&levers=agent_groups.experts.count:3');
    await settled(page);
    await page.getByRole('button', { name: 'Save as a what-if' }).click();
    await page.getByLabel('Name of the what-if').fill('A third expert');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as a_third_expert in desk.yaml.').waitFor();
    const after = readFileSync(file, 'utf8');
    expect(parse(after).what_if.a_third_expert).toEqual({
      name: 'A third expert',
      change: { 'agent_groups.experts.count': { add: 1 } },
    });
    expect(after.split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each([
    ['desktop', { width: 1440, height: 900 }],
    ['desktop in the dark', { width: 1440, height: 900, colorScheme: 'dark' }],
    ['phone', { width: 390, height: 844 }],
  ] as const)('gives axe nothing to find on a %s, and does not scroll sideways', async (_, size) => {
    const { page } = await lab().open('/what-if?scenario=desk.yaml&levers=agent_groups.agents.count:6', size);
    await settled(page);
    await page.locator('[data-chart="what-if-cost-per-contact"] svg').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBeLessThanOrEqual(size.width);
    await page.close();
  });
});
