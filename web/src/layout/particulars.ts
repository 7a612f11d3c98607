/** What the numbers of a view rest on, told in the foot of the page. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export const particulars = signal('');

/** @param text `week of 2 March 2026 · 40 runs · seed 2026`; empty while nothing is known */
export function useParticulars(text: string): void {
  useEffect(() => {
    particulars.value = text;
    return () => {
      particulars.value = '';
    };
  }, [text]);
}
