/** Costs: beside its own fields the block holds one table for each help centre or bot. */
import { nearest } from '../../fields/nearest.ts';
import { messages } from '../messages.ts';
import { COST_KEYS } from '../schema/costs.ts';
import type { CheckContext } from './context.ts';

/** Checks the names in `costs`. */
export function checkCosts(context: CheckContext): void {
  const known = [...COST_KEYS, ...context.names('self_service')];
  for (const key of context.names('costs')) {
    if (known.includes(key)) continue;
    const suggestion = nearest(key, known);
    context.fault(['costs', key], messages.unknownField(key), {
      part: 'key',
      accepted: [...known].sort().join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}
