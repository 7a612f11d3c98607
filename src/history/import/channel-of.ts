/** The channel that an export's word stands for. */
import type { Channel } from '../contact-type-found.ts';

/** @returns undefined where the word is none of the known ones */
export function channelOf(word: string): Channel | undefined {
  const plain = word.trim().toLowerCase();
  if (/voice|phone|call|tel|anruf/.test(plain)) return 'voice';
  if (/chat|messag|sms|whatsapp|social/.test(plain)) return 'chat';
  if (/mail|web|ticket|task|form|api/.test(plain)) return 'email';
  return undefined;
}
