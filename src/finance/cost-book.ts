/**
 * The cost of a run and of each of its parts, replication by replication. What a group costs is shared among contact
 * types by the time that it spent handling them, so idle time follows handling time; what is everyone's, by the handling
 * time of all groups. Where nobody handled anything, the cost belongs to no type.
 */
import type { CentrePlan } from '../centre/plan.ts';
import type { Merger } from '../measure/merger.ts';
import type { Scope } from '../measure/scopes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isSimulated } from '../scenario/simulated-channels.ts';
import type { Estimate } from '../stats/estimate.ts';
import { type RatioSample, ratioEstimate } from '../stats/ratio-estimate.ts';
import { added, type CostItem } from './cost-item.ts';
import { costItems } from './cost-items.ts';
import type { CostMetric } from './cost-metric.ts';
import { type CostRates, costRates } from './cost-rates.ts';
import { Counts, type Series } from './counts.ts';
import { type PlannedStaff, plannedStaff } from './planned-staff.ts';

export class CostBook {
  readonly rates: CostRates;
  readonly staff: PlannedStaff;
  readonly items: readonly CostItem[];
  readonly replications: number;
  private readonly counts: Counts;
  private readonly merger: Merger;
  private readonly byGroup: readonly Series[];
  private readonly byType: readonly Series[];

  private constructor(merger: Merger, rates: CostRates, staff: PlannedStaff) {
    const { frame } = merger;
    const counts = new Counts(merger);
    this.merger = merger;
    this.rates = rates;
    this.staff = staff;
    this.counts = counts;
    this.replications = merger.replications;
    this.items = costItems({ rates, staff, counts, frame });
    this.byGroup = frame.groups.map((_, group) => causedBy(this.items, 'group', group, counts));
    this.byType = this.costsOfTypes();
  }

  /**
   * @param plan as built from `scenario`
   * @returns undefined where the scenario counts no money
   */
  static of(merger: Merger, scenario: Scenario, plan: CentrePlan): CostBook | undefined {
    const rates = costRates(scenario);
    return rates && new CostBook(merger, rates, plannedStaff(scenario, plan));
  }

  /** What the whole run costs. */
  get total(): Series {
    return this.sumOf(this.items);
  }

  /** What some things cost together. */
  sumOf(items: readonly CostItem[]): Series {
    return added(
      items.map(({ amounts }) => amounts),
      this.counts,
    );
  }

  /**
   * What a metric is worked out of, one of each a replication.
   * @returns undefined where the metric is not told of the scope, or nothing of it is simulated
   */
  sample(scope: Scope, metric: CostMetric): RatioSample | undefined {
    const numerators = this.costOf(scope);
    if (numerators === undefined) return undefined;
    if (metric === 'cost') return { numerators, denominators: this.counts.series(() => 1) };
    if (scope.kind === 'agent_group') return undefined;
    const denominators = scope.types.map((type) =>
      metric === 'cost_per_contact' ? this.counts.ofType(type, 'handled') : this.counts.resolutions(type),
    );
    return { numerators, denominators: added(denominators, this.counts) };
  }

  /** As `sample`; where there was nothing to divide by, null. */
  estimate(scope: Scope, metric: CostMetric): Estimate | undefined {
    const sample = this.sample(scope, metric);
    return sample && this.estimateOf(sample);
  }

  estimateOf({ numerators, denominators }: RatioSample): Estimate {
    return ratioEstimate(numerators, denominators, this.merger.frame.confidence, { min: 0 });
  }

  /** Mean over replications. */
  meanEstimate(numerators: Series): Estimate {
    return this.estimateOf({ numerators, denominators: this.counts.series(() => 1) });
  }

  private costOf({ kind, types, groups }: Scope): Series | undefined {
    const { frame } = this.merger;
    switch (kind) {
      case 'total':
        return this.total;
      case 'agent_group':
        return this.byGroup[groups[0]!]!;
      case 'segment':
        return undefined;
      default: {
        const simulated = types.filter((type) => isSimulated(frame.types[type]!.channel));
        if (simulated.length === 0) return undefined;
        return added(
          simulated.map((type) => this.byType[type]!),
          this.counts,
        );
      }
    }
  }

  /** By contact type: its own costs, and its share in those of the groups and of everyone. */
  private costsOfTypes(): Series[] {
    const { counts, byGroup, items, merger } = this;
    const types = merger.frame.types.map((_, type) => type);
    const everyones = this.sumOf(items.filter(({ causes }) => causes === undefined));
    const costs = types.map((type) => causedBy(items, 'type', type, counts));
    for (let replication = 0; replication < this.replications; replication++) {
      const times = byGroup.map((_, group) => types.map((type) => counts.handlingBy(group, type, replication)));
      const together = types.map((type) => sum(times.map((ofTypes) => ofTypes[type]!)));
      [...times, together].forEach((ofTypes, group) => {
        const cost = (byGroup[group] ?? everyones)[replication]!;
        const time = sum(ofTypes);
        if (time === 0) return;
        for (const type of types) costs[type]![replication]! += (cost * ofTypes[type]!) / time;
      });
    }
    return costs;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function causedBy(items: readonly CostItem[], by: 'group' | 'type', place: number, counts: Counts): Series {
  const amounts = items.flatMap(({ causes }) => (causes?.by === by ? [causes.amounts[place]!] : []));
  return added(amounts, counts);
}
