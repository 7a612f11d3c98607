/** Small scenarios for tests: what is not said is as plain as it can be. */
import { buildCalendar, type Calendar } from '../../../src/scenario/build/calendar.ts';
import type {
  AgentGroup,
  Clock,
  ContactType,
  DataTable,
  DataTables,
  Demand,
  ResolvedScenario,
  Scenario,
  ScenarioLaw,
} from '../../../src/scenario/scenario.ts';

export const DAY = 86400;
export const HOUR = 3600;
export const WEEK = 7 * DAY;

/** A Monday in London, where no clock changes for weeks. */
export const plainClock: Clock = {
  start: '2026-06-01',
  days: 7,
  timezone: 'Europe/London',
  interval: 1800,
  run_out: 0,
};

export function exponential(mean: number, by_time?: Record<string, number>): ScenarioLaw {
  return { distribution: 'exponential', mean, ...(by_time && { by_time }) } as unknown as ScenarioLaw;
}

export function contactType(changes: Partial<ContactType> = {}): ContactType {
  return {
    channel: 'voice',
    priority: 2,
    weight: 1,
    head_start: 0,
    when_closed: { kind: 'turn_away' },
    balking: 0,
    handle: { talk: exponential(240) },
    service_level: { share: 0.8, within: 20, formula: 'offered', short_abandon: 5 },
    at_closing: 'serve_queue',
    backlog: 0,
    ...changes,
  };
}

export function agentGroup(changes: Partial<AgentGroup> = {}): AgentGroup {
  return {
    skills: {},
    shrinkage: 0,
    absence: 0,
    takes: 'by_rank',
    idle: 'longest',
    speed: 1,
    ...changes,
  };
}

export function volume(casesPerWeek: number, changes: Partial<Demand> = {}): Demand {
  return { scale: 1, busyness: 0, volume: casesPerWeek / WEEK, ...changes } as Demand;
}

export function scenarioOf(changes: Partial<Scenario> & { clock?: Clock } = {}): Scenario {
  return {
    name: 'test',
    clock: plainClock,
    run: { replications: 1, seed: 1, confidence: 0.95 },
    hours: {},
    special_days: {},
    patterns: {},
    busyness: 0,
    customers: {},
    self_service: {},
    contact_types: {},
    agent_groups: {},
    expect: [],
    what_if: {},
    sweep: {},
    tornado: {},
    ...changes,
  };
}

export function resolve(scenario: Scenario, tables: DataTables = {}): ResolvedScenario {
  return { scenario, tables };
}

export function calendarOf(clock: Partial<Clock> = {}): Calendar {
  return buildCalendar(scenarioOf({ clock: { ...plainClock, ...clock } }));
}

export function table(
  kind: DataTable['kind'],
  text: Record<string, string[]>,
  numbers: Record<string, number[]>,
): DataTable {
  const rows = (Object.values(text)[0] ?? Object.values(numbers)[0] ?? []).length;
  return {
    kind,
    rows,
    text,
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, Float64Array.from(values)])),
  };
}

/** `09:00` as seconds after midnight. */
export function time(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * HOUR + minutes * 60;
}

/** `09:00-17:30` as a span. */
export function span(text: string): { from: number; to: number } {
  const [from = '', to = ''] = text.split('-');
  return { from: time(from), to: time(to) };
}
