/** What the chart of agents by interval says of itself: the finding, and what its lines and its band are. */
import { capitalised } from '../number-word.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { momentName } from '../run/period.ts';
import type { AgentsByInterval, AgentsInInterval } from './agents-by-interval-chart.ts';
import { agentsCalled, intervalWord, levelText, placeOf } from './interval-words.ts';

/** @returns where they are shortest, or at their busiest */
export function agentsTitle(
  { group, demandIs, anyWeek }: AgentsByInterval,
  shown: readonly AgentsInInterval[],
  hasRequired: boolean,
): string {
  const who = agentsCalled(group);
  const moment = (start: string) =>
    anyWeek ? `${momentName(start).split(' ')[0]} ${start.slice(11, 16)}` : momentName(start);
  if (hasRequired) {
    const spares = shown.map((row) => ({
      row,
      spare: row.required?.mean == null ? Number.POSITIVE_INFINITY : row.rostered - row.required.mean,
    }));
    const tightest = spares.reduce((least, each) => (each.spare < least.spare ? each : least));
    const missing = formatPlain(Math.abs(tightest.spare), Number.isInteger(tightest.spare) ? 0 : 1);
    if (tightest.spare < 0)
      return `${capitalised(who)} are up to ${missing} short, most on ${moment(tightest.row.start)}`;
    if (tightest.spare === 0)
      return `${capitalised(who)} are covered throughout, with none to spare on ${moment(tightest.row.start)}`;
    return `${capitalised(who)} are covered throughout, with ${missing} or more to spare`;
  }
  const peak = shown.reduce((most, row) => ((row.demand?.mean ?? 0) > (most.demand?.mean ?? 0) ? row : most));
  const busy = formatPlain(peak.demand?.mean ?? 0, (peak.demand?.mean ?? 0) < 20 ? 1 : 0);
  // Of those who are there to take contacts: the rest are on a break or otherwise away.
  const isTold = peak.available !== undefined && peak.available >= (peak.demand?.mean ?? 0);
  const there = isTold ? peak.available! : peak.rostered;
  const all = `${formatPlain(there, Number.isInteger(there) ? 0 : 1)} ${isTold ? 'available ' : ''}${who}`;
  const work = demandIs === 'Demand' ? `the work alone keeps ${busy} of ${all} busy` : `${busy} of ${all} are busy`;
  return `At its peak, ${moment(peak.start)}, ${work}`;
}

/**
 * @param some whether only the busiest days are shown
 * @param told whether demand is
 */
export function agentsSubtitle(
  { group, interval, timezone, demandIs, confidence }: AgentsByInterval,
  hasRequired: boolean,
  some: boolean,
  told: boolean,
): string {
  const percent = levelText(confidence);
  const who = capitalised(agentsCalled(group));
  const band = hasRequired
    ? `Band: ${percent} interval of the requirement.`
    : `Available: on duty and not on a break or otherwise away. Band: ${percent} interval.`;
  const demand = !told
    ? ''
    : demandIs === 'Demand'
      ? ' Demand: those whom the work alone keeps busy.'
      : ' Busy: with at least one contact.';
  return `${who} by ${intervalWord(interval)}, local time in ${placeOf(timezone)}, open hours${some ? ' of the seven busiest days' : ''}.${demand} ${band}`;
}
