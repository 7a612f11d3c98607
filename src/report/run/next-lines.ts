/** What a planner would likely ask next, as a command to copy. */
import type { Paint } from '../terminal/paint.ts';
import { width } from '../terminal/text-table.ts';
import { reportWidth } from '../terminal/wrap-text.ts';
import type { JudgedTarget } from './judged-target.ts';
import type { ReportContext } from './report-context.ts';

/** @returns no lines where the command would not fit into the width of the report */
export function nextLines({ scenario, path }: ReportContext, targets: readonly JudgedTarget[], paint: Paint): string[] {
  const file = /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
  // More agents help only where something was judged, and found wanting.
  const missed = targets.some(({ verdict, judged }) => verdict === 'missed' && judged);
  const group = Object.entries(scenario.agent_groups).find(([, { count }]) => typeof count === 'number');
  const [command, why] =
    missed && group
      ? [
          `staffcurve run ${file} --set agent_groups.${group[0]}.count=${Number(group[1].count) + 1}`,
          'would one more do?',
        ]
      : [`staffcurve run ${file} --csv results`, 'every interval, as tables'];
  const line = `Next: ${command}`;
  if (width(line) > reportWidth) return [];
  return [width(line) + 3 + width(why) > reportWidth ? line : `${line}   ${paint.faint(why)}`];
}
