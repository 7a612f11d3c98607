/** A scenario that cannot be run is answered with everything that is wrong with it, as the command line tells it. */
import type { Fault } from '../../scenario/fault.ts';
import type { Loaded } from '../../scenario/load.ts';
import { messages } from '../../scenario/messages.ts';
import type { ResolvedScenario } from '../../scenario/scenario.ts';
import { RequestProblem } from '../problem.ts';

export function unsound(faults: readonly Fault[]): RequestProblem {
  return new RequestProblem('unsound', messages.nothingRun(faults.length), { faults });
}

/** @throws RequestProblem with all faults, where there are any */
export function sound({ resolved, faults }: Loaded): ResolvedScenario {
  if (faults.length > 0 || resolved === undefined) throw unsound(faults);
  return resolved;
}
