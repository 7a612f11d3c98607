/** A scenario's help centres and bots as the plan has them, in the order of the file. */

import { curveAt } from '../../centre/curve.ts';
import type { SelfServicePlan, Steps } from '../../centre/plan.ts';
import type { Bot, HelpCentre, Scenario } from '../scenario.ts';
import type { Calendar } from './calendar.ts';
import { curveOf } from './curves.ts';
import type { BuildLaw } from './laws.ts';
import { dayKeyOf } from './local-text.ts';
import { joinSpans } from './spans.ts';
import { StepsBuilder } from './steps.ts';

/** @throws RangeError when a date or a time is none */
export function buildSelfServices(scenario: Scenario, calendar: Calendar, law: BuildLaw): SelfServicePlan[] {
  return Object.entries(scenario.self_service).map(([name, service]) => ({
    name,
    kind: service.kind,
    triedFirst: service.tried_first,
    falseSolved: service.false_solved && {
      share: service.false_solved.share,
      after: law(service.false_solved.after),
    },
    givesUp: service.gives_up,
    residue: service.residue,
    ...(service.kind === 'bot' ? botOf(service, calendar, law) : helpCentreOf(service, calendar, law)),
  }));
}

type Own = 'covered' | 'solved' | 'reasons' | 'visit' | 'sessions' | 'whenFull' | 'outages';

function helpCentreOf(service: HelpCentre, calendar: Calendar, law: BuildLaw): Pick<SelfServicePlan, Own> {
  return {
    covered: coverageOf(service.articles, service.reasons, service.popularity),
    solved: constant(service.solved, calendar),
    reasons: [],
    visit: law(service.read_time),
    sessions: Number.POSITIVE_INFINITY,
    whenFull: 'pass_on',
    outages: { starts: new Float64Array(0), ends: new Float64Array(0) },
  };
}

function botOf(service: Bot, calendar: Calendar, law: BuildLaw): Pick<SelfServicePlan, Own> {
  const down = joinSpans(service.outages.map(({ from, to }) => ({ from: calendar.read(from), to: calendar.read(to) })));
  return {
    covered: 1,
    solved: typeof service.solved === 'number' ? constant(service.solved, calendar) : rampOf(service.solved, calendar),
    reasons: Object.values(service.reasons),
    visit: law(service.session_time),
    sessions: service.sessions ?? Number.POSITIVE_INFINITY,
    whenFull: service.when_full,
    outages: {
      starts: Float64Array.from(down, ({ from }) => from),
      ends: Float64Array.from(down, ({ to }) => to),
    },
  };
}

/**
 * Share of the questions asked that articles on the most-asked reasons reach, where the k-th most-asked reason is asked
 * in proportion to k^−s (Zipf): H(articles, s) ÷ H(reasons, s) with the generalised harmonic numbers H.
 */
export function coverageOf(articles: number, reasons: number, exponent: number): number {
  const reached = Math.min(articles, reasons);
  let below = 0;
  let all = 0;
  // From the rarest on, so that small terms are not lost in a large sum.
  for (let rank = reasons; rank >= 1; rank--) {
    const asked = rank ** -exponent;
    all += asked;
    if (rank <= reached) below += asked;
  }
  return below / all;
}

/** A share that goes linearly from each date to the next and stays before the first and after the last, one value a day. */
function rampOf(ramp: Readonly<Record<string, number>>, calendar: Calendar): Steps {
  const curve = curveOf(Object.entries(ramp).map(([date, value]) => ({ at: dayKeyOf(date), value })));
  const builder = new StepsBuilder();
  const { starts, keys } = calendar.days;
  keys.forEach((key, day) => {
    builder.add(starts[day]!, curveAt(curve, key));
  });
  return builder.build();
}

function constant(value: number, calendar: Calendar): Steps {
  return { times: Float64Array.of(calendar.start), values: Float64Array.of(value) };
}
