/** Self-service: what its numbers have to do with one another. */
import { showShare } from '../../fields/share.ts';
import { dayKeyOf, readLocalText } from '../build/local-text.ts';
import { messages } from '../messages.ts';
import type { Bot } from '../scenario.ts';
import { type CheckContext, sound } from './context.ts';

const DAY = 86_400;
/** Shares written to three places need not add up more exactly than this. */
const ROUNDING = 0.001;

/** Checks `self_service`. */
export function checkSelfService(context: CheckContext): void {
  const named = new Set(Object.values(context.draft.contact_types ?? {}).map((type) => type.self_service));
  for (const [name, service] of Object.entries(context.draft.self_service ?? {})) {
    const path = ['self_service', name];
    if (!named.has(name) && !context.incomplete(['contact_types']))
      context.warn(path, messages.selfServiceUnused(name));
    if (service.kind === 'help_centre') {
      if (service.articles > service.reasons)
        context.warn([...path, 'articles'], messages.articlesAboveReasons, { part: 'value' });
      continue;
    }
    checkReasons(context, service, path);
    checkOutages(context, service, path);
  }
}

function checkReasons(context: CheckContext, { reasons }: Bot, path: readonly string[]): void {
  const sum = Object.values(reasons ?? {}).reduce((total, { share }) => total + share, 0);
  if (sum > 1 + ROUNDING)
    context.fault([...path, 'reasons'], messages.reasonsSum(showShare(Number(sum.toPrecision(6)))));
}

function checkOutages(context: CheckContext, { outages }: Bot, path: readonly string[]): void {
  const { clock } = context.draft;
  for (const [k, outage] of sound(outages)) {
    // What was faulty in it has been taken out.
    if (typeof outage.from !== 'string' || typeof outage.to !== 'string') continue;
    const where = [...path, 'outages', k];
    const [from, to] = [outage.from, outage.to].map((text) => readLocalText(text).local) as [number, number];
    if (to <= from) context.fault([...where, 'to'], messages.outageOrder);
    else if (clock !== undefined && !context.incomplete(['clock'])) {
      const start = dayKeyOf(clock.start) * DAY;
      if (to <= start || from >= start + clock.days * DAY) context.warn(where, messages.outageUncounted);
    }
  }
}
