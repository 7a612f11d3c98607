/** What is said beside scores and the value at risk: what goes with them, and that they rest on assumptions where they do. */
import { type Assumable, isAssumed } from '../../scenario/experience-defaults.ts';
import { formatEstimate } from '../numbers/format-estimate.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf } from './run-view.ts';

/** Beside CSAT: whether its curves are assumed, and the net promoter score with its band. */
export function satisfactionNotes(total: object, { scenario }: ReportContext): (string | undefined)[] {
  const nps = estimateOf(total, 'nps');
  const assumed = assumedIn(scenario, 'csat');
  return [
    assumed ? 'assumed curves' : undefined,
    nps === undefined
      ? undefined
      : `NPS ${formatEstimate(nps, 'points').value}, ${bandOf(nps.mean!)}${!assumed && assumedIn(scenario, 'nps') ? ', assumed' : ''}`,
  ];
}

export function valueNotes(_total: object, { scenario }: ReportContext): (string | undefined)[] {
  return [assumedIn(scenario, 'retention') ? 'assumed curves' : undefined, 'beside cost, not in it'];
}

/** The usual bands of the net promoter score. */
export function bandOf(nps: number): string {
  if (nps >= 75) return 'excellent';
  if (nps >= 50) return 'very good';
  return nps >= 0 ? 'reasonable' : 'poor';
}

function assumedIn({ experience }: ReportContext['scenario'], what: Assumable): boolean {
  return experience !== undefined && isAssumed(experience, what);
}
