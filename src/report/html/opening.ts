/** The first words of a page made from a report's headline: its first sentence large, the rest under it. */
import type { Page } from './page.ts';

export function opening(text: string): Pick<Page, 'headline' | 'lede'> {
  const [headline = '', ...rest] = text.split(/(?<=\.) (?=[A-Z“])/);
  return { headline, lede: rest.join(' ') };
}
