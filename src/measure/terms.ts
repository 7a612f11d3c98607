/**
 * The quantities that metrics are made of, as places in a row that describes one scope (the total, a channel, a contact
 * type, an agent group, self-service, a customer segment) over one period.
 *
 * Contact and case counters stand there twice: once over all channels, and under `live.` over voice and chat only,
 * since the hours in which emails wait would swamp the seconds of the others. In a scope without voice and chat, `live.`
 * is the same as all.
 */
import { AgentCounter, BacklogCounter, CaseCounter, ContactCounter, VisitCounter } from './counters.ts';
import { ExperienceCounter, RepeatCounter } from './experience-counters.ts';

type ContactTerm = keyof typeof ContactCounter | 'serviceGood' | 'serviceBase';
type CaseTerm = `case.${keyof typeof CaseCounter}`;

export type Term =
  | ContactTerm
  | `live.${ContactTerm}`
  | CaseTerm
  | `live.${CaseTerm}`
  | `agent.${keyof typeof AgentCounter}`
  | `visit.${keyof typeof VisitCounter}`
  | `backlog.${keyof typeof BacklogCounter}`
  | `experience.${keyof typeof ExperienceCounter}`
  /** 1 where it is known what some of the scope's customers are worth. */
  | 'valued'
  | `repeat.${keyof typeof RepeatCounter}`
  /** Satisfaction of agents over the period, and 1 where it can be told; else 0 both. */
  | 'agentSatisfaction'
  | 'agentsAsked'
  /** Length of the period. */
  | 'seconds'
  /** What one full-time agent works in the period, in seconds. */
  | 'fullTime'
  /** 3,600 in each replication: seconds over it are a mean of hours per replication. */
  | 'hour'
  /** 1 in each replication: a quantity over it is a mean per replication. */
  | 'one';

/** Contact terms in order: the counters, then what counts for and towards the type's own service-level formula. */
export const contactTerms = [...Object.keys(ContactCounter), 'serviceGood', 'serviceBase'] as readonly ContactTerm[];
export const caseTerms = Object.keys(CaseCounter).map((name) => `case.${name}`) as readonly CaseTerm[];

const terms: readonly Term[] = [
  ...contactTerms,
  ...contactTerms.map((term) => `live.${term}` as const),
  ...caseTerms,
  ...caseTerms.map((term) => `live.${term}` as const),
  ...Object.keys(AgentCounter).map((name) => `agent.${name}` as Term),
  ...Object.keys(VisitCounter).map((name) => `visit.${name}` as Term),
  ...Object.keys(BacklogCounter).map((name) => `backlog.${name}` as Term),
  ...Object.keys(ExperienceCounter).map((name) => `experience.${name}` as Term),
  'valued',
  ...Object.keys(RepeatCounter).map((name) => `repeat.${name}` as Term),
  'agentSatisfaction',
  'agentsAsked',
  'seconds',
  'fullTime',
  'hour',
  'one',
];

const places: ReadonlyMap<Term, number> = new Map(terms.map((term, place) => [term, place]));

/** Terms in a row. */
export const TERMS = terms.length;

/** Place of a term in a row. */
export function placeOf(term: Term): number {
  return places.get(term)!;
}

/** A sum of terms, those with a minus taken away. */
export type Sum = readonly (Term | `-${Term}`)[];

/** A sum worked out to places and signs. */
export interface CompiledSum {
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

export function compileSum(sum: Sum): CompiledSum {
  return {
    places: sum.map((term) => placeOf((term.startsWith('-') ? term.slice(1) : term) as Term)),
    signs: sum.map((term) => (term.startsWith('-') ? -1 : 1)),
  };
}

/** Value of a sum over a row. @param from where the row begins */
export function evaluate({ places: at, signs }: CompiledSum, row: Float64Array, from = 0): number {
  let value = 0;
  for (let k = 0; k < at.length; k++) value += signs[k]! * row[from + at[k]!]!;
  return value;
}
