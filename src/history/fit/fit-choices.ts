/**
 * What a fit may do or leave be. Which choices hold, an experiment has decided on days that were not fitted, of the fitting weeks
 * alone, as the tutorial tells; but who takes what, and who is taken next, the log itself shows.
 */
export interface FitChoices {
  /** Handle times follow the time of day where they differ by more than chance. */
  readonly handleByTime: boolean;
  /** Agents take the types that their services of the day show; else all that anybody in their group takes. */
  readonly bySkill: boolean;
  /** Types that are served before their turn have a head start; else all are served in order of arrival. */
  readonly headStarts: boolean;
  /** What agents do between two services with somebody waiting throughout is wrap-up. */
  readonly wrapUp: boolean;
  /** Services that name no agent are given to the agent whose gap they fit best; else each stands for an agent of its own. */
  readonly placeUnnamed: boolean;
  /**
   * Which gaps were breaks is calibrated on the days that are fitted, simulated with the handle times that each contact had
   * or with those of the fitted laws; else a usual rule holds.
   */
  readonly calibrateBreaks: 'own_times' | 'law_times' | false;
  /** Seconds of a roster's row. */
  readonly rosterInterval: number;
}

export const usualChoices: FitChoices = {
  handleByTime: false,
  bySkill: true,
  headStarts: true,
  wrapUp: false,
  placeUnnamed: true,
  calibrateBreaks: 'law_times',
  rosterInterval: 30,
};
