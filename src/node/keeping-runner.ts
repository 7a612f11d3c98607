/** A runner that answers from what was kept and keeps what it runs, so that whatever asks it resumes by itself. */
import { changedFields } from '../experiment/changed-fields.ts';
import { type Keeper, questionOf } from '../experiment/keeper.ts';
import type { Runner } from '../experiment/runner.ts';
import type { ResolvedScenario } from '../scenario/scenario.ts';

/**
 * @param keeper the store; what it holds is taken for the answer
 * @param runner asked for what is not kept
 * @param asked the plan that the question is about: of each run it is noted what differs from it
 * @returns a runner with the same answers
 */
export function keepingRunner(keeper: Keeper, runner: Runner, asked?: ResolvedScenario): Runner {
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
      const note = () => (asked === undefined ? '' : differences(asked, resolved));
      return keeper.once(question, () => runner.run(request, watch), note);
    },
    calibrate(resolved, watch) {
      return keeper.once(questionOf('calibration', { resolved }, {}), () => runner.calibrate(resolved, watch));
    },
  };
}

/** `agent_groups.voice.count 9 → 7, …`; targets are left out, for a run of the plan alone has none. */
function differences(asked: ResolvedScenario, run: ResolvedScenario): string {
  return changedFields(asked, run)
    .filter(({ path }) => !path.startsWith('expect'))
    .map(({ path, from, to }) => `${path} ${from ?? 'none'} → ${to ?? 'none'}`)
    .join(', ');
}
