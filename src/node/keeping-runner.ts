/** A runner that answers from what was kept and keeps what it runs, so that whatever asks it resumes by itself. */
import { type Keeper, questionOf } from '../experiment/keeper.ts';
import type { Runner } from '../experiment/runner.ts';

/**
 * @param keeper the store; what it holds is taken for the answer
 * @param runner asked for what is not kept
 * @returns a runner with the same answers
 */
export function keepingRunner(keeper: Keeper, runner: Runner): Runner {
  return {
    run(request, watch) {
      const { plan = {}, detail, warnings = [], resolved, base, ...given } = request;
      const { volume = 1, runOut = true, calibration } = plan;
      // The warnings stand in the results.
      const options = {
        detail,
        warnings,
        runOut,
        ...(calibration === undefined ? {} : { calibration }),
        ...(base === undefined ? {} : { base: base.hash }),
      };
      const question = questionOf('run', { resolved, volume, ...given }, options);
      return keeper.once(question, () => runner.run(request, watch));
    },
    calibrate(resolved, watch) {
      return keeper.once(questionOf('calibration', { resolved }, {}), () => runner.calibrate(resolved, watch));
    },
  };
}
