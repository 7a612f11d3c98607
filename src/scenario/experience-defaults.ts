/**
 * The scores that hold where a scenario says `experience` and no more. Each is an assumption; `docs/experience.md` tells
 * where it comes from, and whatever is worked out with one is called assumed.
 */
import type { Experience, Score } from './experience.ts';

export const CSAT_DEFAULTS: Score = {
  best: 4.5,
  spread: 1,
  waiting: { '0s': 0, '1m': -0.05, '5m': -0.2, '15m': -0.5 },
  reply: { '0h': 0, '8h': -0.1, '48h': -0.5 },
  self_service: -0.2,
  false_solved: -0.3,
  abandoned: -1.5,
  unresolved: -1.5,
  each_repeat: -0.4,
  each_transfer: -0.3,
};

export const CES_DEFAULTS: Score = {
  best: 6,
  spread: 1.3,
  waiting: { '0s': 0, '1m': -0.1, '5m': -0.4, '15m': -0.9 },
  reply: { '0h': 0, '8h': -0.1, '48h': -0.5 },
  self_service: -0.4,
  false_solved: -0.4,
  abandoned: -2,
  unresolved: -2,
  each_repeat: -0.8,
  each_transfer: -0.5,
};

export const RETENTION_DEFAULTS: Experience['retention'] = { best: 0.99, lost_per_csat_point: 0.005 };

/** What may rest on a default. */
export type Assumable = 'csat' | 'nps' | 'ces' | 'retention';

/** Whether any number behind it is a default of ours rather than the user's own; one that is equal counts as a default. */
export function isAssumed(experience: Experience, what: Assumable): boolean {
  switch (what) {
    case 'csat':
      return sharesAny(experience.csat, CSAT_DEFAULTS);
    case 'ces':
      return sharesAny(experience.ces, CES_DEFAULTS);
    case 'nps':
      // What is not given follows satisfaction by a rule of ours.
      return Object.keys(CSAT_DEFAULTS).some((name) => experience.nps[name as keyof Score] === undefined);
    case 'retention':
      return sharesAny(experience.retention, RETENTION_DEFAULTS) || isAssumed(experience, 'csat');
  }
}

function sharesAny(values: object, defaults: object): boolean {
  const text = (value: unknown): string => JSON.stringify(value);
  return Object.entries(defaults).some(([name, value]) => text(Reflect.get(values, name)) === text(value));
}
