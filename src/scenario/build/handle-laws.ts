/** Talk and wrap-up of a contact type; where a history has its own handle times, both follow those. */
import type { Law, Steps } from '../../centre/plan.ts';
import type { ContactType } from '../scenario.ts';
import type { BuildLaw } from './laws.ts';

export interface HandleLaws {
  readonly talk: Law;
  readonly wrapUp: Law | undefined;
}

/**
 * @param handleTime a history's mean handle times by time of arrival; they take the place of `by_time`, and talk and
 *   wrap-up keep their proportion
 */
export function handleLaws(handle: ContactType['handle'], handleTime: Steps | undefined, build: BuildLaw): HandleLaws {
  const talk = build(handle.talk);
  const wrapUp = handle.wrap_up === undefined ? undefined : build(handle.wrap_up);
  const mean = talk.distribution.mean + (wrapUp?.distribution.mean ?? 0);
  if (handleTime === undefined || !(mean > 0)) return { talk, wrapUp };
  const factor = { times: handleTime.times, values: handleTime.values.map((seconds) => seconds / mean) };
  return {
    talk: { ...talk, factor },
    wrapUp: wrapUp && { ...wrapUp, factor },
  };
}
