/** Agent groups: posts or shifts, and breaks that lie within their shift one after the other. */
import { showDuration } from '../../fields/duration.ts';
import { messages } from '../messages.ts';
import type { AgentGroup, Shift } from '../scenario.ts';
import { type CheckContext, sound } from './context.ts';

/** Checks `agent_groups`. */
export function checkAgentGroups(context: CheckContext): void {
  for (const [name, group] of Object.entries(context.draft.agent_groups ?? {})) {
    const path = ['agent_groups', name];
    checkPosts(context, group, path, name);
    for (const [k, shift] of sound(group.shifts)) checkBreaks(context, shift, [...path, 'shifts', k]);
    if (group.pay !== undefined && group.price !== undefined)
      context.fault([...path, 'price'], messages.payAndPrice, { part: 'key' });
    if (Object.keys(group.skills).length === 0 && !context.incomplete([...path, 'skills']))
      context.fault([...path, 'skills'], messages.emptyTable);
    checkAtOnce(context, group, path);
  }
}

/** Several at once are chats; elsewhere the field is a likely slip. */
function checkAtOnce(context: CheckContext, group: AgentGroup, path: readonly string[]): void {
  for (const [name, { at_once, slower_by }] of Object.entries(group.skills)) {
    const channel = context.draft.contact_types?.[name]?.channel;
    if (channel === undefined || channel === 'chat') continue;
    const field = at_once > 1 ? 'at_once' : slower_by > 0 ? 'slower_by' : undefined;
    if (field !== undefined) context.warn([...path, 'skills', name, field], messages.oneAtATime(field, channel));
  }
}

function checkPosts(context: CheckContext, group: AgentGroup, path: readonly string[], name: string): void {
  const { count, shifts, hours } = group;
  if (
    count === undefined &&
    shifts === undefined &&
    !context.incomplete([...path, 'count']) &&
    !context.incomplete([...path, 'shifts'])
  ) {
    context.fault(path, messages.countOrShifts, { part: 'key', accepted: 'count, shifts' });
  }
  if (count !== undefined && shifts !== undefined)
    context.fault([...path, 'shifts'], messages.countAndShifts, { part: 'key' });
  if (hours !== undefined && shifts !== undefined)
    context.fault([...path, 'hours'], messages.hoursWithShifts, { part: 'key' });
  if (typeof count !== 'object' || !('file' in count) || typeof count.file !== 'string') return;
  const groups = context.tables[count.file]?.text.agent_group;
  if (groups !== undefined && !groups.includes(name))
    context.fault([...path, 'count', 'file'], messages.csvNoRowsFor(count.file, 'agent_group', name));
}

function checkBreaks(context: CheckContext, shift: Shift, path: readonly string[]): void {
  const length = shift.to - shift.from;
  const breaks = sound(shift.breaks).sort(([, a], [, b]) => a.at - b.at);
  for (const [k, [place, pause]] of breaks.entries()) {
    const where = [...path, 'breaks', place];
    const before = breaks[k - 1]?.[1];
    if (pause.at + pause.length > length) context.fault(where, messages.breakOutside(showDuration(length)));
    else if (before !== undefined && pause.at < before.at + before.length) context.fault(where, messages.breaksOverlap);
  }
}
