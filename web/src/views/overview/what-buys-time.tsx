/** How far today's customers could grow under each what-if before the first target breaks, worked out one after the other. */
import { useState } from 'preact/hooks';
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { RunProgress } from '../../components/run-progress.tsx';
import { useQuestion } from '../../store/context.ts';
import { useRun } from '../../store/runs.ts';
import { sound } from '../../store/scenario.ts';
import { type BoughtTime, boughtTime, buysTime, inOrder, thinned, todayText } from './bought-time.ts';

/** Variants that are worked out: each takes a run at several volumes. */
const MOST = 6;

export function WhatBuysTime({ today }: { readonly today: GrowResults }) {
  const all = Object.entries(sound.value?.scenario.what_if ?? {});
  const variants = all.slice(0, MOST);
  const [told, setTold] = useState<{ of: GrowResults; rows: Readonly<Record<string, BoughtTime>> }>();
  // What was told of another file, or of this one before it changed, is another matter.
  const known = told?.of === today ? told.rows : {};
  const volumes = thinned(today.volumes.map(({ volume }) => volume));
  if (variants.length === 0) return null;
  const ended = variants.findIndex(([key]) => known[key] === undefined);
  const [key, variant] = variants[ended] ?? [];
  const rows = inOrder(Object.values(known));
  return (
    <section class="buys-time">
      <header class="part-head">
        <h2>{buysTime(rows, today) ? 'What buys time' : 'How far each what-if holds'}</h2>
        <p>
          {todayText(today)}
          {all.length > MOST ? `; the first ${MOST} of ${all.length} what-ifs` : ''}
        </p>
      </header>
      {rows.length === 0 ? null : (
        <ul>
          {rows.map(({ key: each, name, holds, interval, isClose }) => (
            <li key={each}>
              <span class="title">{name}</span>
              <span class={isClose ? 'faint' : 'holds'}>{holds}</span>
              <small>{interval}</small>
            </li>
          ))}
        </ul>
      )}
      {key === undefined || variant === undefined ? null : (
        <Asking
          key={key}
          {...{ variant: key, name: variant.name, volumes }}
          onAnswer={(results) =>
            setTold({ of: today, rows: { ...known, [key]: boughtTime(key, variant.name, results, today) } })
          }
        />
      )}
    </section>
  );
}

/** Asks for one variant, tells how far it is, and hands on what comes of it. */
function Asking({
  variant,
  name,
  volumes,
  onAnswer,
}: {
  readonly variant: string;
  readonly name: string;
  readonly volumes: readonly number[];
  readonly onAnswer: (results: GrowResults) => void;
}) {
  const request = useQuestion('grow', { staff: false, volumes: [...volumes], what_if: [variant] });
  const run = useRun(request);
  const [isTold, setTold] = useState(false);
  if (run.results !== undefined && !isTold) {
    const { results } = run;
    setTold(true);
    queueMicrotask(() => onAnswer(results));
  }
  return <RunProgress run={run} request={request} what={name} />;
}
