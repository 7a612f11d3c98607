/**
 * Random plans for property tests: a few contact types and agent groups with any of the features on, small enough that a
 * run takes milliseconds. Whole seconds and constant laws among them make exact ties.
 */
import fc from 'fast-check';
import type {
  AgentGroupPlan,
  CallbackPlan,
  CentrePlan,
  ContactTypePlan,
  Duty,
  Law,
  NewHiresPlan,
  ResolutionPlan,
  RetryPlan,
  SelfServicePlan,
  SkillPlan,
  StrainPlan,
  TransferPlan,
  WhenClosed,
} from '../../src/centre/plan.ts';
import {
  agentGroup,
  arrivalsAt,
  callback,
  centrePlan,
  contactType,
  curveOf,
  DAY,
  daysOf,
  duty,
  exponential,
  HOUR,
  hoursOf,
  oneOf,
  ratesOf,
  seconds,
  selfService,
  stepsOf,
} from './plan.ts';

export interface PlanFeatures {
  /** Lines, retries and `after`, with which patience is never looked at late; default true. */
  readonly queueMatters?: boolean;
  /** Everyone closes at 18:00 with a queue that is served out, and most shifts end then or later; default false. */
  readonly busyClosing?: boolean;
  /** Self-service, chat, email, callbacks, starting backlogs, new hires and strain; default false. */
  readonly wholeLife?: boolean;
}

const START = -DAY;
const HORIZON = DAY;
const END = 3 * DAY;
const DAYS = [-1, 0, 1, 2];

/** A feature that is off as often as on. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function law(least: number, most: number): fc.Arbitrary<Law> {
  const mean = fc.integer({ min: least, max: most });
  return fc.oneof(
    mean.map(exponential),
    mean.map(seconds),
    mean.map((value) => oneOf(value, 2 * value, 0)),
    mean.map((value) => ({ ...exponential(value), factor: stepsOf([START, 1], [HOUR * 12, 1.5]), atMost: 3 * most })),
  );
}

const share = fc.constantFrom(0, 0.2, 0.5, 0.9);

const hours: fc.Arbitrary<ContactTypePlan['hours']> = fc.oneof(
  fc.constant(hoursOf([START, END])),
  fc.constant(hoursOf(...DAYS.map((day) => [day * DAY + 8 * HOUR, day * DAY + 18 * HOUR] as const))),
  fc.constant(
    hoursOf(
      ...DAYS.flatMap((day) => [
        [day * DAY + 9 * HOUR, day * DAY + 12 * HOUR] as const,
        [day * DAY + 13 * HOUR, day * DAY + 17 * HOUR] as const,
      ]),
    ),
  ),
);

const poisson = fc
  .tuple(fc.constantFrom(2, 6, 12, 30), fc.integer({ min: 0, max: 3 }))
  .map(([busy, quiet]) =>
    ratesOf(
      DAYS.flatMap((day) => [
        [day * DAY, quiet / HOUR] as const,
        [day * DAY + 9 * HOUR, busy / HOUR] as const,
        [day * DAY + 17.9 * HOUR, quiet / HOUR] as const,
      ]),
    ),
  );
const replay = fc
  .array(fc.integer({ min: START, max: HORIZON + DAY }), { maxLength: 60 })
  .map((times) => arrivalsAt(times.sort((a, b) => a - b)));
const demand = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: poisson },
  { weight: 2, arbitrary: replay },
);

const retry: fc.Arbitrary<RetryPlan> = fc.record({
  share,
  laterShare: share,
  after: law(10, 4000),
  attempts: fc.integer({ min: 0, max: 4 }),
});

const resolution: fc.Arbitrary<ResolutionPlan> = fc.record({
  firstContact: share,
  laterContact: fc.constantFrom(0.3, 1),
  comesBack: maybe(fc.record({ share, after: law(10, 20_000) })),
});

function whenClosed(type: number, types: number): fc.Arbitrary<WhenClosed> {
  const rules: fc.Arbitrary<WhenClosed>[] = [
    fc.constant({ kind: 'turn_away' }),
    fc.record({ kind: fc.constant('come_back' as const), share, after: law(1, 3000) }),
  ];
  // Messages go to later types only, so that they do not go round in circles.
  if (type + 1 < types) {
    rules.push(
      fc.record({ kind: fc.constant('leave_message' as const), type: fc.integer({ min: type + 1, max: types - 1 }) }),
    );
  }
  return fc.oneof(...rules);
}

function transfer(types: number): fc.Arbitrary<TransferPlan> {
  return fc.record({
    share: fc.constantFrom(0.1, 0.4),
    to: fc.tuple(fc.nat(types - 1), fc.nat(types - 1)).map(([a, b]) => [
      { type: a, share: 0.7 },
      { type: b, share: 0.3 },
    ]),
    priority: maybe(fc.integer({ min: 1, max: 3 })),
    headStart: maybe(fc.constantFrom(0, 100)),
  });
}

function typePlan(
  type: number,
  types: number,
  { queueMatters = true, busyClosing = false, wholeLife = false }: PlanFeatures,
): fc.Arbitrary<ContactTypePlan> {
  const changes: fc.Arbitrary<Partial<ContactTypePlan>> = fc.record({
    priority: fc.integer({ min: 1, max: 3 }),
    weight: fc.constantFrom(0.5, 1, 3),
    headStart: fc.constantFrom(0, 0, 60),
    demand,
    busyness: fc.constantFrom(0, 0.3),
    hours,
    whenClosed: whenClosed(type, types),
    lines: queueMatters
      ? fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 2, 5)
      : fc.constant(Number.POSITIVE_INFINITY),
    balking: fc.constantFrom(0, 0, 0.3),
    patience: maybe(law(30, 600)),
    talk: law(60, 900),
    wrapUp: maybe(law(10, 120)),
    atClosing: fc.constantFrom('serve_queue' as const, 'drop_queue' as const),
    retry: queueMatters ? maybe(retry) : fc.constant(undefined),
    transfer: maybe(transfer(types)),
    resolution: maybe(resolution),
  });
  const closing: Partial<ContactTypePlan> = {
    demand: ratesOf(20 / HOUR),
    hours: hoursOf(...DAYS.map((day) => [day * DAY + 15 * HOUR, day * DAY + 18 * HOUR] as const)),
    lines: Number.POSITIVE_INFINITY,
    balking: 0,
    atClosing: 'serve_queue',
    patience: exponential(HOUR),
  };
  const plain = changes.map((values) => contactType(`type ${type}`, busyClosing ? { ...values, ...closing } : values));
  if (!wholeLife) return plain;
  return fc
    .tuple(
      plain,
      fc.constantFrom('voice' as const, 'voice' as const, 'chat' as const, 'email' as const),
      fc.constantFrom(0, 0, 7),
      maybe(callbacks),
      maybe(fc.constantFrom(0, 1)),
    )
    .map(([values, channel, backlog, called, place]) => ({
      ...inChannel(values, channel, backlog, called),
      selfService: place,
    }));
}

const falseSolved = fc.record({ share, after: law(10, 20_000) });

const helpCentre: fc.Arbitrary<SelfServicePlan> = fc
  .record({
    triedFirst: fc.constantFrom(0.3, 0.8, 1),
    covered: fc.constantFrom(0, 0.6, 1),
    solved: fc.constantFrom(0.4, 0.9).map((value) => stepsOf([START, value])),
    visit: law(20, 400),
    falseSolved: maybe(falseSolved),
    givesUp: share,
    residue: fc.constantFrom(1, 1.3),
  })
  .map((changes) => selfService('help_centre', changes));

const bot: fc.Arbitrary<SelfServicePlan> = fc
  .record({
    triedFirst: fc.constantFrom(0.5, 1),
    solved: fc.constant(stepsOf([START, 0.2], [HOUR * 12, 0.6])),
    reasons: fc.constantFrom([], [{ share: 0.4, solved: 0.9 }]),
    visit: law(20, 1500),
    falseSolved: maybe(falseSolved),
    givesUp: share,
    residue: fc.constantFrom(1, 1.3),
    sessions: fc.constantFrom(1, 3, Number.POSITIVE_INFINITY),
    whenFull: fc.constantFrom('pass_on' as const, 'wait' as const),
    outages: fc.constantFrom(
      { starts: new Float64Array(0), ends: new Float64Array(0) },
      { starts: Float64Array.of(-5000, 10 * HOUR), ends: Float64Array.of(-100, 14 * HOUR) },
    ),
  })
  .map((changes) => selfService('assistant', { kind: 'bot', ...changes }));

const callbacks = fc
  .record({
    offerAfter: fc.constantFrom(0, 30, 120),
    accept: fc.constantFrom(0.3, 1),
    reached: fc.constantFrom(0.3, 0.9, 1),
    slot: maybe(law(100, 9000)),
  })
  .map((changes) => callback(changes));

/** What a type becomes in another channel. */
function inChannel(
  type: ContactTypePlan,
  channel: ContactTypePlan['channel'],
  backlog: number,
  called: CallbackPlan | undefined,
): ContactTypePlan {
  if (channel === 'email') {
    const { POSITIVE_INFINITY: lines } = Number;
    return { ...type, channel, backlog, patience: undefined, balking: 0, lines, atClosing: 'serve_queue' };
  }
  return { ...type, channel, callback: channel === 'voice' ? called : undefined };
}

type Shift = 'always' | 'days' | 'late' | 'split';

const newHires: fc.Arbitrary<NewHiresPlan> = fc.constantFrom(0.2, 1).map((part) => ({
  share: part,
  speed: curveOf([0, 0.6], [DAY, 1]),
  resolution: curveOf([0, 0.8], [DAY, 1]),
}));

const strain: fc.Arbitrary<StrainPlan> = fc.constant({
  memory: HOUR,
  handling: curveOf([0.5, 1], [1, 1.2]),
  absence: curveOf([0.5, 0], [1, 0.3]),
});

/** One agent's duties over all days; `always` touches at midnight. */
function dutiesOf(agent: number, shift: Shift, breaks: boolean): Duty[] {
  return DAYS.flatMap((day) => {
    const at = (hour: number) => day * DAY + hour * HOUR;
    const pauses = [
      { start: at(12), length: 1800, paid: false },
      { start: at(15), length: 600, paid: true },
    ];
    const on = (from: number, to: number) =>
      duty(agent, at(from), at(to), {
        breaks: breaks ? pauses.filter(({ start }) => start >= at(from) && start < at(to)) : [],
      });
    if (shift === 'always') return [on(0, 24)];
    if (shift === 'days') return [on(8, 18)];
    if (shift === 'late') return [on(11, 19.5)];
    return [on(9, 12), on(12, 14), on(15.25, 17)];
  });
}

function groupPlan(
  group: number,
  types: number,
  { queueMatters = true, wholeLife = false }: PlanFeatures,
): fc.Arbitrary<AgentGroupPlan> {
  const skills: fc.Arbitrary<SkillPlan[]> = fc
    .subarray(
      Array.from({ length: types }, (_, type) => type),
      { minLength: 1 },
    )
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((type) =>
          fc.record({
            type: fc.constant(type),
            rank: fc.integer({ min: 1, max: 3 }),
            after: queueMatters ? fc.constantFrom(0, 0, 20, 90.5) : fc.constant(0),
            keepFree: fc.constantFrom(undefined, undefined, 0, 1),
            // Only chats are held several at once: `randomPlan` takes it from the other channels.
            atOnce: wholeLife ? fc.integer({ min: 1, max: 4 }) : fc.constant(1),
            slowerBy: wholeLife ? fc.constantFrom(0, 0.12, 1) : fc.constant(0),
          }),
        ),
      ),
    );
  return fc
    .record({
      shifts: fc.array(fc.constantFrom<Shift[]>('always', 'days', 'late', 'split'), { minLength: 1, maxLength: 6 }),
      breaks: fc.boolean(),
      skills,
      shrinkage: maybe(fc.constantFrom(0.1, 0.3, 0.6)),
      absence: fc.constantFrom(0, 0, 0.3),
      speed: fc.constantFrom(1, 1, 0.8, 1.25),
      takes: fc.constantFrom('by_rank', 'longest_waiting', 'weighted'),
      idle: fc.constantFrom('longest', 'random'),
      newHires: wholeLife ? maybe(newHires) : fc.constant(undefined),
      strain: wholeLife ? maybe(strain) : fc.constant(undefined),
    })
    .map(({ shifts, breaks, shrinkage, ...values }) =>
      agentGroup(`group ${group}`, shifts.length, {
        ...values,
        duties: shifts
          .flatMap((shift, agent) => dutiesOf(agent, shift, breaks))
          .sort((a, b) => a.start - b.start || a.agent - b.agent),
        shrinkage: shrinkage === undefined ? undefined : stepsOf([START, shrinkage], [HOUR * 13, shrinkage / 2]),
      }),
    );
}

/** One day of warm-up, one counted day, two of run-out; one to four types, one to three groups. */
export function randomPlan(features: PlanFeatures = {}): fc.Arbitrary<CentrePlan> {
  return fc.integer({ min: 1, max: 4 }).chain((types) =>
    fc
      .record({
        contactTypes: fc.tuple(...Array.from({ length: types }, (_, type) => typePlan(type, types, features))),
        agentGroups: fc
          .integer({ min: 1, max: 3 })
          .chain((groups) => fc.tuple(...Array.from({ length: groups }, (_, g) => groupPlan(g, types, features)))),
        sharedBusyness: fc.constantFrom(0, 0.2),
        selfServices: features.wholeLife === true ? fc.tuple(helpCentre, bot) : fc.constant([]),
      })
      .map(({ agentGroups, ...parts }) => {
        const plan = { start: START, horizon: HORIZON, end: END, days: daysOf(START, END) };
        return centrePlan({
          ...plan,
          ...parts,
          agentGroups: agentGroups.map((group) => onlyChatsAtOnce(group, parts)),
        });
      }),
  );
}

function onlyChatsAtOnce(group: AgentGroupPlan, { contactTypes }: Pick<CentrePlan, 'contactTypes'>): AgentGroupPlan {
  const skills = group.skills.map((skill) =>
    contactTypes[skill.type]!.channel === 'chat' ? skill : { ...skill, atOnce: 1, slowerBy: 0 },
  );
  return { ...group, skills };
}
