/** What the engines have answered so far: the table at one volume, and the curves once the table is sure enough. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CurveAnswer, CurveQuestion, ScenarioFiles, WhatIfAnswer, WhatIfQuestion } from '../engine/messages.ts';
import { type EngineRole, engineWith } from '../engine/page-engine.ts';
import { detail, sound } from '../store/scenario.ts';

/** What is known, and for which question; while the next answer is on its way, the last stays. */
export interface Known<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

export interface Asked<Question, Answer> {
  readonly known: Known<Question, Answer> | undefined;
  /** Whether what is known is the answer to what is asked now. */
  readonly isCurrent: boolean;
  readonly fault: string | undefined;
}

export function useWhatIf(question: WhatIfQuestion): Asked<WhatIfQuestion, WhatIfAnswer> {
  return useQuestion('levers', 'what_if', question);
}

/** @param question undefined while it is too early to ask */
export function useCurve(question: CurveQuestion | undefined): Asked<CurveQuestion, CurveAnswer> {
  return useQuestion('curves', 'curve', question);
}

function useQuestion<Name extends 'what_if' | 'curve', Question, Answer>(
  role: EngineRole,
  name: Name,
  question: Question | undefined,
): Asked<Question, Answer> {
  const files = useFiles();
  const key = JSON.stringify([files.path, question]);
  const [state, setState] = useState<{ key: string; known: Known<Question, Answer> }>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    if (question === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    setFault(undefined);
    engineWith(role, files)
      .then((engine) => {
        const onAnswer = (answer: unknown) => {
          if (!signal.aborted) setState({ key, known: { question, answer: answer as Answer } });
        };
        return engine.ask(name, question as never, { onAnswer, signal });
      })
      .catch((reason: Error) => {
        if (!signal.aborted) setFault(reason.message);
      });
    return () => abort.abort();
  }, [key, files]);
  const known = state?.key.startsWith(JSON.stringify([files.path]).slice(0, -1)) ? state.known : undefined;
  return { known, isCurrent: state?.key === key, fault };
}

/** The last sound text with the files that it reads. */
function useFiles(): ScenarioFiles {
  const { id, text, resolved } = sound.value!;
  const others = detail.value?.files;
  return useMemo(() => ({ path: id, files: { ...others, [id]: text }, resolved }), [id, text, others, resolved]);
}
