/** Light or dark: as the machine prefers, until the reader chooses; charts are drawn anew when it changes. */
import { computed, signal } from '@preact/signals';
import type { ThemeName } from '../../../src/report/charts/theme.ts';

const key = 'staffcurve.theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefers = signal<ThemeName>(prefersDark.matches ? 'dark' : 'light');
const isPrinting = signal(false);
const chosen = signal<ThemeName | undefined>(chosenBefore());

prefersDark.addEventListener('change', ({ matches }) => {
  prefers.value = matches ? 'dark' : 'light';
});
addEventListener('beforeprint', () => {
  isPrinting.value = true;
});
addEventListener('afterprint', () => {
  isPrinting.value = false;
});

/** What the page is shown in; paper is light. */
export const theme = computed((): ThemeName => (isPrinting.value ? 'light' : (chosen.value ?? prefers.value)));

/** Chooses the other one. */
export function toggleTheme(): void {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  chosen.value = next;
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}

function chosenBefore(): ThemeName | undefined {
  const value = document.documentElement.dataset['theme'];
  return value === 'light' || value === 'dark' ? value : undefined;
}
