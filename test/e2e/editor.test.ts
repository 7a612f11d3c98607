/** The Scenario view as a planner uses it: a mistake shows on its line and in the form, and comments survive the form. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, hasChromium, type Look, useLab } from './lab.ts';

const lab = useLab();
const id = 'small-desk.yaml';
const address = `/scenario?scenario=${id}`;

async function openEditor(path = address, size?: Look) {
  const opened = await lab().open(path, size);
  await opened.page.locator('.cm-content').waitFor();
  await opened.page.locator('.form .field').first().waitFor();
  return opened;
}

/** Puts the cursor behind some text of a line that is in sight. */
async function clickBehind(page: Page, text: string): Promise<void> {
  const line = page.locator('.cm-line', { hasText: text }).first();
  await line.click();
  const whole = await line.innerText();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  // The first Home may stop at the indentation.
  for (let k = 0; k < whole.indexOf(text) + text.length; k++) await page.keyboard.press('ArrowRight');
}

const field = (page: Page, path: string) => page.locator(`.form [data-path="${path}"]`);
const headline = (page: Page, text: RegExp) => page.locator('h1', { hasText: text }).waitFor();

describe.skipIf(!hasChromium)('the editor', () => {
  it('shows a mistake on its line as one types, in the form too, and puts it right with one click', async () => {
    const { page, wrong } = await openEditor();
    await headline(page, /without a fault/);
    await clickBehind(page, 'patien');
    await page.keyboard.press('Delete');
    await page.keyboard.type('s');
    await page.keyboard.press('Escape');
    await headline(page, /One fault stops this scenario/);
    const message = page.locator('.cm-fault-message');
    expect(await message.innerText()).toMatch(/patiense.*Did you mean patience\?/s);
    expect(await page.locator('.cm-fault-line').innerText()).toContain('patiense: 5m');
    expect(await page.locator('.status-bar').innerText()).toMatch(/1 fault\s.*contact_types\.calls\.patiense/s);
    await page.getByLabel('Part').selectOption('contact_types.calls');
    // What was meant, as at fault; never the default.
    expect(await field(page, 'contact_types.calls.patience').inputValue()).toBe('5m');
    expect(await field(page, 'contact_types.calls.patience').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Change to patience' }).click();
    await headline(page, /without a fault/);
    expect(await page.locator('.cm-fault-message').count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('lets a plan run whose variant is at fault', async () => {
    const faulty = 'faulty-variant.yaml';
    const text = readFileSync(join(lab().folder, id), 'utf8').replace(/\nwhat_if:[\s\S]*/, '\n');
    const variant = 'what_if:\n  fewer: { name: Fewer, change: { agent_groups.agents.cuont: 3 } }\n';
    writeFileSync(join(lab().folder, faulty), `${text}\n${variant}`);
    const { page, wrong } = await openEditor(`/scenario?scenario=${faulty}`);
    await headline(page, /One fault stops a variant of this scenario from running/);
    expect(await page.locator('.status-bar').innerText()).not.toContain('last scenario that was sound');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await headline(page, /Today’s team/);
    expect(wrong).toEqual([]);
    await page.close();
    rmSync(join(lab().folder, faulty));
  });

  it('writes what the form says into the text and keeps every comment; other views follow', async () => {
    const { page, wrong } = await openEditor();
    const before = readFileSync(join(lab().folder, id), 'utf8');
    await page.getByLabel('Part').selectOption('contact_types.calls');
    await field(page, 'contact_types.calls.patience').fill('6m');
    await field(page, 'contact_types.calls.patience').press('Enter');
    await page.locator('.cm-line', { hasText: 'patience: 6m' }).waitFor();
    await field(page, 'contact_types.calls.lines').fill('40');
    await field(page, 'contact_types.calls.lines').press('Tab');
    await page.locator('.cm-line', { hasText: 'lines: 40' }).waitFor();
    await headline(page, /without a fault/);
    await page.getByRole('button', { name: 'Save as new file' }).click();
    await page.getByLabel('New file').fill('patient-desk.yaml');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/patient-desk\.yaml/);
    const after = readFileSync(join(lab().folder, 'patient-desk.yaml'), 'utf8');
    expect(after).toContain('patience: 6m               # mean time before a customer hangs up');
    expect(
      after
        .split('\n')
        .filter((line) => !before.split('\n').includes(line))
        .map((line) => line.trim()),
    ).toEqual(['patience: 6m               # mean time before a customer hangs up', 'lines: 40']);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('follows the text in the form, and a fault in the form in the text', async () => {
    const { page } = await openEditor();
    await page.getByLabel('Part').selectOption('contact_types.calls');
    await clickBehind(page, 'share: 8');
    await page.keyboard.press('Delete');
    await page.keyboard.type('5');
    await expect.poll(() => field(page, 'contact_types.calls.service_level.share').inputValue()).toBe('85%');
    await field(page, 'contact_types.calls.service_level.share').fill('140%');
    await field(page, 'contact_types.calls.service_level.share').press('Enter');
    await headline(page, /One fault/);
    expect(await page.locator('.cm-fault-message').innerText()).toMatch(/140 % is above 100 %/);
    await page.getByRole('link', { name: 'What-if' }).click();
    // The other views keep the last scenario that was sound: 85 % was, and 140 % is not.
    await page.locator('.what-if h1').waitFor();
    await page.getByRole('link', { name: 'Scenario' }).click();
    await page.locator('.cm-fault-message').waitFor();
    await page.close();
  });

  it('completes what is typed from the schema', async () => {
    const { page } = await openEditor();
    await clickBehind(page, 'handle: { talk: { mean: 4m30s, cv: 0.9 }, wrap_up: 40s');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('bal');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'balking' }).waitFor();
    // Completion waits a little before it takes a key, so that nobody accepts what they have not seen.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    await page.keyboard.type('2%');
    await page.locator('.cm-line', { hasText: 'balking: 2%' }).waitFor();
    await headline(page, /without a fault/);
    await page.close();
  });

  it.each([
    ['desktop', { width: 1440, height: 900 }],
    ['desktop in the dark', { width: 1440, height: 900, colorScheme: 'dark' }],
    ['phone', { width: 390, height: 844 }],
  ] as const)(
    'gives axe nothing to find on a %s, with a fault and without, and does not scroll sideways',
    async (_, size) => {
      const { page } = await openEditor(address, size);
      expect(await axeFindings(page)).toEqual([]);
      await clickBehind(page, 'patien');
      await page.keyboard.press('Delete');
      await page.keyboard.type('s');
      await page.keyboard.press('Escape');
      await page.locator('.cm-fault-message').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBeLessThanOrEqual(size.width);
      await page.close();
    },
  );
});
