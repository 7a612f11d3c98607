/**
 * How cost is shared. What a group costs goes to contact types by the time that its agents spent on them, so that idle
 * time follows handling time; what self-service costs, by the visits; what is everyone's, by the time of all groups.
 * Where nobody did anything, the cost belongs to no type. Segments and hours of the day are shared to alike; what a
 * contact type costs itself, its telephony say, goes to them by the agents' time on its contacts.
 */
import type { Frame } from '../measure/frame.ts';
import { added, type Cause, type CostItem } from './cost-item.ts';
import type { Counts, Series } from './counts.ts';

export class SharedCosts {
  readonly byGroup: readonly Series[];
  /** Its own costs, and its share in those of the groups, of self-service and of everyone. */
  readonly byType: readonly Series[];
  readonly bySelfService: readonly Series[];
  private readonly ownOfTypes: readonly Series[];
  private readonly everyones: Series;
  private readonly counts: Counts;

  constructor(items: readonly CostItem[], counts: Counts, frame: Frame) {
    this.counts = counts;
    this.byGroup = frame.groups.map((_, group) => causedBy(items, 'group', group, counts));
    this.bySelfService = frame.selfServices.map((_, place) => causedBy(items, 'self_service', place, counts));
    this.ownOfTypes = frame.types.map((_, type) => causedBy(items, 'type', type, counts));
    const alike = items.filter(({ causes }) => causes === undefined);
    this.everyones = added(
      alike.map(({ amounts }) => amounts),
      counts,
    );
    this.byType = this.costsOfTypes(frame);
  }

  /** Cost of a customer segment, or of the contacts that arrive in an hour of the day. */
  ofSlice(slice: number): Series {
    const { counts, byGroup, ownOfTypes, bySelfService, everyones } = this;
    const shared = (by: Cause, costs: readonly Series[], replication: number) =>
      costs.reduce((sum, cost, place) => sum + cost[replication]! * counts.shareOf(by, place, slice, replication), 0);
    return counts.series(
      (replication) =>
        shared('group', byGroup, replication) +
        shared('type', ownOfTypes, replication) +
        shared('self_service', bySelfService, replication) +
        everyones[replication]! * counts.shareOf('all', 0, slice, replication),
    );
  }

  private costsOfTypes(frame: Frame): Series[] {
    const { counts, byGroup, bySelfService, everyones } = this;
    const types = frame.types.map((_, type) => type);
    const costs = this.ownOfTypes.map((own) => Float64Array.from(own));
    const visits = types.map((type) =>
      frame.types[type]!.selfService === undefined ? undefined : counts.ofType(type, 'visit.visits'),
    );
    const share = (cost: Series, replication: number, weights: readonly number[]) => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      if (whole === 0) return;
      for (const type of types) costs[type]![replication]! += (cost[replication]! * weights[type]!) / whole;
    };
    for (let replication = 0; replication < counts.replications; replication++) {
      const times = byGroup.map((_, group) => types.map((type) => counts.handlingBy(group, type, replication)));
      times.forEach((ofTypes, group) => {
        share(byGroup[group]!, replication, ofTypes);
      });
      share(
        everyones,
        replication,
        types.map((type) => times.reduce((sum, ofTypes) => sum + ofTypes[type]!, 0)),
      );
      bySelfService.forEach((cost, place) => {
        const own = (type: number) => frame.types[type]!.selfService === place;
        share(
          cost,
          replication,
          types.map((type) => (own(type) ? visits[type]![replication]! : 0)),
        );
      });
    }
    return costs;
  }
}

function causedBy(items: readonly CostItem[], by: Cause, place: number, counts: Counts): Series {
  const amounts = items.flatMap(({ causes }) => (causes?.by === by ? [causes.amounts[place]!] : []));
  return added(amounts, counts);
}
