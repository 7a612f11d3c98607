/** Contact types as they turn up in an export, each given a name that a scenario can use. */
import type { Channel, ContactTypeFound } from '../contact-type-found.ts';
import { channelOf } from './channel-of.ts';
import { ownCopy } from './own-copy.ts';

/** Words that mean something else where a contact type's name may stand. */
const TAKEN = ['channels', 'closed', 'total', 'constructor', 'always', 'shared'];

/** Types beyond which an export is surely read by the wrong column. */
export const MOST_TYPES = 5_000;

export class TypeNames {
  /** By `label` and channel as written. */
  readonly #places = new Map<string, number>();
  readonly #labels: { readonly label: string; readonly channel: Channel; readonly word: string }[] = [];
  /** Words for a channel that are none of the known ones. */
  readonly strangeChannels = new Set<string>();
  readonly #fallback: Channel;

  constructor(fallback: Channel) {
    this.#fallback = fallback;
  }

  get count(): number {
    return this.#labels.length;
  }

  /** @returns the type's place */
  place(label: string, channelWord: string): number {
    const key = channelWord === '' ? label : `${label}\u0000${channelWord}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const channel = channelWord === '' ? undefined : channelOf(channelWord);
    if (channel === undefined && channelWord !== '') this.strangeChannels.add(channelWord);
    const place = this.#labels.length;
    this.#labels.push({ label: ownCopy(label), channel: channel ?? this.#fallback, word: ownCopy(channelWord) });
    this.#places.set(ownCopy(key), place);
    return place;
  }

  found(): ContactTypeFound[] {
    const shared = new Map<string, number>();
    for (const { label } of this.#labels) shared.set(label, (shared.get(label) ?? 0) + 1);
    const used = new Set(TAKEN);
    return this.#labels.map(({ label, channel, word }) => {
      const full = shared.get(label)! > 1 && word !== '' ? `${label} ${word}` : label;
      return { name: unique(snake(full), used), label: full, channel };
    });
  }
}

/** A lower_snake_case name from any text: accents go, and what is in no Latin letters becomes `queue`. */
export function snake(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  if (plain === '') return 'queue';
  return /^[a-z]/.test(plain) ? plain : `queue_${plain}`;
}

/** A scenario uses each name once, and `<name>_agents` goes to the type's group. */
function unique(name: string, used: Set<string>): string {
  let free = name;
  for (let k = 2; used.has(free) || used.has(`${free}_agents`) || used.has(`${free}_hours`); k++) free = `${name}_${k}`;
  for (const taken of [free, `${free}_agents`, `${free}_hours`]) used.add(taken);
  return free;
}
