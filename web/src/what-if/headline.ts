/** The view's sentence: what the changes do to the target that matters first, at the volume that is looked at. */

import { findMetric } from '../../../src/fields/metrics.ts';
import { isCostMetric } from '../../../src/finance/cost-metric.ts';
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { metricWords } from '../../../src/report/charts/metric-words.ts';
import { multipleText } from '../../../src/report/grow/grow-context.ts';
import { capitalised, numberWord } from '../../../src/report/number-word.ts';
import { limitText } from '../../../src/report/run/target-numbers.ts';
import type { Scenario, Target } from '../../../src/scenario/scenario.ts';
import type { WhatIfAnswer } from '../engine/messages.ts';
import type { Phrase } from './lever.ts';
import { verdictOf } from './verdict.ts';

/** Changes that a sentence spells out. */
const SPELLED_OUT = 2;

/** @returns `one more generalist and 140 more help articles`; of many, `these four changes` */
export function changeWords(phrases: readonly Phrase[]): Phrase {
  if (phrases.length > SPELLED_OUT) return { text: `these ${numberWord(phrases.length)} changes`, several: true };
  return {
    text: phrases.map(({ text }) => text).join(' and '),
    several: phrases.length > 1 || phrases[0]?.several === true,
  };
}

/**
 * The place of the target that the headline is about: the first that the base misses, else the first of service.
 * @returns undefined where nothing is asked
 */
export function targetInFocus({ expect }: Scenario, answer: WhatIfAnswer | undefined): number | undefined {
  const judged = expect
    .map((target, place) => ({ place, target }))
    .filter(({ target }) => !isCostMetric(target.metric));
  const missed = judged.find(({ place }) => answer !== undefined && verdictOf(answer.targets.base[place]) === 'missed');
  return (missed ?? judged[0])?.place;
}

/** @returns `80/20` where a service level is asked for as it is reported, else the target in words */
export function targetName(target: Target, scenario: Scenario): string {
  const { name, metric, op, value, each } = target;
  const level = name === undefined ? undefined : scenario.contact_types[name]?.service_level;
  const when = each === undefined ? '' : ` every ${each}`;
  if (metric === 'service_level' && level !== undefined && op.startsWith('>') && level.within < 600) {
    const alone = Object.keys(scenario.contact_types).length === 1;
    return `${Number((value * 100).toFixed(2))}/${level.within}${alone ? '' : ` for ${spoken(name!)}`}${when}`;
  }
  const unit = findMetric(metric)!.unit;
  const side = op.startsWith('>') ? 'at least' : 'at most';
  const text = name === undefined ? metric : `${name}.${metric}`;
  return `${metricWords(text)} ${side} ${limitText(value, unit, undefined)}${when}`;
}

/** @param phrases of the levers that have been moved */
export function whatIfHeadline(
  scenario: Scenario,
  answer: WhatIfAnswer,
  phrases: readonly Phrase[],
  volume: number,
): string {
  const at = `at ${multipleText(volume)}`;
  const place = targetInFocus(scenario, answer);
  const change = changeWords(phrases);
  const subject = capitalised(phrases.length === 0 ? 'today’s plan' : change.text);
  if (place === undefined) return phrases.length === 0 ? `Today’s plan ${at}` : `What ${change.text} would do ${at}`;
  const name = targetName(scenario.expect[place]!, scenario);
  const [before, after] = [answer.targets.base[place], answer.targets.variant[place]].map(verdictOf);
  const several = phrases.length > 0 && change.several;
  const verb = (one: string, many: string) => (several ? many : one);
  if (after === undefined) return `${subject}: nothing says whether ${name} holds ${at}`;
  if (after === 'met') return `${subject} ${verb('holds', 'hold')} ${name} ${at}`;
  if (after === 'close') return `${subject} ${verb('holds', 'hold')} ${name} ${at}, but only just`;
  const close = answer.targets.variant[place]!.too_close ? ', but only just' : '';
  if (phrases.length === 0) return `${subject} misses ${name} ${at}${close}`;
  if (before !== 'missed') return `${subject} ${verb('loses', 'lose')} ${name} ${at}${close}`;
  return `${subject} ${verb('does', 'do')} not yet hold ${name} ${at}`;
}
