/** What the names of each block of results are names of, as tables call it. */
import type { ScopeBlock } from '../experiment/scope-name.ts';

export const scopeNouns = {
  channels: 'channel',
  contact_types: 'contact_type',
  agent_groups: 'agent_group',
  self_service: 'self_service',
  customers: 'customers',
} as const satisfies Record<ScopeBlock, string>;
