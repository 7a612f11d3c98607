/** The answer to "when do we break?" in a sentence, and to "what would hold it?" in another. */
import type { DatedBreakingPoint, GrowResults } from '../../experiment/grow/grow-results.ts';
import { capitalised, numberWord } from '../number-word.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { targetText } from '../target-text.ts';
import {
  breaksInOrder,
  easedInOrder,
  foundVolumes,
  monthText,
  multipleText,
  postsText,
  stillMissed,
} from './grow-context.ts';

/** Targets that the sentence spells out; the rest are counted. */
const spelledOut = 2;

export function growHeadline(results: GrowResults): string {
  return [breakSentence(results), easedSentence(results), staffSentence(results)].filter(Boolean).join(' ');
}

function breakSentence(results: GrowResults): string {
  const judged = results.breaking_points.filter(({ state }) => state !== 'not_judged');
  if (judged.length === 0) return 'No target can be judged, so nothing says when today’s team breaks.';
  const eased = easedInOrder(results).length;
  const lasting = judged.length - eased;
  // What growth eases has a sentence of its own.
  if (lasting === 0) return '';
  const other = eased === 0 ? '' : 'other ';
  const missed = stillMissed(results);
  const [first] = breaksInOrder(results);
  const last = multipleText(Math.max(1, ...results.volumes.map(({ volume }) => volume)));
  const { subject, hold, miss } = teamOf(results);
  if (missed.length === lasting) {
    return `${capitalised(subject)} already ${miss} ${lasting === 1 ? `its one ${other}target` : `every ${other}target`}.`;
  }
  if (missed.length > 0) {
    const rest =
      lasting - missed.length === 1
        ? `${eased === 0 ? 'the other' : 'one more'} target holds`
        : `the ${eased === 0 ? 'others' : 'rest'} hold`;
    const until = first === undefined ? `up to ${last}` : `until volume reaches ${pointText(first)}`;
    return `${capitalised(subject)} already ${miss} ${listed(missed)}; ${rest} ${until}.`;
  }
  const all = lasting === 1 ? `the one ${other}target` : `every ${other}target`;
  if (first === undefined) return `${capitalised(subject)} ${hold} ${all} up to ${last}, the largest volume asked for.`;
  return `${capitalised(subject)} ${hold} ${all} until volume reaches ${pointText(first)}; the first to break is ${targetText(first.target)}.`;
}

/** `Missed until 1.4×, around September 2026: cost_per_contact <= 12.` */
function easedSentence(results: GrowResults): string {
  const parts = easedInOrder(results).map(({ target, met_from, metDate }) => {
    const month = metDate === null ? '' : `, around ${monthText(metDate)}`;
    return `until ${multipleText(met_from.volume)}${month}: ${targetText(target)}`;
  });
  return parts.length === 0 ? '' : `Missed ${parts.join('; ')}.`;
}

function pointText({ volume, date }: DatedBreakingPoint): string {
  return `${multipleText(volume!)}${date === null ? '' : `, around ${monthText(date)}`}`;
}

function listed(points: readonly DatedBreakingPoint[]): string {
  const shown = points.slice(0, spelledOut).map(({ target }) => targetText(target));
  const rest = points.length - shown.length;
  if (rest > 0) shown.push(`${numberWord(rest)} more`);
  return shown.length < 3 ? shown.join(' and ') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Whom the sentence is about: `today’s 14 generalists` where there is one group. */
function teamOf({ groups }: GrowResults): { subject: string; hold: string; miss: string } {
  const entries = Object.entries(groups);
  const [name, group] = entries[0] ?? [];
  const posts = group?.today?.posts;
  if (entries.length !== 1 || name === undefined || posts === undefined) {
    return { subject: 'today’s team', hold: 'holds', miss: 'misses' };
  }
  return { subject: `today’s ${postsText(posts)} ${name.replaceAll('_', ' ')}`, hold: 'hold', miss: 'miss' };
}

/** What the largest volume needs, beside what straight-line scaling would ask for. */
function staffSentence(results: GrowResults): string {
  const found = foundVolumes(results);
  const last = found.at(-1);
  const unmet = results.volumes.find(({ needed }) => needed !== null && !needed.found);
  const none =
    unmet === undefined
      ? ''
      : `At ${multipleText(unmet.volume)} no staff meets the targets: ${unmet.needed!.why.join(' ')}`;
  const fte = last?.needed?.total.needed?.fte;
  const straight = last?.needed?.straight_line?.fte;
  if (last === undefined || fte === undefined || straight === undefined || last.volume === found[0]!.volume)
    return none;
  const saved = 1 - fte / straight;
  const text = `At ${multipleText(last.volume)} it takes ${fteText(fte)} FTE`;
  const beside = `the ${fteText(straight)} of scaling today’s need in a straight line`;
  const economy = saved > 0 ? `, ${formatPlain(saved * 100, 0)} % fewer than ${beside}.` : `, no fewer than ${beside}.`;
  return [text + economy, none].filter(Boolean).join(' ');
}

function fteText(fte: number): string {
  return formatPlain(fte, 1);
}
