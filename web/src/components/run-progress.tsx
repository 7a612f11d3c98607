/** How far a run is, with a way to stop it; what went wrong with one, with a way to ask again. */

import { useState } from 'preact/hooks';
import type { RunRequest } from '../../../src/server/api.ts';
import { ServerProblem } from '../api/problem.ts';
import { again, cancel, type Run } from '../store/runs.ts';

export interface RunProgressProps {
  readonly run: Run<unknown>;
  readonly request: RunRequest | undefined;
  /** What is being worked out: `The staffing curve`. */
  readonly what: string;
}

/** @returns nothing once there are results */
export function RunProgress({ run, request, what }: RunProgressProps) {
  const [isCancelling, setCancelling] = useState(false);
  if (run.results !== undefined || request === undefined) return null;
  const { state, fault } = run;
  const askAgain = (
    <button type="button" onClick={() => again(request)}>
      Run again
    </button>
  );
  if (fault !== undefined) {
    return (
      <div class="run-progress fault" role="alert">
        <p>
          <b>{what} could not be worked out.</b> {fault.message}
        </p>
        {fault instanceof ServerProblem && fault.faults.length > 0 ? (
          <ul>
            {fault.faults.map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        ) : null}
        {askAgain}
      </div>
    );
  }
  if (state?.status === 'cancelled') {
    return (
      <div class="run-progress" role="status">
        <p>{what}: cancelled.</p>
        {askAgain}
      </div>
    );
  }
  const { done, of } = state?.progress ?? { done: 0, of: 0 };
  const share = of === 0 ? 0 : Math.min(1, done / of);
  const stop = () => {
    setCancelling(true);
    void cancel(run).finally(() => setCancelling(false));
  };
  return (
    <div class="run-progress">
      <p>
        <b>{what}</b> {stateText(state?.status, state?.ahead, share)}
      </p>
      <progress aria-label={what} max={1} {...(of === 0 ? {} : { value: share })} />
      {state === undefined ? null : (
        <button type="button" onClick={stop} disabled={isCancelling}>
          Cancel
        </button>
      )}
    </div>
  );
}

function stateText(status: string | undefined, ahead: number | undefined, share: number): string {
  if (status === 'queued')
    return ahead ? `waits for ${ahead} ${ahead === 1 ? 'run' : 'runs'} before it` : 'is about to start';
  if (status === undefined) return 'is being asked for';
  return share === 0 ? 'is being worked out' : `is being worked out: ${Math.floor(share * 100)}%`;
}
