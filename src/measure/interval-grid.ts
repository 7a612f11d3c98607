/**
 * What results tell of every interval: a few metrics of each contact type and agent group, as running moments, so that
 * memory does not grow with replications.
 */
import { type Estimate, undefinedEstimate } from '../stats/estimate.ts';
import { RatioGrid } from '../stats/ratio-moments.ts';
import { AGENT_COUNTERS, BACKLOG_COUNTERS, CONTACT_COUNTERS } from './counters.ts';
import type { Frame } from './frame.ts';
import { type IntervalLayout, intervalLayout, readingOf } from './interval-cells.ts';
import { metricFormulas, type RatioMetric } from './metric-formulas.ts';
import type { ReplicationRecord } from './record.ts';
import type { Scope } from './scopes.ts';
import { type CompiledSum, evaluate, type Sum } from './terms.ts';

export const intervalMetrics = {
  contact_type: [
    'offered',
    'answered',
    'abandoned',
    'service_level',
    'average_speed_of_answer',
    'hold_time',
    'abandonment_rate',
    'queue_length',
    'queue_length_longest',
    'offered_load',
  ],
  /** Of emails, beside those of their type. */
  email: ['backlog', 'backlog_age'],
  agent_group: ['on_duty', 'handling', 'occupancy'],
} as const satisfies Record<string, readonly RatioMetric[]>;

export type IntervalTypeMetric = (typeof intervalMetrics.contact_type)[number];
export type IntervalEmailMetric = (typeof intervalMetrics.email)[number];
export type IntervalGroupMetric = (typeof intervalMetrics.agent_group)[number];

/** One metric of one scope: a column of the grid. */
interface Cell {
  readonly scope: Scope;
  readonly metric: RatioMetric;
  readonly numerator: CompiledSum;
  readonly denominator: CompiledSum;
}

export class IntervalGrid {
  private readonly frame: Frame;
  private readonly layout: IntervalLayout;
  private readonly cells: readonly Cell[];
  private readonly grid: RatioGrid;
  private readonly row: Float64Array;
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private queueLengths = true;

  constructor(frame: Frame, scopes: readonly Scope[]) {
    this.frame = frame;
    this.layout = intervalLayout(frame);
    this.cells = scopes.flatMap((scope) => cellsOf(scope, frame, this.layout));
    const all = this.cells.length * frame.interval.count;
    this.grid = new RatioGrid(all);
    this.row = new Float64Array(this.layout.width);
    this.numerators = new Float64Array(all);
    this.denominators = new Float64Array(all);
  }

  /** Adds one replication; replications in their order. */
  add(record: ReplicationRecord): void {
    const { frame, cells, row, layout, numerators, denominators } = this;
    if (!record.queueLengths) this.queueLengths = false;
    row[layout.one] = 1;
    let at = 0;
    for (let interval = 0; interval < frame.interval.count; interval++) {
      copyRow(record.contacts, interval, frame.types.length * CONTACT_COUNTERS, row, 0);
      copyRow(record.agents, interval, frame.groups.length * AGENT_COUNTERS, row, layout.agents);
      copyRow(record.backlog, interval, frame.backlogs * BACKLOG_COUNTERS, row, layout.backlogs);
      row[layout.seconds] = frame.interval.seconds[interval]!;
      for (let k = 0; k < cells.length; k++) {
        const { numerator, denominator } = cells[k]!;
        numerators[at] = evaluate(numerator, row);
        denominators[at++] = evaluate(denominator, row);
      }
    }
    this.grid.add(numerators, denominators);
  }

  /** A scope's metrics in one interval; none where it is not told of by interval. */
  estimates(scope: Scope, interval: number): Record<string, Estimate> {
    const estimates: Record<string, Estimate> = {};
    this.cells.forEach((cell, k) => {
      if (cell.scope !== scope) return;
      const { bounds, needsQueue } = metricFormulas[cell.metric];
      const place = interval * this.cells.length + k;
      estimates[cell.metric] =
        needsQueue && !this.queueLengths ? undefinedEstimate : this.grid.estimate(place, this.frame.confidence, bounds);
    });
    return estimates;
  }
}

function cellsOf(scope: Scope, frame: Frame, layout: IntervalLayout): Cell[] {
  if (scope.kind !== 'contact_type' && scope.kind !== 'agent_group') return [];
  const metrics: RatioMetric[] = [...intervalMetrics[scope.kind]];
  if (scope.kind === 'contact_type' && scope.backlog !== undefined) metrics.push(...intervalMetrics.email);
  return metrics.map((metric) => {
    const { numerator, denominator } = metricFormulas[metric].written;
    const read = (sum: Sum) => readingOf(sum, scope, frame, layout);
    return { scope, metric, numerator: read(numerator), denominator: read(denominator) };
  });
}

function copyRow(grid: Float64Array, interval: number, width: number, row: Float64Array, to: number): void {
  const from = interval * width;
  for (let k = 0; k < width; k++) row[to + k] = grid[from + k]!;
}
