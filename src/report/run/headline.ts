/** One sentence that answers the question of a run: do the targets hold, and if not, what misses by how much. */
import { capitalised, numberWord } from '../number-word.ts';
import { formatGivenDuration } from '../numbers/format-duration.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import type { JudgedTarget } from './judged-target.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf, meanOf } from './run-view.ts';

/** Targets that the sentence spells out; the rest are counted. */
const spelledOut = 2;

export function headline(context: ReportContext, targets: readonly JudgedTarget[]): string {
  const judged = targets.filter(({ verdict }) => verdict !== null);
  const first = judged.length === 0 ? withoutTargets(context) : withTargets(judged);
  const others = targets.length - judged.length;
  if (others === 0) return first;
  return `${first} ${capitalised(numberWord(others))} ${others === 1 ? 'target is' : 'targets are'} not judged.`;
}

function withTargets(targets: readonly JudgedTarget[]): string {
  const missed = targets.filter(({ verdict }) => verdict === 'missed');
  if (missed.length === 0) return allHold(targets);
  const misses = missed.slice(0, spelledOut).map(missPhrase).join(' and ');
  const rest = missed.length - spelledOut;
  const more = rest > 0 ? ` ${capitalised(numberWord(rest))} more ${rest === 1 ? 'misses' : 'miss'}.` : '';
  const holding = targets.length - missed.length;
  if (targets.length === 1) return `${capitalised(misses)}.`;
  const count = numberWord(targets.length);
  if (holding === 0) return `None of the ${count} targets holds; ${misses}.${more}`;
  return `${capitalised(numberWord(holding))} of ${count} targets ${holding === 1 ? 'holds' : 'hold'}; ${misses}.${more}`;
}

function allHold(targets: readonly JudgedTarget[]): string {
  const count = targets.length;
  const all =
    count === 1 ? 'The one target holds' : count === 2 ? 'Both targets hold' : `All ${numberWord(count)} targets hold`;
  const close = targets.filter(({ tooClose }) => tooClose);
  if (close.length === 0) return `${all}.`;
  const named = close.map(({ subject, value, limit, inRuns }) =>
    inRuns === undefined ? `${subject} (${value} against ${limit})` : `${subject} (${value} runs)`,
  );
  const list = listed(named, (rest) => `${numberWord(rest)} more`);
  return `${all}, but ${list} ${close.length === 1 ? 'is' : 'are'} too close to call.`;
}

/** The first texts spelled out, the rest counted. */
function listed(texts: readonly string[], others: (rest: number) => string): string {
  const shown = texts.slice(0, spelledOut);
  const rest = texts.length - shown.length;
  if (rest > 0) shown.push(others(rest));
  return shown.length < 3 ? shown.join(' and ') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function missPhrase(target: JudgedTarget): string {
  const { subject, limit, gap, value, each, worst, verb, inRuns, tooClose, judged } = target;
  if (!judged) return `${subject} has nothing to judge`;
  const close = tooClose ? ' (too close to call)' : '';
  const limitEach = each === '' ? limit : `${limit} ${each}`;
  if (inRuns !== undefined) return `${subject} ${verb} ${limitEach} in ${value} runs, short of ${inRuns}${close}`;
  const when = worst === undefined ? '' : ` on ${worst}`;
  return `${subject} misses ${limitEach}${gap === undefined ? '' : `${when} by ${gap}`}${close}`;
}

/** Without targets, the contact type that is served worst speaks for the whole. */
function withoutTargets({ results, scenario }: ReportContext): string {
  const levels = Object.keys(results.contact_types).flatMap((name) => {
    const level = meanOf(results.contact_types[name], 'service_level');
    return level === undefined ? [] : [{ name, level }];
  });
  if (levels.length === 0) return 'No contact asked for an agent.';
  const { name } = levels.reduce((worst, other) => (other.level < worst.level ? other : worst));
  const block = results.contact_types[name];
  const level = formatEstimate(estimateOf(block, 'service_level')!, 'share').value;
  const within = scenario.contact_types[name]?.service_level.within;
  const wait = within === undefined ? 'in time' : `within ${formatGivenDuration(within)}`;
  const abandoned = estimateOf(block, 'abandonment_rate');
  const gaveUp = abandoned?.mean ? `${formatEstimate(abandoned, 'share').value} give up` : 'nobody gives up';
  if (levels.length === 1) return `${capitalised(name)}: ${level} are answered ${wait}, and ${gaveUp}.`;
  return `Of ${numberWord(levels.length)} contact types, ${name} is served worst: ${level} are answered ${wait}, and ${gaveUp}.`;
}
