/** Help centres: what they keep from the agents, what comes back, and how many questions so many articles reach. */
import type { SelfServicePlan } from '../../../src/centre/plan.ts';
import { buildPlan } from '../../../src/scenario/build/build-plan.ts';
import { scenarioFrom } from '../../measure/scenario-from.ts';
import { agentGroup, centrePlan, contactType, exponential } from '../centre-plan.ts';
import { runPlan } from '../plain-counts.ts';
import { exactly, ratioOf } from '../sampled.ts';
import type { ValidationCase } from '../validation-case.ts';

const REPLICATIONS = 30;
const HANDLE = 180;

/** Shares of the way through: tried first, covered, solved, falsely so, given up; then the chances of resolution. */
const tried = 0.7;
const covered = 0.6;
const solved = 0.7;
const falsely = 0.12;
const givesUp = 0.15;
const residue = 1.4;
const [first, later, back] = [0.75, 0.6, 0.8];

const seems = covered * solved;
/** Cases that ask for an agent after a visit, and all that do. */
const passedOn = tried * (seems * falsely + (1 - seems) * (1 - givesUp));
const reach = 1 - tried + passedOn;
const returns = ((1 - first) * back) / (1 - (1 - later) * back);

const contacts: ValidationCase = {
  id: 'help-centre',
  title: 'Help centre: 70 % try it, 42 % of the visits seem solved, 12 % of these are not; repeats of the unresolved',
  source:
    'Chances along the way, and the geometric series 1 + (1 − p) b ÷ (1 − (1 − q) b) for each case that asks for an agent',
  compare() {
    const centre: SelfServicePlan = {
      name: 'help_centre',
      kind: 'help_centre',
      triedFirst: tried,
      covered,
      solved: { times: Float64Array.of(-1e9), values: Float64Array.of(solved) },
      reasons: [],
      visit: exponential(160),
      falseSolved: { share: falsely, after: exponential(4 * 3600) },
      givesUp,
      residue,
      sessions: Number.POSITIVE_INFINITY,
      whenFull: 'pass_on',
      outages: { starts: new Float64Array(0), ends: new Float64Array(0) },
    };
    const resolution = {
      firstContact: first,
      laterContact: later,
      comesBack: { share: back, after: exponential(4 * 3600) },
    };
    const plan = centrePlan(
      { warmUp: 0, counted: 3, runOut: 20 },
      [contactType('call', 0.05, exponential(HANDLE), { selfService: 0, resolution })],
      [agentGroup('agents', 60, [0])],
      [centre],
    );
    const runs = runPlan(plan, 150, REPLICATIONS);
    return [
      {
        name: 'Contacts per case',
        unit: 'count',
        theirs: exactly(reach * (1 + returns)),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.handlings,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
      {
        name: 'Resolved by an agent in the end',
        unit: 'share',
        theirs: exactly(reach * (first + returns * later)),
        ours: ratioOf(
          runs,
          ({ cases }) => cases.resolved,
          ({ cases }) => cases.cases,
        ),
        errorLimit: 0.005,
      },
      {
        name: 'Mean handle time, residue on every contact after a visit',
        unit: 'seconds',
        theirs: exactly((HANDLE * (1 - tried + residue * passedOn)) / reach),
        ours: ratioOf(
          runs,
          ({ types }) => types[0]!.handling,
          ({ types }) => types[0]!.handled,
        ),
        errorLimit: 0.005,
      },
    ];
  },
};

const REASONS = 500;
const POPULARITY = 0.8;

/** Sum of k^−s up to `count`. */
function harmonic(count: number): number {
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) sum += 1 / rank ** POPULARITY;
  return sum;
}

/** Equal steps of articles, so that each is seen to add less than the one before. */
const coverage: ValidationCase = {
  id: 'coverage',
  title: 'Articles on the most-asked of 500 reasons, Zipf exponent 0.8: share of the visits that find one',
  source: 'Generalised harmonic numbers H(articles) ÷ H(reasons); each further article adds less',
  notes: 'From a scenario file, by way of `articles`, `reasons` and `popularity`.',
  compare: () =>
    [100, 200, 300, 400].map((articles, k) => {
      const resolved = scenarioFrom(`
name: coverage
clock: { start: 2026-06-01, days: 2, timezone: UTC, warm_up: 0d, run_out: 1d }
self_service:
  help_centre: { articles: ${articles}, reasons: ${REASONS}, popularity: ${POPULARITY}, read_time: 2m, solved: 60% }
contact_types:
  calls: { demand: { volume: 60000/week }, self_service: help_centre, handle: 3m }
agent_groups:
  team: { count: 30, skills: calls }
`);
      return {
        name: `${articles} articles`,
        unit: 'share' as const,
        theirs: exactly(harmonic(articles) / harmonic(REASONS)),
        ours: ratioOf(
          runPlan(buildPlan(resolved), 151 + k, 8),
          ({ selfService }) => selfService.covered,
          ({ selfService }) => selfService.visits,
        ),
        // A fifth of what the last hundred articles add.
        errorLimit: 0.01,
      };
    }),
};

export const helpCentreCases: readonly ValidationCase[] = [contacts, coverage];
