/**
 * What staff has to hold: the lines of `expect` other than cost, and each type's own service level; of live channels in
 * every interval of the week when staff is sought by interval, else over the horizon.
 */
import { findMetric } from '../../fields/metrics.ts';
import { isCostMetric } from '../../finance/cost-metric.ts';
import type { Frame } from '../../measure/frame.ts';
import { formulaOf, type MetricFormula } from '../../measure/metric-formulas.ts';
import { findScope, type Scope } from '../../measure/scopes.ts';
import type { Scenario, Target } from '../../scenario/scenario.ts';

export interface Requirement {
  readonly target: Target;
  readonly source: 'expect' | 'service_level';
  readonly scope: Scope;
  readonly formula: MetricFormula;
  /** Whether it asks for fewer agents rather than more: then the least staff serves it best, and is asked at the end. */
  readonly wantsFewer: boolean;
  /** Whether it is judged in each interval of the week. */
  readonly byInterval: boolean;
}

/** @param byInterval whether live channels' service levels are asked in each interval */
export function requirementsOf(
  scenario: Scenario,
  frame: Frame,
  scopes: readonly Scope[],
  byInterval: boolean,
): Requirement[] {
  const expected = scenario.expect.flatMap((target): Requirement[] => {
    const scope = findScope(scopes, target.name);
    const formula = formulaOf(target.metric);
    if (scope === undefined || formula === undefined || isCostMetric(target.metric)) return [];
    if (target.each !== undefined && formula.kind !== 'ratio') return [];
    return [{ target, source: 'expect', scope, formula, wantsFewer: wantsFewer(target), byInterval: false }];
  });
  return [...expected, ...ownServiceLevels(scenario, frame, scopes, byInterval, scenario.expect)];
}

function ownServiceLevels(
  scenario: Scenario,
  frame: Frame,
  scopes: readonly Scope[],
  everyInterval: boolean,
  expect: readonly Target[],
): Requirement[] {
  const taken = takenTypes(scenario);
  return frame.types.flatMap(({ name, channel, share }): Requirement[] => {
    if (!taken.has(name)) return [];
    const byInterval = everyInterval && channel !== 'email';
    const asked = expect.some((target) => !byInterval && implies(target, name, share));
    if (asked) return [];
    const percent = Number((share * 100).toFixed(4));
    const text = `${name}.service_level >= ${percent}%${byInterval ? ' each interval' : ''}`;
    const target: Target = { text, name, metric: 'service_level', op: '>=', value: share };
    const scope = findScope(scopes, name)!;
    return [
      { target, source: 'service_level', scope, formula: formulaOf('service_level')!, wantsFewer: false, byInterval },
    ];
  });
}

/** Types that anybody can bring: by demand of their own, a transfer or a message. */
function takenTypes({ contact_types }: Scenario): Set<string> {
  const taken = new Set<string>();
  for (const [name, { demand, transfer, when_closed }] of Object.entries(contact_types)) {
    if (demand !== undefined) taken.add(name);
    for (const to of Object.keys(transfer?.to ?? {})) taken.add(to);
    if (when_closed.kind === 'leave_message') taken.add(when_closed.leave_message);
  }
  return taken;
}

/** Whether a line of `expect` asks for the type's own service level over the horizon, or for more. */
function implies({ name, metric, op, value, each, in_runs }: Target, type: string, share: number): boolean {
  const whole = each === undefined && in_runs === undefined;
  return whole && name === type && metric === 'service_level' && (op === '>=' || op === '>') && value >= share;
}

const risesWithLoad = ['occupancy', 'utilisation', 'slot_occupancy', 'handling'];
const risesWithStaff = ['posts', 'heads', 'fte', 'paid_hours', 'on_duty', 'available'];

function wantsFewer({ metric, op }: Target): boolean {
  const atLeast = op === '>=' || op === '>';
  if (risesWithLoad.includes(metric)) return atLeast;
  if (risesWithStaff.includes(metric)) return !atLeast;
  return findMetric(metric)?.better === (atLeast ? 'lower' : 'higher');
}
