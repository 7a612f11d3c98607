/** Time zones by their IANA name. */
import type { Kind } from './kind.ts';
import { nearest } from './nearest.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

const ACCEPTED = 'an IANA time zone such as Europe/London';

/** Zones that Intl has been asked about: asking takes a millisecond. */
const known = new Map<string, boolean>();

/** @returns the kind of a time zone, in the spelling of the zone table */
export function timeZone(): Kind<string> {
  return {
    name: 'time zone',
    accepted: ACCEPTED,
    json: { type: 'string' },
    read(raw) {
      // An offset such as +01:00 is known to Intl, but has no clock changes: surely not meant.
      if (typeof raw !== 'string' || !/^[A-Za-z][\w/+-]*$/.test(raw))
        return refuse(`expected a time zone, found ${shown(raw)}`, ACCEPTED);
      // The zone's own canonical name may be an alias (Asia/Calcutta), so the spelling stays.
      if (isZone(raw)) return accept(raw);
      const suggestion = nearest(raw, Intl.supportedValuesOf('timeZone')) ?? byCity(raw);
      return refuse(`unknown time zone ${shown(raw)}`, ACCEPTED, suggestion);
    },
    show: (value) => value,
  };
}

function byCity(raw: string): string | undefined {
  const city = raw.split('/').at(-1)!.toLowerCase();
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`));
}

function isZone(name: string): boolean {
  const answer = known.get(name) ?? asks(name);
  if (known.size < 1_000) known.set(name, answer);
  return answer;
}

function asks(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
