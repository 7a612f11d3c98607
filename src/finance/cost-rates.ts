/** What things cost, as the scenario says it: the `costs` block with its defaults. */
import type { Scenario } from '../scenario/scenario.ts';

/** What is bought once: its price, and the seconds over which it is spread. */
export interface OneOffRate {
  readonly price: number;
  readonly life: number;
}

export interface SelfServiceRates {
  /** For each visit, and for each session of a bot, which is the same. */
  readonly visit: number;
  readonly session: number;
  /** A second. */
  readonly upkeep: number;
  /** For each article beyond the base's. */
  readonly article: OneOffRate | undefined;
}

export interface CostRates {
  /** ISO code; undefined where the scenario names none. */
  readonly currency: string | undefined;
  /** Employer's contributions and benefits, as a share of pay. */
  readonly onTopOfPay: number;
  /** Pay of overtime as a share of ordinary pay. */
  readonly overtime: number;
  /** For each seat, a second. */
  readonly seat: number;
  /** For each second of a call. */
  readonly voice: number;
  /** For each contact offered. */
  readonly chat: number;
  readonly email: number;
  /** `pay` a second. */
  readonly supervisors: { readonly agentsEach: number; readonly pay: number } | undefined;
  /** For each agent beyond the base's. */
  readonly hiring: OneOffRate | undefined;
  /** By name; absent where nothing is said of it. */
  readonly selfService: ReadonlyMap<string, SelfServiceRates>;
  /** All else, a second. */
  readonly fixed: number;
}

/**
 * @param scenario checked
 * @returns undefined where the scenario counts no money: no `costs`, and no group with `pay` or `price`
 */
export function costRates({ costs, agent_groups, self_service }: Scenario): CostRates | undefined {
  const priced = Object.values(agent_groups).some(({ pay, price }) => pay !== undefined || price !== undefined);
  if (costs === undefined && !priced) return undefined;
  const amount = (key: string, absent = 0): number => {
    const value = costs?.[key];
    return typeof value === 'number' ? value : absent;
  };
  const supervisors = costs?.supervisors as { agents_each: number; pay: number } | undefined;
  const currency = costs?.currency;
  return {
    currency: typeof currency === 'string' ? currency : undefined,
    onTopOfPay: amount('on_top_of_pay'),
    overtime: amount('overtime', 1),
    seat: amount('seat'),
    voice: amount('voice'),
    chat: amount('chat'),
    email: amount('email'),
    supervisors: supervisors && { agentsEach: supervisors.agents_each, pay: supervisors.pay },
    hiring: hiringRate(costs),
    selfService: new Map(
      Object.keys(self_service).flatMap((name): [string, SelfServiceRates][] => {
        const written = costs?.[name] as WrittenSelfService | undefined;
        return written === undefined ? [] : [[name, selfServiceRates(written)]];
      }),
    ),
    fixed: amount('fixed'),
  };
}

interface WrittenSelfService {
  readonly visit?: number;
  readonly session?: number;
  readonly upkeep?: number;
  readonly article?: OneOffRate;
}

function selfServiceRates({ visit = 0, session = 0, upkeep = 0, article }: WrittenSelfService): SelfServiceRates {
  return { visit, session, upkeep, article };
}

function hiringRate(costs: Scenario['costs']): OneOffRate | undefined {
  const written = costs?.hiring as { each: number; life: number } | undefined;
  return written && { price: written.each, life: written.life };
}
