/** What a planner would likely ask next, as a command to copy that keeps what was asked for this time. */
import type { Paint } from '../terminal/paint.ts';
import { width } from '../terminal/text-table.ts';
import { reportWidth } from '../terminal/wrap-text.ts';
import type { JudgedTarget } from './judged-target.ts';
import type { GivenOptions, ReportContext } from './report-context.ts';
import { shellWord } from './shell-word.ts';

const opening = 'Next: ';

/** @returns the command on as many lines as it needs, for a shell to read as one; only a word too long passes the width */
export function nextLines(context: ReportContext, targets: readonly JudgedTarget[], paint: Paint): string[] {
  const { scenario, path, given } = context;
  // More agents help only where service was judged, and found wanting.
  const missed = targets.some(({ verdict, judged, isService }) => verdict === 'missed' && judged && isService);
  const group = Object.entries(scenario.agent_groups).find(([, { count }]) => typeof count === 'number');
  const next = missed && group ? oneMore(group[0], Number(group[1].count), given) : furtherQuestion(scenario, given);
  const { command, before, option, why } = next;
  const parts = [`${opening}staffcurve ${command} ${shellWord(path)}`, ...givenOptions(before), ...option];
  const lines = commandLines(parts);
  const last = lines.at(-1)!;
  const room = reportWidth - width(last) - 3;
  return width(why) > room ? lines : [...lines.slice(0, -1), `${last}   ${paint.faint(why)}`];
}

interface Next {
  readonly command: string;
  readonly before: GivenOptions | undefined;
  readonly option: readonly string[];
  readonly why: string;
}

/** What the scenario itself goes on to ask. */
function furtherQuestion({ growth, what_if }: ReportContext['scenario'], before: GivenOptions | undefined): Next {
  if (growth !== undefined) return { command: 'grow', before, option: [], why: 'when does this team break?' };
  if (Object.keys(what_if).length > 0) return { command: 'compare', before, option: [], why: 'what would change it?' };
  return { command: 'run', before, option: ['--csv results'], why: 'every interval, as tables' };
}

/** One agent more in the group, instead of the number that was given for it. */
function oneMore(group: string, count: number, given: GivenOptions | undefined): Next {
  const path = `agent_groups.${group}.count`;
  const before = given && { ...given, set: given.set.filter((setting) => setting.split('=')[0]!.trim() !== path) };
  const option = [`--set ${shellWord(`${path}=${count + 1}`)}`];
  return { command: 'run', before, option, why: 'would one more do?' };
}

function givenOptions(given: GivenOptions | undefined): string[] {
  if (given === undefined) return [];
  return [
    ...given.set.map((setting) => `--set ${shellWord(setting)}`),
    ...(given.seed === undefined ? [] : [`--seed ${given.seed}`]),
    ...(given.replications === undefined ? [] : [`--replications ${given.replications}`]),
  ];
}

/** Broken before an option, each line but the last ending as a shell continues it. */
function commandLines(parts: readonly string[]): string[] {
  const lines: string[] = [];
  const continues = ' \\';
  for (const [index, part] of parts.entries()) {
    const longer = index === 0 ? part : `${lines.at(-1)} ${part}`;
    const most = index === parts.length - 1 ? reportWidth : reportWidth - continues.length;
    if (index === 0) lines.push(part);
    else if (width(longer) <= most) lines[lines.length - 1] = longer;
    else {
      lines[lines.length - 1] += continues;
      lines.push(' '.repeat(opening.length + 2) + part);
    }
  }
  return lines;
}
