/** Self-service: what its numbers have to do with one another. */
import { messages } from '../messages.ts';
import type { CheckContext } from './context.ts';

/** Checks `self_service`. */
export function checkSelfService(context: CheckContext): void {
  for (const [name, service] of Object.entries(context.draft.self_service ?? {})) {
    const path = ['self_service', name];
    if (service.kind === 'help_centre') {
      if (service.articles > service.reasons)
        context.warn([...path, 'articles'], messages.articlesAboveReasons, { part: 'value' });
      continue;
    }
    for (const [k, { from, to }] of (service.outages ?? []).entries()) {
      // Dates and times compare as texts.
      if (typeof from === 'string' && to <= from)
        context.fault([...path, 'outages', String(k), 'to'], messages.outageOrder);
    }
  }
}
