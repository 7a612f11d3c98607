/** The targets with their verdicts: a sign and a word each. */

import { fittingTable } from '../terminal/fitting-table.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Column } from '../terminal/text-table.ts';
import type { JudgedTarget } from './judged-target.ts';

/** Longest target shown in full: longer ones lose their middle. */
const longestText = 58;

export function targetLines(targets: readonly JudgedTarget[], paint: Paint): string[] {
  if (targets.length === 0) return [];
  const columns: Column[] = [
    { heading: '', align: 'left' },
    { heading: '', align: 'left', gap: 1, most: longestText },
    { heading: '', align: 'right', gap: 3 },
    { heading: '', align: 'left', gap: 3 },
  ];
  const rows = targets.map((target) => {
    const { sign, alarm } = signOf(target);
    const colour = alarm ? paint.alarm : sign === '✓' ? paint.answer : undefined;
    return [
      { text: sign, paint: colour },
      target.text,
      { text: target.value, paint: alarm ? paint.alarm : undefined },
      { text: verdictWords(target), paint: alarm ? paint.alarm : undefined },
    ];
  });
  return [`  ${paint.strong('Targets')}`, ...fittingTable(columns, rows)];
}

/** A tick, a cross, or a wave where the interval straddles the limit. */
function signOf({ verdict, tooClose }: JudgedTarget): { sign: string; alarm: boolean } {
  if (verdict === null) return { sign: '·', alarm: false };
  if (tooClose) return { sign: '≈', alarm: verdict === 'missed' };
  return verdict === 'met' ? { sign: '✓', alarm: false } : { sign: '✗', alarm: true };
}

function verdictWords({ verdict, tooClose, gap, judged, worst }: JudgedTarget): string {
  if (verdict === null) return 'not simulated yet';
  if (!judged) return 'missed: nothing to judge';
  const missed = gap === undefined ? 'missed' : `missed by ${gap}`;
  const words = [
    ...(verdict === 'missed' ? [missed] : tooClose ? ['met'] : []),
    ...(tooClose ? ['too close'] : []),
    ...(verdict === 'missed' && worst !== undefined ? [`worst ${worst}`] : []),
  ];
  return words.join(', ');
}
