/** `expect`: each line names a metric that there is, of something that there is, and a value in the metric's unit. */
import { isTable } from '../../fields/is-table.ts';
import { experienceMetrics } from '../../fields/metrics/experience.ts';
import { findMetric, hasScope, type MetricScope, metricIdentifiers, type NamedMetric } from '../../fields/metrics.ts';
import { nearest } from '../../fields/nearest.ts';
import { showNumber } from '../../fields/number.ts';
import { showShare } from '../../fields/share.ts';
import { messages } from '../messages.ts';
import type { Target } from '../scenario.ts';
import { amountForm } from '../target.ts';
import { type CheckContext, sound } from './context.ts';

/** What each block's names are to a metric. */
const SCOPES: Readonly<Record<string, MetricScope>> = {
  contact_types: 'contact_type',
  agent_groups: 'agent_group',
  self_service: 'self_service',
  customers: 'segment',
};
const CHANNELS: readonly string[] = ['channels.voice', 'channels.chat', 'channels.email'];
const NOUNS: Readonly<Record<MetricScope, string>> = {
  total: 'the total',
  channel: 'a channel',
  contact_type: 'a contact type',
  agent_group: 'an agent group',
  self_service: 'self-service',
  segment: 'a customer segment',
  interval: 'an interval',
};

/** Checks `expect`, and the metric of `run.until`. */
export function checkTargets(context: CheckContext): void {
  for (const [k, target] of sound(context.draft.expect)) {
    const path = ['expect', k];
    const metric = checkMetric(context, target.name, target.metric, path);
    if (metric === undefined) continue;
    checkValue(context, metric, target, path);
    checkKnown(context, metric, path);
    if (target.each !== undefined && !hasScope(metric, 'interval'))
      context.fault(path, messages.metricEach(target.metric));
  }
  const until = context.draft.run?.until;
  if (until === undefined) return;
  const dot = until.metric.lastIndexOf('.');
  const metric = checkMetric(context, dot < 0 ? undefined : until.metric.slice(0, dot), until.metric.slice(dot + 1), [
    'run',
    'until',
    'metric',
  ]);
  if (metric !== undefined) checkHalfWidth(context, metric);
}

/** A half-width that is written with a unit has the metric's. */
function checkHalfWidth(context: CheckContext, { identifier, unit }: NamedMetric): void {
  const run = context.written('run');
  const until = isTable(run) && isTable(run.until) ? run.until.half_width : undefined;
  if (typeof until !== 'string') return;
  const form = until.trim().endsWith('%') ? 'share' : 'seconds';
  if (form === unit) return;
  const wanted = unit === 'share' ? 'share' : unit === 'seconds' ? 'duration' : 'number';
  context.fault(['run', 'until', 'half_width'], messages.metricValue(identifier, UNITS[unit] ?? unit), {
    accepted: EXAMPLES[wanted]!,
  });
}

/** Scores and the money that hangs on them are known only where the scenario says how they come about. */
function checkKnown(context: CheckContext, metric: NamedMetric, path: readonly string[]): void {
  const { experience, customers = {} } = context.draft;
  if (!Object.hasOwn(experienceMetrics, metric.name) && metric.name !== 'agent_satisfaction') return;
  const missing =
    experience === undefined
      ? '`experience`'
      : metric.name === 'agent_satisfaction' && experience.agents === undefined
        ? '`experience.agents`'
        : metric.name === 'value_at_risk' &&
            !Object.values(customers).some(({ lifetime_value }) => lifetime_value !== undefined)
          ? 'a `lifetime_value` of customers'
          : undefined;
  if (missing === undefined || context.incomplete(['experience']) || context.incomplete(['customers'])) return;
  context.warn(path, messages.knownOnlyWith(metric.identifier, missing), { part: 'value' });
}

function checkMetric(
  context: CheckContext,
  name: string | undefined,
  identifier: string,
  path: readonly string[],
): NamedMetric | undefined {
  const scope = scopeOf(context, name, path);
  const metric = findMetric(identifier);
  if (metric === undefined) {
    const fitting = metricIdentifiers.filter((each) => scope === undefined || hasScope(findMetric(each)!, scope));
    const suggestion = nearest(identifier, fitting) ?? nearest(identifier, metricIdentifiers);
    const accepted = fitting
      .filter((each) => !/_(p\d+|longest|open_hours)$/.test(each))
      .sort()
      .join(', ');
    context.fault(path, messages.unknownMetric(identifier), {
      accepted,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return undefined;
  }
  if (scope === undefined) return undefined;
  if (hasScope(metric, scope)) return metric;
  const accepted = metric.scopes
    .filter((each) => each !== 'interval')
    .map((each) => NOUNS[each])
    .join(', ');
  context.fault(path, messages.metricOwner(identifier, NOUNS[scope]), { accepted });
  return undefined;
}

function scopeOf(context: CheckContext, name: string | undefined, path: readonly string[]): MetricScope | undefined {
  if (name === undefined) return 'total';
  if (CHANNELS.includes(name)) return 'channel';
  const owners = Object.keys(SCOPES);
  const block = owners.find((owner) => context.names(owner).includes(name));
  if (block !== undefined) return SCOPES[block];
  const known = [...owners.flatMap((owner) => context.names(owner)), ...CHANNELS];
  const suggestion = nearest(name, known);
  context.fault(path, messages.unknownOwner(name), {
    accepted: known.join(', '),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return undefined;
}

function checkValue(context: CheckContext, metric: NamedMetric, target: Target, path: readonly string[]): void {
  const form = amountForm(target.text);
  const wanted = metric.unit === 'share' ? 'share' : metric.unit === 'seconds' ? 'duration' : 'number';
  const { unit, range, identifier } = metric;
  if (form !== wanted && !(wanted === 'share' && form === 'number')) {
    context.fault(path, messages.metricValue(identifier, UNITS[unit] ?? unit), { accepted: EXAMPLES[wanted]! });
    return;
  }
  const shownValue = (value: number): string => (wanted === 'share' ? showShare(value) : showNumber(value));
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
  const limit = target.value < min ? min : target.value > max ? max : undefined;
  if (limit === undefined) return;
  const above = target.value > limit;
  const percent =
    wanted === 'share' && form === 'number' && target.value <= 100 ? { suggestion: `${target.value}%` } : {};
  context.fault(path, messages.metricRange(shownValue(target.value), shownValue(limit), above), percent);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  share: 'a share such as 80%',
  duration: 'a duration such as 20s',
  number: 'a plain number',
};
const UNITS: Readonly<Record<string, string>> = {
  count: 'numbers',
  share: 'shares',
  seconds: 'time',
  fte: 'full-time equivalents',
  ratio: 'plain numbers',
  score: 'points of its scale',
};
