/** Overview: when today's team breaks, which targets hold, and what each volume needs. */
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { breaksInOrder } from '../../../../src/report/grow/grow-context.ts';
import { particularsOf } from '../../../../src/report/html/page-particulars.ts';
import { headline } from '../../../../src/report/run/headline.ts';
import { judgedTargets } from '../../../../src/report/run/judged-target.ts';
import { Headline } from '../../components/headline.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useParticulars } from '../../layout/particulars.ts';
import { contextOf, type RunContext, useQuestion } from '../../store/context.ts';
import { useIsKept, useRun } from '../../store/runs.ts';
import { KeyFigures } from './key-figures.tsx';
import './overview.css';
import { overviewSentences } from './sentences.ts';
import { StaffingCurve } from './staffing-curve.tsx';
import { TargetList } from './target-list.tsx';
import { WhatBuysTime } from './what-buys-time.tsx';

export function View() {
  // The quick answers first: today's week, then when it breaks, then the staff that each volume needs.
  const week = useQuestion('run', {});
  const run = useRun(week, 'brief');
  const context = contextOf(run.results);
  const all = useQuestion('grow', {});
  const isKept = useIsKept(all);
  const breaking = useQuestion('grow', { staff: false }, context !== undefined && isKept === false);
  const breaks = useRun(breaking);
  const needing = isKept || breaks.results !== undefined ? all : undefined;
  const needs = useRun(needing);
  const grow = needs.results ?? breaks.results;
  useParticulars(run.results === undefined ? '' : particularsOf(run.results.clock, run.results));
  return (
    <>
      <Words context={context} grow={grow} />
      <RunProgress run={run} request={week} what="Today’s week" />
      {context === undefined ? null : (
        <div class="overview">
          <div class="curve">
            {grow === undefined ? null : <StaffingCurve results={grow} />}
            <RunProgress run={breaks} request={breaking} what="When today’s team breaks" />
            <RunProgress run={needs} request={needing} what="The staff that each volume needs" />
          </div>
          <div class="beside-curve">
            <TargetList context={context} grow={grow} />
            {needs.results === undefined ? null : <WhatBuysTime today={needs.results} />}
          </div>
          <KeyFigures context={context} grow={grow} breaks={grow && breaksInOrder(grow)[0]?.volume} />
        </div>
      )}
    </>
  );
}

function Words({
  context,
  grow,
}: {
  readonly context: RunContext | undefined;
  readonly grow: GrowResults | undefined;
}) {
  if (grow !== undefined) {
    const { headline: said, lede } = overviewSentences(grow);
    return <Headline lede={lede}>{said}</Headline>;
  }
  if (context !== undefined) return <Headline>{headline(context, judgedTargets(context)).replace(/\.$/, '')}</Headline>;
  return <Headline>{'Today’s week is being simulated'}</Headline>;
}
