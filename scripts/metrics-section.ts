/** The glossary's section on metrics, from the table that checks, reports and `explain` read. */
import { type Metric, type MetricUnit, metrics } from '../src/fields/metrics.ts';
import { serviceLevelFormulas } from '../src/fields/service-level-formulas.ts';

const units: Readonly<Record<MetricUnit, string>> = {
  count: 'number',
  share: 'share, 0–1',
  seconds: 'seconds',
  hours: 'hours',
  agents: 'agents',
  fte: 'full-time equivalents',
  erlangs: 'erlangs',
  money: 'the scenario’s currency',
  points: 'points, −100 to 100',
  score: 'score',
  ratio: 'ratio',
};

const START = '<!-- metrics: written by `npm run docs` -->';
const END = '<!-- end of metrics -->';

/** @returns the glossary with its section on metrics made anew. @throws Error when the marks are missing */
export function withMetrics(glossary: string): string {
  const start = glossary.indexOf(START);
  const end = glossary.indexOf(END);
  if (start < 0 || end < start) throw new Error('the glossary has lost the marks of its section on metrics');
  return `${glossary.slice(0, start + START.length)}\n\n${metricsSection()}\n\n${glossary.slice(end)}`;
}

/** Metrics by identifier, then the formulas of the service level. */
function metricsSection(): string {
  const rows = [...metrics].sort((a, b) => (a.name < b.name ? -1 : 1)).map(row);
  const formulas = Object.entries(serviceLevelFormulas).map(
    ([name, { definition }]) => `| \`${name}\` | ${definition} |`,
  );
  return [
    '| metric | what it is | unit | better | also as |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    'The formulas of the service level, T being the acceptable wait:',
    '',
    '| `formula` | what it counts |',
    '|---|---|',
    ...formulas,
  ].join('\n');
}

function row(metric: Metric): string {
  const { name, definition, unit, better = '' } = metric;
  const cells = [
    `\`${name}\``,
    definition,
    units[unit],
    better,
    endings(metric)
      .map((ending) => `\`${ending}\``)
      .join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function endings({ percentiles, longest, openHours }: Metric): string[] {
  return [
    ...(percentiles ? ['_p50', '_p90', '_p95', '_p99'] : []),
    ...(longest ? ['_longest'] : []),
    ...(openHours ? ['_open_hours'] : []),
  ];
}
