/** Whether the page stands on a phone: charts are then drawn narrower rather than shrunk. */
import { signal } from '@preact/signals';

const narrow = matchMedia('(max-width: 760px)');

export const isNarrow = signal(narrow.matches);

narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});
