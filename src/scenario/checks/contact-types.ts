/** Contact types: fields that exclude or need one another. */
import { messages } from '../messages.ts';
import type { ContactType, Demand } from '../scenario.ts';
import { DEMAND_SOURCES } from '../schema/demand.ts';
import type { CheckContext } from './context.ts';

/** Fields that have no meaning for a channel. */
const MEANINGLESS: Readonly<Record<ContactType['channel'], readonly (keyof ContactType)[]>> = {
  voice: ['backlog'],
  chat: ['backlog', 'callback'],
  email: ['lines', 'balking', 'patience', 'callback', 'retry'],
};

/** Checks `contact_types`. */
export function checkContactTypes(context: CheckContext): void {
  for (const [name, type] of Object.entries(context.draft.contact_types ?? {})) {
    const path = ['contact_types', name];
    for (const field of MEANINGLESS[type.channel]) {
      const value = type[field];
      if (value === undefined || value === 0) continue;
      context.fault([...path, field], messages.notForChannel(field, type.channel), { part: 'key' });
    }
    if (type.channel === 'email' && type.handle.wrap_up !== undefined) {
      context.fault([...path, 'handle', 'wrap_up'], messages.wrapUpEmail, { part: 'key' });
    }
    if (type.demand !== undefined) checkDemand(context, name, type.demand, [...path, 'demand']);
  }
}

function checkDemand(context: CheckContext, name: string, demand: Demand, path: readonly string[]): void {
  const given = DEMAND_SOURCES.filter((source) => (demand as Readonly<Record<string, unknown>>)[source] !== undefined);
  if (given.length !== 1 && !context.incomplete(path)) {
    context.fault(path, messages.demandSources(given), { part: 'key', accepted: DEMAND_SOURCES.join(', ') });
  }
  if ('per_customer' in demand && context.names('customers').length === 0) {
    context.fault([...path, 'per_customer'], messages.customersMissing, { part: 'key' });
  }
  for (const source of ['history', 'replay'] as const) {
    const data = (demand as Readonly<Record<string, unknown>>)[source] as { file: string; type?: string } | undefined;
    if (data === undefined) continue;
    if (demand.pattern !== undefined)
      context.fault([...path, 'pattern'], messages.patternWithFile(source), { part: 'key' });
    const types = context.tables[data.file]?.text.contact_type;
    const wanted = data.type ?? name;
    if (types !== undefined && !types.includes(wanted))
      context.fault([...path, source], messages.csvNoRowsFor(data.file, 'contact_type', wanted));
  }
}
