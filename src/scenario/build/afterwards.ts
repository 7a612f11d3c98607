/** What may follow a contact, or take its place when the centre is closed: returns, transfers, messages, retries. */
import type { ContactTypePlan, ResolutionPlan, TransferPlan, WhenClosed } from '../../centre/plan.ts';
import type { ContactType } from '../scenario.ts';
import type { BuildLaw } from './laws.ts';

export type Afterwards = Pick<ContactTypePlan, 'whenClosed' | 'retry' | 'transfer' | 'resolution'>;

/**
 * Exact arrivals already hold those who came back: for them nothing follows, unless the scenario asks for it.
 * @param names contact types in the order of the plan
 * @throws RangeError when a rule names a contact type that does not exist
 */
export function afterwardsOf(type: ContactType, names: readonly string[], law: BuildLaw): Afterwards {
  const { retry } = type;
  const whenClosed = whenClosedOf(type.when_closed, names, law);
  if (bringsReturns(type)) {
    return {
      whenClosed: whenClosed.kind === 'come_back' ? { kind: 'turn_away' } : whenClosed,
      retry: undefined,
      transfer: undefined,
      resolution: undefined,
    };
  }
  return {
    whenClosed,
    retry: retry && {
      share: retry.share,
      laterShare: retry.later_share ?? retry.share,
      after: law(retry.after),
      attempts: retry.attempts,
    },
    transfer: transferOf(type.transfer, names),
    resolution: resolutionOf(type.resolution, law),
  };
}

/** Whether the demand is exact arrivals, among which those who tried self-service first or came back are counted already. */
export function bringsReturns({ demand }: ContactType): boolean {
  return demand !== undefined && 'replay' in demand && !demand.replay.returns;
}

function whenClosedOf(rule: ContactType['when_closed'], names: readonly string[], law: BuildLaw): WhenClosed {
  if (rule.kind === 'come_back') return { kind: 'come_back', share: rule.come_back, after: law(rule.after) };
  if (rule.kind === 'leave_message') return { kind: 'leave_message', type: placeOf(rule.leave_message, names) };
  return rule;
}

function transferOf(transfer: ContactType['transfer'], names: readonly string[]): TransferPlan | undefined {
  if (transfer === undefined) return undefined;
  const to = Object.entries(transfer.to).map(([name, share]) => ({ type: placeOf(name, names), share }));
  const total = to.reduce((sum, { share }) => sum + share, 0);
  return {
    share: transfer.share,
    to: to.map(({ type, share }) => ({ type, share: share / total })),
    priority: transfer.priority,
    headStart: transfer.head_start,
  };
}

function resolutionOf(resolution: ContactType['resolution'], law: BuildLaw): ResolutionPlan | undefined {
  if (resolution === undefined) return undefined;
  const { first_contact, later_contact, comes_back } = resolution;
  return {
    firstContact: first_contact,
    laterContact: later_contact ?? first_contact,
    comesBack: comes_back && { share: comes_back.share, after: law(comes_back.after) },
  };
}

function placeOf(name: string, names: readonly string[]): number {
  const place = names.indexOf(name);
  if (place < 0) throw new RangeError(`invalid contact type: ${name}`);
  return place;
}
