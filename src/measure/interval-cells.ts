/**
 * Where the metrics of an interval are read: each as places in a row that holds the interval's counters of all contact
 * types and agent groups side by side. Worked out once, so that merging a record is a matter of additions.
 */
import {
  AGENT_COUNTERS,
  AgentCounter,
  BACKLOG_COUNTERS,
  BacklogCounter,
  CONTACT_COUNTERS,
  ContactCounter,
} from './counters.ts';
import type { Frame } from './frame.ts';
import type { Scope } from './scopes.ts';
import { compiledServiceLevels } from './service-level.ts';
import type { CompiledSum, Sum, Term } from './terms.ts';

/** How an interval's row is laid out. */
export interface IntervalLayout {
  /** Where the agent groups' counters begin, after the contact types'. */
  readonly agents: number;
  /** Where those of the backlogs of emails begin. */
  readonly backlogs: number;
  readonly seconds: number;
  readonly one: number;
  readonly width: number;
}

export function intervalLayout(frame: Frame): IntervalLayout {
  const agents = frame.types.length * CONTACT_COUNTERS;
  const backlogs = agents + frame.groups.length * AGENT_COUNTERS;
  const seconds = backlogs + frame.backlogs * BACKLOG_COUNTERS;
  return { agents, backlogs, seconds, one: seconds + 1, width: seconds + 2 };
}

/**
 * @param scope a contact type or an agent group
 * @throws RangeError when a term is not one of contacts, agents, backlogs or time
 */
export function readingOf(sum: Sum, scope: Scope, frame: Frame, layout: IntervalLayout): CompiledSum {
  const places: number[] = [];
  const signs: number[] = [];
  for (const signed of sum) {
    const minus = signed.startsWith('-');
    const term = (minus ? signed.slice(1) : signed) as Term;
    for (const { place, sign } of placesOf(term, scope, frame, layout)) {
      places.push(place);
      signs.push(minus ? -sign : sign);
    }
  }
  return { places, signs };
}

function placesOf(
  term: Term,
  scope: Scope,
  frame: Frame,
  layout: IntervalLayout,
): readonly { place: number; sign: number }[] {
  const at = (place: number) => [{ place, sign: 1 }];
  if (term === 'seconds') return at(layout.seconds);
  if (term === 'one') return at(layout.one);
  if (term.startsWith('agent.')) {
    const counter = AgentCounter[term.slice('agent.'.length) as keyof typeof AgentCounter];
    return scope.groups.flatMap((group) => at(layout.agents + group * AGENT_COUNTERS + counter));
  }
  if (term.startsWith('backlog.')) {
    const counter = BacklogCounter[term.slice('backlog.'.length) as keyof typeof BacklogCounter];
    return at(layout.backlogs + scope.backlog! * BACKLOG_COUNTERS + counter);
  }
  const name = term.replace(/^live\./, '');
  return scope.types.flatMap((type) => {
    const base = type * CONTACT_COUNTERS;
    if (name === 'serviceGood' || name === 'serviceBase') {
      const { numerator, denominator } = compiledServiceLevels[frame.types[type]!.formula];
      const { places, signs } = name === 'serviceGood' ? numerator : denominator;
      return places.map((place, k) => ({ place: base + place, sign: signs[k]! }));
    }
    const counter: number | undefined = ContactCounter[name as keyof typeof ContactCounter];
    if (counter === undefined) throw new RangeError(`invalid term of an interval: ${term}`);
    return at(base + counter);
  });
}
