/** Light or dark: as the machine prefers, until the reader chooses. */
import { computed, signal } from '@preact/signals';
import type { ThemeName } from '../../../src/report/charts/theme.ts';

const key = 'staffcurve.theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefers = signal<ThemeName>(prefersDark.matches ? 'dark' : 'light');
const chosen = signal<ThemeName | undefined>(chosenBefore());

prefersDark.addEventListener('change', ({ matches }) => {
  prefers.value = matches ? 'dark' : 'light';
});

/** What the page is shown in. */
export const theme = computed((): ThemeName => chosen.value ?? prefers.value);

/** Chooses the other one. */
export function toggleTheme(): void {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  chosen.value = next;
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}

function chosenBefore(): ThemeName | undefined {
  const value = document.documentElement.dataset.theme;
  return value === 'light' || value === 'dark' ? value : undefined;
}
