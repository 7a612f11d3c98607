/** What stands below the headline: where the breaking point moves to, what a contact costs more, and what cannot be told. */
import { metricWords } from '../../../src/report/charts/metric-words.ts';
import { monthText, multipleText } from '../../../src/report/grow/grow-context.ts';
import { numberWord } from '../../../src/report/number-word.ts';
import { formatDifference } from '../../../src/report/numbers/format-difference.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { WhatIfAnswer } from '../engine/messages.ts';
import type { Breaking } from './breaking-at.ts';
import { effectOf, verdictOf } from './verdict.ts';
import { dateAt } from './volume-lever.ts';

export interface Breaks {
  readonly base: Breaking;
  readonly variant: Breaking;
}

/** @param breaks where the target in focus breaks, as far as that is known */
export function ledeOf(
  scenario: Scenario,
  answer: WhatIfAnswer,
  { changes, breaks, currency }: { changes: number; breaks: Breaks | undefined; currency: string | undefined },
): string {
  if (changes === 0) return 'Move a lever: both plans meet the same customers, so that what differs is the plan.';
  return [breakSentence(scenario, breaks), costSentence(answer, currency), missedSentence(answer), openSentence(answer)]
    .filter((text) => text !== '')
    .join(' ');
}

function breakSentence(scenario: Scenario, breaks: Breaks | undefined): string {
  if (breaks === undefined) return '';
  const { base, variant } = breaks;
  const said = (point: Breaking): string => {
    if (point.state !== 'breaks') return '';
    const volume = Number(point.volume.toFixed(1));
    const date = dateAt(point.volume, scenario);
    return `about ${multipleText(volume)}${date === null ? '' : `, ${monthText(date)}`}`;
  };
  if (base.state === 'breaks' && variant.state === 'breaks') {
    const [from, to] = [said(base), said(variant)];
    return from === to ? `The breaking point stays at ${from}.` : `The breaking point moves from ${from}, to ${to}.`;
  }
  if (base.state === 'breaks' && variant.state === 'holds')
    return `Today’s plan breaks at ${said(base)}; this one does not, as far as the curve goes.`;
  if (base.state === 'already_missed' && variant.state === 'breaks') return `It would hold until ${said(variant)}.`;
  return '';
}

function costSentence({ rows }: WhatIfAnswer, currency: string | undefined): string {
  const row = rows.find(({ metric }) => metric === 'cost_per_contact');
  const effect = row && effectOf(row.metric, row.difference);
  if (row === undefined || effect === 'open') return '';
  const { mean, low, high } = row.difference.difference;
  const size = { mean: Math.abs(mean!), low, high };
  const amount = formatDifference(size, 'money', currency).value.replace(/^\+/, '');
  return `Each contact costs ${amount} ${mean! > 0 ? 'more' : 'less'}.`;
}

function missedSentence({ targets }: WhatIfAnswer): string {
  const missed = targets.variant.filter((target) => verdictOf(target) === 'missed').length;
  if (missed === 0) return '';
  return `${missed === 1 ? 'One target is' : `${capitalisedWord(missed)} targets are`} still missed.`;
}

function openSentence({ rows }: WhatIfAnswer): string {
  const open = rows.filter(({ difference: { difference } }) => {
    const { mean, low, high } = difference;
    return mean !== null && mean !== 0 && low !== null && high !== null && low <= 0 && high >= 0;
  });
  if (open.length === 0 || open.length > 2) return '';
  const names = open.map(({ metric }) => metricWords(metric)).join(' and ');
  return `In ${names} the difference is too small to call.`;
}

function capitalisedWord(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
