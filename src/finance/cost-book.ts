/** The cost of a run and of each of its parts, replication by replication, and what it is divided by. */
import type { CentrePlan } from '../centre/plan.ts';
import { findMetric, hasScope } from '../fields/metrics.ts';
import type { Merger } from '../measure/merger.ts';
import { metricFormulas } from '../measure/metric-formulas.ts';
import type { Scope } from '../measure/scopes.ts';
import type { ResolvedScenario, Scenario } from '../scenario/scenario.ts';
import type { Estimate } from '../stats/estimate.ts';
import { type RatioSample, ratioEstimate } from '../stats/ratio-estimate.ts';
import { type Additions, additionsOf } from './additions.ts';
import { added, type CostItem } from './cost-item.ts';
import { costItems } from './cost-items.ts';
import type { CostMetric } from './cost-metric.ts';
import { type CostRates, costRates } from './cost-rates.ts';
import { Counts, type Series } from './counts.ts';
import { type PlannedStaff, plannedStaff } from './planned-staff.ts';
import { SharedCosts } from './shared-costs.ts';

export class CostBook {
  readonly rates: CostRates;
  readonly staff: PlannedStaff;
  readonly items: readonly CostItem[];
  readonly replications: number;
  private readonly counts: Counts;
  private readonly merger: Merger;
  private readonly shared: SharedCosts;

  private constructor(merger: Merger, rates: CostRates, staff: PlannedStaff, additions: Additions) {
    const { frame } = merger;
    const counts = new Counts(merger);
    this.merger = merger;
    this.rates = rates;
    this.staff = staff;
    this.counts = counts;
    this.replications = merger.replications;
    this.items = costItems({ rates, staff, additions, counts, frame });
    this.shared = new SharedCosts(this.items, counts, frame);
  }

  /**
   * @param plan as built from `scenario`
   * @param base the plan that this one changes: what it has beyond it was bought once; absent: nothing was
   * @returns undefined where the scenario counts no money
   */
  static of(merger: Merger, scenario: Scenario, plan: CentrePlan, base?: ResolvedScenario): CostBook | undefined {
    const rates = costRates(scenario);
    return rates && new CostBook(merger, rates, plannedStaff(scenario, plan), additionsOf(scenario, plan, base));
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
   * @returns undefined where the metric is not told of the scope
   */
  sample(scope: Scope, metric: CostMetric): RatioSample | undefined {
    if (!hasScope(findMetric(metric)!, scope.kind)) return undefined;
    if (metric === 'cost_per_deflection' && this.shared.bySelfService.length === 0) return undefined;
    return { numerators: this.costOf(scope, metric), denominators: this.divisorOf(scope, metric) };
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
    return this.estimateOf({ numerators, denominators: this.ones() });
  }

  /** Cost, and contacts handled, of those that arrive in an hour of the day; contacts of every day together. */
  ofHour(hour: number): { readonly numerators: Series; readonly denominators: Series } {
    const slice = this.counts.sliceOfHour(hour);
    return { numerators: this.shared.ofSlice(slice), denominators: this.counts.ofSlice('handledOf', slice) };
  }

  private costOf({ kind, types, groups, segment, selfService }: Scope, metric: CostMetric): Series {
    const { counts, shared } = this;
    switch (kind) {
      case 'total':
        return metric === 'cost_per_deflection' ? added(shared.bySelfService, counts) : this.total;
      case 'agent_group':
        return shared.byGroup[groups[0]!]!;
      case 'self_service':
        return shared.bySelfService[selfService!]!;
      case 'segment':
        return shared.ofSlice(segment!);
      default:
        return added(
          types.map((type) => shared.byType[type]!),
          counts,
        );
    }
  }

  private divisorOf(scope: Scope, metric: CostMetric): Series {
    const { counts, merger } = this;
    const { segment, types } = scope;
    switch (metric) {
      case 'cost':
        return this.ones();
      case 'cost_per_contact':
        if (segment !== undefined) return counts.ofSlice('handledOf', segment);
        return added(
          types.map((type) => counts.ofType(type, 'handled')),
          counts,
        );
      case 'cost_per_resolution':
        if (segment !== undefined) return counts.ofSlice('resolvedShares', segment);
        return added(
          types.map((type) => counts.resolutions(type)),
          counts,
        );
      case 'cost_per_deflection':
        return Float64Array.from(merger.sample(scope, metricFormulas.self_solved).numerators);
    }
  }

  private ones(): Series {
    return this.counts.series(() => 1);
  }
}
