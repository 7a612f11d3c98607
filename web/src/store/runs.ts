/**
 * Runs that views ask for: each request once, however many ask, its progress and results kept while the page is open.
 * What is asked again after a lost connection or a restarted server is the same run.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CompareResults } from '../../../src/experiment/compare/compare-results.ts';
import type { GrowResults } from '../../../src/experiment/grow/grow-results.ts';
import type { StaffResults } from '../../../src/experiment/staff/staff-results.ts';
import type { CostedRunResults } from '../../../src/finance/with-cost.ts';
import type { RunRequest, RunState } from '../../../src/server/api.ts';
import { keptRun as askKept, cancelRun, followRun, type Parts } from '../api/follow-run.ts';

/** What each kind of run comes to. */
export interface ResultsOf {
  readonly run: CostedRunResults;
  readonly compare: CompareResults;
  readonly grow: GrowResults;
  readonly staff: StaffResults;
  readonly sweep: unknown;
  readonly tornado: unknown;
}

/** How a run stands. */
export interface Run<Results> {
  /** Undefined until the server has answered. */
  readonly state?: RunState;
  readonly results?: Results;
  readonly fault?: Error;
}

interface Kept {
  readonly run: ReturnType<typeof signal<Run<unknown>>>;
  abort: AbortController | undefined;
  askers: number;
}

/** Goes up with each change of a scenario's file that the page learns of. */
export const filesVersion = signal(0);

const kept = new Map<string, Kept>();
/** Results are large, so that only the latest few stay. */
const mostKept = 24;

/** The newest run of all whose progress is worth showing. */
export function useRun<Kind extends RunRequest['kind']>(
  request: (RunRequest & { readonly kind: Kind }) | undefined,
  parts: Parts = 'all',
): Run<ResultsOf[Kind]> {
  const key = request === undefined ? undefined : keyOf(request, parts);
  const run = useMemo(() => (request === undefined ? undefined : keptRun(key!).run), [key]);
  useEffect(() => (request === undefined ? undefined : follow(key!, request, parts)), [key]);
  return ((run as ReadonlySignal<Run<ResultsOf[Kind]>> | undefined)?.value ?? {}) as Run<ResultsOf[Kind]>;
}

/** Asks for a run ahead of the view that will show it. @returns ends the asking */
export function askAhead(request: RunRequest, parts: Parts): () => void {
  return follow(keyOf(request, parts), request, parts);
}

/**
 * Whether the server has the results of a run already; if so, they are fetched, and `useRun` has them at once.
 * @returns undefined until that is known
 */
export function useIsKept(request: RunRequest | undefined): boolean | undefined {
  const key = request === undefined ? undefined : keyOf(request, 'all');
  const [known, setKnown] = useState<{ readonly key: string; readonly isKept: boolean }>();
  useEffect(() => {
    if (request === undefined || key === undefined) return;
    const abort = new AbortController();
    const tell = (isKept: boolean) => {
      if (!abort.signal.aborted) setKnown({ key, isKept });
    };
    const entry = keptRun(key);
    if (entry.abort !== undefined || entry.run.value?.results !== undefined) return tell(true);
    askKept<unknown>(request, 'all', abort.signal).then(
      (answer) => {
        if (answer?.results !== undefined && entry.run.value?.results === undefined) {
          const { results, ...state } = answer;
          entry.abort = new AbortController();
          entry.run.value = { state, results };
        }
        tell(answer?.results !== undefined);
      },
      () => tell(false),
    );
    return () => abort.abort();
  }, [key]);
  return known?.key === key ? known?.isKept : undefined;
}

/** Cancels a run that is on its way. */
export async function cancel({ state }: Run<unknown>): Promise<void> {
  if (state !== undefined) await cancelRun(state.id);
}

/** Asks for a run again that failed or was cancelled. */
export function again(request: RunRequest): void {
  for (const parts of ['all', 'brief'] as const) {
    const entry = kept.get(keyOf(request, parts));
    if (entry === undefined) continue;
    entry.run.value = {};
    entry.abort = undefined;
    start(entry, request, parts);
  }
}

/** The same request means another run once the files have changed. */
function keyOf(request: RunRequest, parts: Parts): string {
  return JSON.stringify([filesVersion.value, parts, request]);
}

function keptRun(key: string): Kept {
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const created: Kept = { run: signal<Run<unknown>>({}), abort: undefined, askers: 0 };
  kept.set(key, created);
  for (const [other, { askers }] of kept) {
    if (kept.size <= mostKept) break;
    if (askers === 0 && other !== key) kept.delete(other);
  }
  return created;
}

/** @returns ends the following; the server goes on, so that the results lie ready on return */
function follow(key: string, request: RunRequest, parts: Parts): () => void {
  const entry = keptRun(key);
  entry.askers++;
  if (entry.abort === undefined) start(entry, request, parts);
  return () => {
    entry.askers--;
    const { results, fault } = entry.run.value!;
    if (entry.askers > 0 || results !== undefined || fault !== undefined) return;
    entry.abort?.abort();
    entry.abort = undefined;
  };
}

function start(entry: Kept, request: RunRequest, parts: Parts): void {
  const abort = new AbortController();
  entry.abort = abort;
  const onState = (state: RunState) => {
    if (entry.abort === abort) entry.run.value = { state: withoutResults(state) };
  };
  followRun<unknown>(request, { parts, onState, signal: abort.signal })
    .then(({ results, ...state }) => {
      if (entry.abort !== abort || abort.signal.aborted) return;
      entry.run.value = results === undefined ? { state } : { state, results };
    })
    .catch((fault: Error) => {
      if (entry.abort === abort && !abort.signal.aborted) entry.run.value = { ...entry.run.value, fault };
    });
}

function withoutResults(state: RunState & { results?: unknown }): RunState {
  const { results: _, ...rest } = state;
  return rest;
}
