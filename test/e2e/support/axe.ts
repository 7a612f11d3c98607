/** What axe has to say about a page as it stands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** @returns a line for each element at fault under WCAG 2.2 A and AA and axe's own good practice */
export async function axeFinds(page: Page): Promise<string[]> {
  // Evaluated by the browser's own tools, which its content-security policy does not bind.
  await page.evaluate(source);
  const { violations } = (await page.evaluate("axe.run({ rules: { 'target-size': { enabled: true } } })")) as Found;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
