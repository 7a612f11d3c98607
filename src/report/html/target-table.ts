/** The targets with their verdicts as a table of a page. */
import { capitalised, numberWord } from '../number-word.ts';
import { type JudgedTarget, judgedTargets } from '../run/judged-target.ts';
import type { ReportContext } from '../run/report-context.ts';
import type { Cell, Table } from './page.ts';

/** @returns undefined where nothing is expected */
export function targetTable(context: ReportContext): Table | undefined {
  const targets = judgedTargets(context);
  if (targets.length === 0) return undefined;
  const met = targets.filter(({ verdict }) => verdict === 'met').length;
  const of = targets.filter(({ verdict }) => verdict !== null).length;
  const title =
    of === 0
      ? 'No target is judged'
      : met === of
        ? `${of === 1 ? 'The one target is' : `All ${numberWord(of)} targets are`} met`
        : `${capitalised(numberWord(met))} of ${numberWord(of)} targets ${met === 1 ? 'is' : 'are'} met`;
  return {
    title,
    columns: [
      { heading: 'Target', align: 'left' },
      { heading: 'Simulated', align: 'right' },
      { heading: 'Verdict', align: 'left' },
    ],
    rows: targets.map((target) => ({
      cells: [target.text, { text: target.value, tone: 'strong' }, verdictCell(target)],
    })),
  };
}

function verdictCell({ verdict, tooClose, gap, judged, worst }: JudgedTarget): Cell {
  if (verdict === null) return { text: 'not judged', sign: 'unknown', tone: 'faint' };
  if (!judged) return { text: 'missed: nothing to judge', sign: 'missed', tone: 'alarm' };
  const words = [
    verdict === 'met' ? 'met' : gap === undefined ? 'missed' : `missed by ${gap}`,
    ...(tooClose ? ['too close'] : []),
    ...(verdict === 'missed' && worst !== undefined ? [`worst ${worst}`] : []),
  ].join(', ');
  if (tooClose) return { text: words, sign: 'close', ...(verdict === 'missed' ? { tone: 'alarm' as const } : {}) };
  return verdict === 'met' ? { text: words, sign: 'met' } : { text: words, sign: 'missed', tone: 'alarm' };
}
