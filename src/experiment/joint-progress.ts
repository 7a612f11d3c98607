/** The progress of several runs at once, told as one. */

export interface JointProgress {
  /** The progress of one run, as it reports it. */
  of(place: number): (done: number, of: number) => void;
}

/**
 * @param runs how many runs there are in all
 * @param each replications of a run that has not yet said how many it has
 * @param onProgress told how many replications are done in all, and of how many
 */
export function jointProgress(
  runs: number,
  each: number,
  onProgress: ((done: number, of: number) => void) | undefined,
): JointProgress {
  const done = new Float64Array(runs);
  const most = new Float64Array(runs).fill(each);
  let doneInAll = 0;
  let mostInAll = runs * each;
  return {
    of: (place) => (doneNow, of) => {
      doneInAll += doneNow - done[place]!;
      mostInAll += of - most[place]!;
      done[place] = doneNow;
      most[place] = of;
      onProgress?.(doneInAll, mostInAll);
    },
  };
}
