/**
 * A simulator of the published example SimpleMSK written apart from the engine, to find out what one rule comes to: what
 * happens where the staff falls while more agents are busy than stay. `count`: nobody starts a call until fewer are busy
 * than the new staff (theirs). `agents`: each agent who leaves ends the call in hand, the others go on (ours).
 */
import seedrandom from 'seedrandom';

export type FallingStaff = 'count' | 'agents';

export interface DayCounts {
  /** Answered within 20 s of those who called in the last period, by type. */
  readonly inTime: readonly [number, number, number];
  /** Of the first group, in minutes until the last call ends: busy, and present or busy. */
  readonly busy: number;
  readonly present: number;
  /** Of the time present, what the idle spend after closing. */
  readonly idleAfterClosing: number;
}

interface Call {
  readonly type: number;
  readonly period: number;
  readonly arrival: number;
  readonly talk: number;
  readonly patience: number;
}

interface Handling {
  readonly end: number;
  readonly group: number;
  leaving: boolean;
}

const PERIOD = 120;
const CLOSING = 3 * PERIOD;
/** Calls a minute by type and period; mean minutes by period; agents by group and period. */
const rates = [
  [4.2, 5.3, 3.2],
  [5.1, 4.3, 4.8],
  [6.3, 5.2, 4.8],
];
const talks = [1 / 0.5, 1 / 0.6, 1 / 0.4];
const patiences = [1 / 0.3, 1 / 0.4, 1 / 0.2];
const staff = [
  [12, 18, 9],
  [15, 20, 11],
];
const groupsOfType = [[0], [0, 1], [1]];

/** One day; both rules see the same calls on the same day. */
export function simulateDay(rule: FallingStaff, day: number): DayCounts {
  const calls = callsOf(seedrandom(`calls ${day}`));
  const chance = seedrandom(`leavers ${day}`);
  const busy = [0, 0];
  const leaving = [0, 0];
  const capacity = staff.map((periods) => periods[0]!);
  const inTime: [number, number, number] = [0, 0, 0];
  let handlings: Handling[] = [];
  let queue: Call[] = [];
  let totals = { busy: 0, present: 0, idleAfterClosing: 0 };
  let now = 0;
  let period = 0;

  const mayStart = (group: number) => busy[group]! - (rule === 'agents' ? leaving[group]! : 0) < capacity[group]!;
  const start = (call: Call, group: number) => {
    busy[group]!++;
    handlings.push({ end: now + call.talk, group, leaving: false });
    if (call.period === 2 && now - call.arrival < 1 / 3) inTime[call.type]!++;
  };
  const serveQueue = (group: number) => {
    while (mayStart(group)) {
      const call = queue.find(({ type }) => groupsOfType[type]!.includes(group));
      if (call === undefined) return;
      queue = queue.filter((other) => other !== call);
      start(call, group);
    }
  };
  const fall = (group: number, to: number) => {
    if (rule === 'agents' && to < capacity[group]!) {
      // Whoever leaves is anyone of those present, busy or not.
      const present: (Handling | undefined)[] = handlings.filter((h) => h.group === group && !h.leaving);
      while (present.length < capacity[group]!) present.push(undefined);
      for (let k = to; k < capacity[group]!; k++) {
        const [leaver] = present.splice(Math.floor(chance() * present.length), 1);
        if (leaver === undefined) continue;
        leaver.leaving = true;
        leaving[group]!++;
      }
    }
    capacity[group] = to;
  };

  for (let next = 0; ; ) {
    const ending = handlings.reduce((first, h) => (h.end < first.end ? h : first), nobody);
    const arrival = calls[next]?.arrival ?? Number.POSITIVE_INFINITY;
    const change = period < 2 ? (period + 1) * PERIOD : Number.POSITIVE_INFINITY;
    const time = Math.min(ending.end, arrival, change);
    if (time === Number.POSITIVE_INFINITY) break;
    const present = rule === 'agents' ? capacity[0]! + leaving[0]! : Math.max(capacity[0]!, busy[0]!);
    const afterClosing = Math.max(0, time - Math.max(now, CLOSING));
    totals = {
      busy: totals.busy + busy[0]! * (time - now),
      present: totals.present + present * (time - now),
      idleAfterClosing: totals.idleAfterClosing + (present - busy[0]!) * afterClosing,
    };
    now = time;
    queue = queue.filter((call) => call.arrival + call.patience >= now);
    if (time === change) {
      period++;
      for (const group of [0, 1]) fall(group, staff[group]![period]!);
      for (const group of [0, 1]) serveQueue(group);
    } else if (time === ending.end) {
      handlings = handlings.filter((h) => h !== ending);
      busy[ending.group]!--;
      if (ending.leaving) leaving[ending.group]!--;
      serveQueue(ending.group);
    } else {
      const call = calls[next++]!;
      const group = groupsOfType[call.type]!.find(mayStart);
      if (group === undefined) queue.push(call);
      else start(call, group);
    }
  }
  return { inTime, ...totals };
}

const nobody: Handling = { end: Number.POSITIVE_INFINITY, group: 0, leaving: false };

function callsOf(uniform: () => number): Call[] {
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const busyness = gammaOfMeanOne(28.7, uniform);
  const calls: Call[] = [];
  rates.forEach((periods, type) => {
    periods.forEach((rate, period) => {
      let arrival = period * PERIOD + exponential(1 / (rate * busyness));
      for (; arrival < (period + 1) * PERIOD; arrival += exponential(1 / (rate * busyness))) {
        calls.push({
          type,
          period,
          arrival,
          talk: exponential(talks[period]!),
          patience: exponential(patiences[period]!),
        });
      }
    });
  });
  return calls.sort((a, b) => a.arrival - b.arrival);
}

/** By the squeeze-free rejection of Marsaglia & Tsang (2000), for shapes of at least 1. */
function gammaOfMeanOne(shape: number, uniform: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}
