/**
 * What would a change do? Levers move, and the same engine as on the server answers in the browser while they do: both
 * plans meet the same customers at the volume that is looked at.
 */
import './what-if.css';
import { useMemo } from 'preact/hooks';
import { currencyOf } from '../../../src/experiment/currency-of.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { Headline } from '../components/headline.tsx';
import type { CurveAnswer, CurveQuestion, WhatIfAnswer } from '../engine/messages.ts';
import { useParticulars } from '../layout/particulars.ts';
import { sound } from '../store/scenario.ts';
import { type Breaking, breakingAt } from './breaking-at.ts';
import { Curves, targetOn } from './curves.tsx';
import { changeWords, targetInFocus, whatIfHeadline } from './headline.ts';
import { type Breaks, ledeOf } from './lede.ts';
import { changeOf, type Lever, type Phrase, type Settings } from './lever.ts';
import { LeverPanel } from './lever-panel.tsx';
import { leversOf } from './levers.ts';
import { metricOf, shownMetrics } from './shown-metrics.ts';
import { useCurve, useWhatIf } from './use-engine.ts';
import { usePosition } from './use-settings.ts';
import { curveVolumes } from './volume-lever.ts';
import { WhatIfTable } from './what-if-table.tsx';

/** Replications of the table from which on the curves are begun, and those of the curves. */
const SURE_ENOUGH = 8;
const CURVE_REPLICATIONS = 8;

export function View() {
  const { scenario, resolved } = sound.value!;
  const currency = currencyOf(resolved);
  const levers = useMemo(() => leversOf(scenario), [scenario]);
  const metrics = useMemo(() => shownMetrics(scenario), [scenario]);
  const [position, move] = usePosition(levers);
  const { volume, settings } = position;
  const change = changeOf(levers, settings);
  const phrases = phrasesOf(levers, settings);
  const table = useWhatIf({ change, volume, metrics });
  const answer = table.known?.answer;
  const focus = focusMetric(scenario, answer, metrics);
  // Where no money is counted there is none to draw.
  const isCosted =
    answer?.rows.some(({ metric, base }) => metric === 'cost_per_contact' && base.mean !== null) === true;
  const curveMetrics = isCosted && focus !== 'cost_per_contact' ? [focus, 'cost_per_contact'] : [focus];
  const isSure = table.isCurrent && answer !== undefined && answer.replications >= Math.min(SURE_ENOUGH, answer.of);
  const curve = useCurve(isSure ? curveQuestion(scenario, change, volume, curveMetrics) : undefined);
  useParticulars(
    answer === undefined
      ? ''
      : `${answer.replications} of ${answer.of} runs in this browser · seed ${scenario.run.seed} · ${Math.round(scenario.run.confidence * 100)}% intervals`,
  );
  const faults = answer?.faults ?? [];
  // Before the first answer of a question the table is the last one's, and so must be what is said of it.
  const of = table.known?.question ?? { change, volume };
  const isChanged = (answer?.changed.length ?? 0) > 0;
  const told = table.isCurrent ? phrases : phrasesFor(levers, of.change);
  const curves = curve.known !== undefined && sameMetrics(curve.known.question, curveMetrics) ? curve.known : undefined;
  const breaks = curve.isCurrent && curves !== undefined ? breaksOf(scenario, focus, curves.answer) : undefined;
  return (
    <div class="what-if">
      <div class="finding" aria-live="polite" aria-busy={!table.isCurrent}>
        {answer === undefined || faults.length > 0 ? (
          <Headline lede={faults.join(' ')}>
            {faults.length > 0 ? 'This change cannot be made' : 'What would a change do?'}
          </Headline>
        ) : (
          <Headline lede={ledeOf(scenario, answer, { changes: told.length, breaks, currency })}>
            {whatIfHeadline(scenario, answer, told, of.volume)}
          </Headline>
        )}
      </div>
      <LeverPanel
        {...{ scenario, levers, position, change }}
        onMove={move}
        title={capitalised(changeWords(phrases).text)}
        progress={{
          done: table.isCurrent ? (answer?.replications ?? 0) : 0,
          of: answer?.of ?? 0,
          milliseconds: answer?.milliseconds ?? 0,
        }}
      />
      <div class="results">
        {table.fault === undefined ? null : <p role="alert">The engine stopped: {table.fault}</p>}
        {answer === undefined || faults.length > 0 ? null : (
          <WhatIfTable {...{ scenario, answer }} volume={of.volume} currency={currency} />
        )}
        {curves === undefined || faults.length > 0 ? (
          <div class="curves waiting">
            <p class="pending">The curves over volume follow once the numbers above are sure enough.</p>
          </div>
        ) : (
          <Curves
            {...{ scenario }}
            metrics={curveMetrics}
            answer={curves.answer}
            at={curves.question.volumes.includes(volume) ? volume : of.volume}
            isChanged={Object.keys(curves.question.change).length > 0}
            currency={currency}
          />
        )}
        {isChanged ? (
          <p class="note">
            Heavy whisker: same customers in both plans (paired). Pale bar: what the interval would be without pairing.
          </p>
        ) : null}
      </div>
    </div>
  );
}

function phrasesOf(levers: readonly Lever[], settings: Settings): Phrase[] {
  return levers.flatMap((lever): Phrase[] => {
    const at = settings[lever.path];
    if (at === undefined || at === lever.base) return [];
    return [lever.kind === 'slider' ? lever.words(Number(at)) : lever.words(String(at))];
  });
}

/** The words of a change that is shown although the levers have moved on. */
function phrasesFor(levers: readonly Lever[], change: Readonly<Record<string, unknown>>): Phrase[] {
  const count = levers.filter(({ path }) => Object.hasOwn(change, path)).length;
  return count === 0 ? [] : [{ text: count === 1 ? 'this change' : 'these changes', several: count > 1 }];
}

/** What the first chart is about: the metric of the target in focus. */
function focusMetric(scenario: Scenario, answer: WhatIfAnswer | undefined, metrics: readonly string[]): string {
  const place = targetInFocus(scenario, answer);
  return place === undefined ? (metrics[0] ?? 'service_level') : metricOf(scenario.expect[place]!);
}

function curveQuestion(
  scenario: Scenario,
  change: CurveQuestion['change'],
  at: number,
  metrics: readonly string[],
): CurveQuestion {
  const replications = Math.min(CURVE_REPLICATIONS, scenario.run.replications);
  return { change, volumes: curveVolumes(scenario, at), metrics, replications };
}

function sameMetrics({ metrics }: CurveQuestion, others: readonly string[]): boolean {
  return metrics.join() === others.join();
}

function breaksOf(scenario: Scenario, metric: string, { points }: CurveAnswer): Breaks | undefined {
  const target = targetOn(scenario, metric);
  if (target === undefined) return undefined;
  const of = (plan: 'base' | 'variant'): Breaking =>
    breakingAt(
      points.map((point) => ({ volume: point.volume, estimate: point[plan][0]! })),
      target,
    );
  return { base: of('base'), variant: of('variant') };
}
