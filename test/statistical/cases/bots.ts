/** Bots with so many sessions: as many as anyone needs, a full one that passes on, and one that lets wait. */
import type { SelfServicePlan } from '../../../src/centre/plan.ts';
import { erlangB } from '../../../src/queueing/erlang-b.ts';
import { waitingProbability } from '../../../src/queueing/erlang-c.ts';
import { agentGroup, centrePlan, contactType, exponential, law } from '../centre-plan.ts';
import { type PlainCounts, runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const REPLICATIONS = 30;
const SESSION = 150;
const LOAD = 12;

/** Everyone tries the bot, which solves everything. */
function runs(place: Partial<SelfServicePlan>, seed: number): PlainCounts[] {
  const bot: SelfServicePlan = {
    name: 'bot',
    kind: 'bot',
    triedFirst: 1,
    covered: 1,
    solved: { times: Float64Array.of(-1e9), values: Float64Array.of(1) },
    reasons: [],
    visit: exponential(SESSION),
    falseSolved: undefined,
    givesUp: 0,
    residue: 1,
    sessions: Number.POSITIVE_INFINITY,
    whenFull: 'pass_on',
    outages: { starts: new Float64Array(0), ends: new Float64Array(0) },
    ...place,
  };
  const type = contactType('call', LOAD / SESSION, exponential(60), { selfService: 0 });
  return runPlan(
    centrePlan({ warmUp: 1, counted: 4 }, [type], [agentGroup('agents', 50, [0])], [bot]),
    seed,
    REPLICATIONS,
  );
}

const lognormal = law({ distribution: 'lognormal', mean: SESSION, cv: 1.5 });

const ample: ValidationCase = {
  id: 'bot-ample',
  title: 'Bot with as many sessions as anyone needs, lognormal of CV 1.5: 12 erlangs of sessions',
  source: 'M/G/∞ and Little’s law: sessions under way = arrivals × mean session',
  compare: () => [
    {
      name: 'Sessions under way',
      unit: 'count',
      theirs: exactly(LOAD),
      ours: ratioOf(
        runs({ visit: lognormal }, 130),
        ({ selfService }) => selfService.time,
        () => 4 * 86_400,
      ),
      errorLimit: 0.01,
    },
  ],
};

const full: ValidationCase = {
  id: 'bot-full',
  title: 'Bot with 12 sessions that passes on when full, lognormal of CV 1.5: 12 erlangs of sessions',
  source: 'Erlang B, which asks for the mean only',
  compare: () => [
    {
      name: 'Passed on, of all',
      unit: 'share',
      theirs: exactly(erlangB(LOAD, 12)),
      ours: ratioOf(
        runs({ visit: lognormal, sessions: 12 }, 131),
        ({ selfService }) => selfService.refused,
        ({ selfService }) => selfService.refused + selfService.visits,
      ),
      errorLimit: 0.02,
    },
  ],
};

const waiting: ValidationCase = {
  id: 'bot-waiting',
  title: 'Bot with 14 sessions that lets wait: 12 erlangs of sessions',
  source: 'Erlang C',
  compare: () => [
    {
      name: 'Mean wait for a session',
      unit: 'seconds',
      theirs: exactly((waitingProbability(LOAD, 14) * SESSION) / (14 - LOAD)),
      ours: ratioOf(
        runs({ sessions: 14, whenFull: 'wait' }, 132),
        ({ selfService }) => selfService.wait,
        ({ selfService }) => selfService.visits,
      ),
      errorLimit: 0.05,
    },
  ],
};

export const botCases: readonly ValidationCase[] = [ample, full, waiting];
