/** One sentence or two that answer a comparison: do the targets hold, under which plans, and what moves service most. */
import type { ComparedPlan, ComparedVariant, CompareResults } from '../../experiment/compare/compare-results.ts';
import type { Difference } from '../../experiment/difference.ts';
import { capitalised, numberWord } from '../number-word.ts';
import { formatDifference } from '../numbers/format-difference.ts';
import { type CompareContext, currencyIn, isClear } from './compare-context.ts';

export function compareHeadline(context: CompareContext): string {
  const { results } = context;
  return [targetSentence(results), serviceSentence(context)].filter((text) => text !== '').join(' ');
}

function targetSentence(results: CompareResults): string {
  const { base, variants } = results;
  const judged = base.targets.filter(({ verdict }) => verdict !== null).length;
  if (judged === 0) return '';
  const missed = missedBy(base);
  const failing = variants.filter((variant) => missedBy(variant) > 0);
  if (missed === 0) {
    const all =
      judged === 1 ? 'its one target' : judged === 2 ? 'both its targets' : `all ${numberWord(judged)} targets`;
    if (failing.length === 0)
      return `The base holds ${all}, and so ${variants.length === 1 ? 'does the variant' : 'does every variant'}.`;
    return `The base holds ${all}; ${listed(failing.map((variant) => `${named(variant)} misses ${numberWord(missedBy(variant))}`))}.`;
  }
  const holding = variants.filter((variant) => missedBy(variant) === 0);
  const misses = `The base misses ${numberWord(missed)} of ${numberWord(judged)} ${judged === 1 ? 'target' : 'targets'}`;
  if (holding.length > 0)
    return `${misses}; ${listed(holding.map(named))} ${holding.length === 1 ? 'holds' : 'hold'} all of them.`;
  return `${misses}, and no variant holds all of them.`;
}

/** The variant that moves the service level of all contacts most, where that is no matter of chance. */
function serviceSentence(context: CompareContext): string {
  const moved = context.results.variants
    .map((variant) => ({ variant, level: variant.differences.total.service_level }))
    .filter(
      (each): each is { variant: ComparedVariant; level: Difference } =>
        each.level !== undefined && isClear(each.level.difference),
    );
  if (moved.length === 0) return 'No difference in the service level of all contacts is clear of chance.';
  const size = ({ level }: (typeof moved)[number]) => Math.abs(level.difference.mean!);
  const { variant, level } = moved.reduce((most, other) => (size(other) > size(most) ? other : most));
  const { value, interval } = formatDifference(level.difference, 'share');
  const verb = level.difference.mean! > 0 ? 'raises' : 'lowers';
  const most = context.results.variants.length > 1 ? ' most' : '';
  return `${capitalised(named(variant))} ${verb} the service level${most}: ${value} (${interval})${moneyPhrase(context, variant)}.`;
}

function moneyPhrase(context: CompareContext, { differences }: ComparedVariant): string {
  const cost = differences.total.cost?.difference;
  if (cost === undefined || !isClear(cost)) return '';
  const { value } = formatDifference(cost, 'money', currencyIn(context));
  return `, at ${value} in cost`;
}

function missedBy({ targets }: ComparedPlan): number {
  return targets.filter(({ verdict }) => verdict === 'missed').length;
}

function named({ title, key }: ComparedPlan): string {
  return title === key ? key : `“${title}”`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
