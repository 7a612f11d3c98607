/** One line of `expect`, taken apart: `metric op value [each interval|day|week] [in 90% of runs]`. */

import { duration } from '../fields/duration.ts';
import type { Kind } from '../fields/kind.ts';
import { accept, type Reading, refuse } from '../fields/reading.ts';
import { share } from '../fields/share.ts';
import { shown } from '../fields/shown.ts';
import { messages } from './messages.ts';
import type { Target } from './scenario.ts';

const ACCEPTED = 'metric >= value [each interval|day|week] [in 90% of runs], such as billing.service_level >= 80%';
const HEAD = /^\s*([A-Za-z][\w.]*)\s*(>=|<=|>|<|≥|≤)\s*(\S+)\s*(.*)$/s;
const TAIL = /^(?:each\s+(interval|day|week)\s*)?(?:in\s+(\S+(?:\s*%)?)\s+of\s+runs\s*)?$/;
const anyShare = share({});
const anyDuration = duration({});

export const targetKind: Kind<Target> = {
  name: 'target',
  accepted: ACCEPTED,
  json: { type: 'string', pattern: String.raw`^\s*[a-z][a-z0-9_.]*\s*(>=|<=|>|<|≥|≤)\s*\S+` },
  read: readTarget,
  show: (target) => target.text,
};

function readTarget(raw: unknown): Reading<Target> {
  const match = typeof raw === 'string' && raw.length <= 300 ? HEAD.exec(raw) : null;
  if (!match)
    return refuse(typeof raw === 'string' ? messages.targetForm : `expected a target, found ${shown(raw)}`, ACCEPTED);
  const [, full = '', sign = '', amount = '', after = ''] = match;
  // `80 %` with a space is as good as `80%`.
  const spaced = /^%\s*/.exec(after);
  const value = readAmount(spaced ? `${amount}%` : amount);
  if (!value.ok) return value;
  const tail = TAIL.exec(spaced ? after.slice(spaced[0].length) : after);
  if (!tail) return refuse(messages.targetTail(after), ACCEPTED);
  const inRuns = tail[2] === undefined ? undefined : share({ above: 0, max: 1 }).read(asNumber(tail[2]));
  if (inRuns?.ok === false) return inRuns;
  const dot = full.lastIndexOf('.');
  return accept({
    text: (raw as string).trim().replace(/\s+/g, ' '),
    ...(dot < 0 ? {} : { name: full.slice(0, dot) }),
    metric: full.slice(dot + 1),
    op: sign.replace('≥', '>=').replace('≤', '<=') as Target['op'],
    value: value.value,
    ...(tail[1] === undefined ? {} : { each: tail[1] as NonNullable<Target['each']> }),
    ...(inRuns === undefined ? {} : { in_runs: inRuns.value }),
  });
}

/** @returns how the value of a target's text was written: as a share, a duration or a plain number */
export function amountForm(text: string): 'share' | 'duration' | 'number' {
  const amount = /[<>≤≥]=?\s*(\S+(?:\s+%)?)/.exec(text)?.[1] ?? '';
  if (amount.endsWith('%')) return 'share';
  return /[a-z]$/.test(amount) ? 'duration' : 'number';
}

function readAmount(text: string): Reading<number> {
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const amount = text.replace(/^[-−]/, '');
  const reading = /^\d+(\.\d+)?$/.test(amount)
    ? accept(Number(amount))
    : amount.endsWith('%')
      ? anyShare.read(amount)
      : anyDuration.read(amount);
  if (!reading.ok) return refuse(`expected a value such as 80%, 20s or 12, found ${shown(text)}`, ACCEPTED);
  return Number.isFinite(reading.value)
    ? accept(sign * reading.value)
    : refuse(`${shown(text)} is not finite`, ACCEPTED);
}

function asNumber(text: string): unknown {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
