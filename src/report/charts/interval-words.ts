/** How a chart speaks of intervals and of the place whose clock they follow. */
import { givenPercent } from '../numbers/given-percent.ts';

const lengths: Readonly<Record<number, string>> = { 900: 'quarter-hour', 1800: 'half-hour', 3600: 'hour' };

/** @param seconds length of an interval; @returns `half-hour` */
export function intervalWord(seconds: number): string {
  return lengths[seconds] ?? 'interval';
}

/** `Europe/London` is London. */
export function placeOf(timezone: string): string {
  return timezone.slice(timezone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A name of the scenario as a sentence writes it: `order_status` is order status. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}

/** The contacts of a type: `billing contacts`, but `calls`, which are contacts by their name. */
export function contactsCalled(type: string): string {
  const name = spoken(type);
  return /(calls|chats|emails|mails|contacts|messages)$/.test(name) ? name : `${name} contacts`;
}

/** The agents of a group: `generalists`, but `core agents`; of one alone `generalist`. */
export function agentsCalled(group: string, count = 2): string {
  const name = spoken(group);
  const several = name.endsWith('s') ? name : `${name} agents`;
  return count === 1 ? several.slice(0, -1) : several;
}

/** A level of confidence: `95 %`. */
export function levelText(confidence: number): string {
  return givenPercent(confidence);
}
