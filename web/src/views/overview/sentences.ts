/** The Overview's headline and the sentence below it: when today's team breaks, at what, and what the most volume needs. */
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { targetWords } from '../../../../src/report/charts/metric-words.ts';
import { breaksInOrder, monthText, multipleText } from '../../../../src/report/grow/grow-context.ts';
import { growHeadline } from '../../../../src/report/grow/grow-headline.ts';
import { targetText } from '../../../../src/report/target-text.ts';

export interface Sentences {
  readonly headline: string;
  readonly lede: string;
}

const first = '; the first to break is ';

/** @param needs results with the staff that each volume needs, where they are known already */
export function overviewSentences(results: GrowResults, needs: GrowResults = results): Sentences {
  const [headline = ''] = sentencesOf(results);
  const [, ...rest] = sentencesOf(needs);
  const [said, target] = headline.replace(/\.$/, '').split(first);
  const breaks = target === undefined ? '' : `The first to break is ${target}.`;
  return { headline: said ?? '', lede: [breaks, nextSentence(results), ...rest].filter(Boolean).join(' ') };
}

/** The second target to break, where it breaks later. */
function nextSentence(results: GrowResults): string {
  const [one, other] = breaksInOrder(results);
  if (one === undefined || other === undefined || other.volume === one.volume) return '';
  const when = other.date === null ? '' : `, around ${monthText(other.date)}`;
  return `${capital(targetWords(other.target))} holds to ${multipleText(other.volume!)}${when}.`;
}

/** The report's sentences with targets in words instead of as the file writes them. */
function sentencesOf(results: GrowResults): string[] {
  const inWords = results.breaking_points.reduce(
    (text, { target }) => text.replaceAll(targetText(target), targetWords(target)),
    growHeadline(results),
  );
  return inWords.split(/(?<=\.) (?=[A-Z])/);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
