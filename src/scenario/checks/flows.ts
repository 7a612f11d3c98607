/** Contacts that lead to other contacts: transfers and messages must arrive somewhere. */
import { showShare } from '../../fields/share.ts';
import { messages } from '../messages.ts';
import type { CheckContext } from './context.ts';

/** Shares written to three places need not add up more exactly than this. */
const ROUNDING = 0.001;

/** Checks `transfer` and `leave_message`. */
export function checkFlows(context: CheckContext): void {
  const types = context.draft.contact_types ?? {};
  const always = new Map<string, string>();
  const message = new Map<string, string>();
  for (const [name, { transfer, when_closed }] of Object.entries(types)) {
    const path = ['contact_types', name];
    if (when_closed.kind === 'leave_message') {
      if (when_closed.leave_message === name) context.fault([...path, 'when_closed'], messages.messageToItself);
      else message.set(name, when_closed.leave_message);
    }
    if (transfer === undefined) continue;
    const shares = Object.entries(transfer.to);
    const sum = shares.reduce((total, [, share]) => total + share, 0);
    if (Math.abs(sum - 1) > ROUNDING && !context.incomplete([...path, 'transfer', 'to'])) {
      context.fault([...path, 'transfer', 'to'], messages.sharesSum(showShare(Number(sum.toPrecision(6)))));
    }
    for (const [to, share] of shares) {
      if (transfer.share === 1 && share === 1) always.set(name, to);
    }
  }
  for (const chain of cycles(message))
    context.fault(['contact_types', chain[0]!, 'when_closed'], messages.messageCycle(chain));
  for (const chain of cycles(always))
    context.fault(['contact_types', chain[0]!, 'transfer'], messages.transferCycle(chain));
}

/** Every circle in which each leads to one other, once. */
function cycles(next: ReadonlyMap<string, string>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of next.keys()) {
    const chain: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !done.has(name) && !chain.includes(name)) {
      chain.push(name);
      name = next.get(name);
    }
    if (name !== undefined && chain.includes(name)) found.push([...chain.slice(chain.indexOf(name)), name]);
    for (const seen of chain) done.add(seen);
  }
  return found;
}
