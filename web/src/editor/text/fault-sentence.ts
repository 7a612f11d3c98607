/** A fault in a sentence: what is wrong, and what would be right. */
import type { ApiFault } from '../../../../src/server/api.ts';

/** Longest list of what is accepted that is told. */
const LONGEST = 140;

export function faultSentence({ message, accepted, suggestion }: ApiFault): string {
  const said = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/\.$/, '');
  if (suggestion !== undefined) return `${said}. Did you mean ${suggestion}?`;
  if (accepted === undefined) return `${said}.`;
  return `${said}; expected ${accepted.length > LONGEST ? `${accepted.slice(0, LONGEST - 1)}…` : accepted}.`;
}
