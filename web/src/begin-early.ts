/** What a first view needs is asked for at once and side by side, instead of each when the one before it has come. */
import { effect } from '@preact/signals';
import { warmReader } from './reader/read-scenario.ts';
import { address } from './routing/router.ts';
import { askAhead } from './store/runs.ts';
import { detail, draft } from './store/scenario.ts';
import { views } from './views.ts';

/** Views that begin with today's week, without its intervals. */
const beginWithWeek = new Set(['', 'overview', 'customers', 'cost']);

export function beginEarly(): void {
  const { view } = address.peek();
  void views.find(({ name }) => name === (view || 'overview'))?.load();
  if (view === 'scenario') warmReader();
  if (view === 'what-if') void import('./what-if/warm-engines.ts').then(({ warmEngines }) => warmEngines());
  effect(() => {
    const { id, hash } = detail.value ?? {};
    if (id === undefined || hash === null || draft.value !== undefined) return undefined;
    if (!beginWithWeek.has(address.value.view)) return undefined;
    // As the views themselves ask, so that it is the same run.
    return askAhead({ kind: 'run', scenario: { id }, options: {} }, 'brief');
  });
}
