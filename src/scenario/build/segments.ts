/** Who asks: the scenario's customer segments, or one without a name, and how a demand is shared among them. */
import type { Demand, Scenario } from '../scenario.ts';

/** The plan's segments in the order of the file; one unnamed where the scenario has none. */
export function segmentNames(scenario: Scenario): string[] {
  const names = Object.keys(scenario.customers);
  return names.length > 0 ? names : [''];
}

export interface SegmentShare {
  /** Place in the plan's segments. */
  readonly segment: number;
  readonly zone: string | undefined;
  /** Customers; 1 where there is nobody in particular. */
  readonly count: number;
  /** Part of a demand that is given as a whole: by the number of customers. */
  readonly share: number;
}

/** @throws RangeError when `from` names no segment */
export function sharesOf(demand: Demand, scenario: Scenario): SegmentShare[] {
  const names = Object.keys(scenario.customers);
  if (names.length === 0) return [{ segment: 0, zone: undefined, count: 1, share: 1 }];
  const from = demand.from ?? names;
  const customers = from.map((name) => {
    const customer = scenario.customers[name];
    if (customer === undefined) throw new RangeError(`invalid customers: ${name}`);
    return { segment: names.indexOf(name), zone: customer.timezone, count: customer.count };
  });
  const total = customers.reduce((sum, { count }) => sum + count, 0);
  return customers.map((each) => ({ ...each, share: total > 0 ? each.count / total : 1 / customers.length }));
}
