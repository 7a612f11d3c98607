/** A metric explained, from the table that the checks and the reports go by. */
import type { NamedMetric } from '../../fields/metrics.ts';
import { hasScope, percentiles } from '../../fields/metrics.ts';
import { serviceLevelFormulas } from '../../fields/service-level-formulas.ts';
import { intervalMetrics } from '../../measure/interval-grid.ts';
import { formulaOf } from '../../measure/metric-formulas.ts';
import type { Paint } from '../terminal/paint.ts';
import { definitionList } from './definition-list.ts';

const units: Readonly<Record<NamedMetric['unit'], string>> = {
  count: 'a count per run',
  share: 'a share, 0 to 1 in JSON and CSV',
  seconds: 'seconds',
  hours: 'hours',
  agents: 'agents at a time',
  fte: 'full-time equivalents',
  erlangs: 'erlangs: agents that would be busy if nobody ever waited',
  money: 'the currency of the scenario',
  points: 'points',
  score: 'a score',
  ratio: 'one count per another',
};

const scopes: Readonly<Record<Exclude<NamedMetric['scopes'][number], 'interval'>, string>> = {
  total: 'the whole operation',
  channel: 'a channel',
  contact_type: 'a contact type',
  agent_group: 'an agent group',
  self_service: 'a self-service',
  segment: 'a customer segment',
};

/** @returns the text, ending with a line break */
export function explainMetric(metric: NamedMetric, paint: Paint): string {
  const { min, max } = metric.range;
  const endings = [
    ...(metric.percentiles ? Object.keys(percentiles) : []),
    ...(metric.longest ? ['longest'] : []),
    ...(metric.openHours ? ['open_hours'] : []),
  ];
  const isPlain = metric.identifier === metric.name;
  return definitionList(
    `${metric.label} (${metric.identifier})`,
    metric.definition,
    [
      ['formula', metric.formula],
      ['unit', units[metric.unit]],
      ['better', metric.better ?? 'neither way as such'],
      ['range', metric.unit === 'share' ? undefined : rangeText(min, max)],
      [
        'told of',
        metric.scopes
          .filter((scope) => scope !== 'interval')
          .map((scope) => scopes[scope])
          .join(', '),
      ],
      ['intervals', intervalsText(metric)],
      [
        'also',
        isPlain && endings.length > 0 ? endings.map((ending) => `${metric.name}_${ending}`).join(', ') : undefined,
      ],
      ...(metric.name === 'service_level'
        ? Object.entries(serviceLevelFormulas).map(([name, { definition }]) => [`formula ${name}`, definition] as const)
        : []),
    ],
    paint,
  );
}

/** Where the metric is known of parts of the time: in the results' intervals, in targets, in both or nowhere. */
function intervalsText(metric: NamedMetric): string | undefined {
  if (!hasScope(metric, 'interval') || formulaOf(metric.identifier)?.kind !== 'ratio') return undefined;
  const told = Object.entries(intervalMetrics)
    .filter(([, names]) => (names as readonly string[]).includes(metric.identifier))
    .map(([scope]) => (scope === 'email' ? 'emails' : scopes[scope as Exclude<keyof typeof intervalMetrics, 'email'>]));
  const results = told.length === 0 ? '' : `told in the results of ${told.join(' and ')}; `;
  return `${results}\`each interval\`, \`each day\` and \`each week\` in \`expect\``;
}

function rangeText(min: number | undefined, max: number | undefined): string | undefined {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max === undefined ? undefined : `at most ${max}`;
}
