/** Compare: any scenarios and variants side by side, met by the same customers, each difference with its paired interval. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CompareResults } from '../../../../src/experiment/compare/compare-results.ts';
import { compareCharts } from '../../../../src/report/charts/compare-charts.ts';
import { compareHeadline } from '../../../../src/report/compare/compare-headline.ts';
import { particularsOf } from '../../../../src/report/html/page-particulars.ts';
import { ChartView } from '../../charts/chart-view.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ExportLinks } from '../../components/export-links.tsx';
import { Headline } from '../../components/headline.tsx';
import { NameChoice, useName } from '../../components/name-choice.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useParticulars } from '../../layout/particulars.ts';
import { address, look } from '../../routing/router.ts';
import { useQuestion } from '../../store/context.ts';
import { useRun } from '../../store/runs.ts';
import { sound } from '../../store/scenario.ts';
import { scenarios } from '../../store/scenarios.ts';
import { differencesData } from './chart-data.ts';
import './compare.css';
import { ChangeTable } from './change-table.tsx';
import { sideBySide, targetsSideBySide } from './side-by-side.ts';

export function View() {
  const { query } = address.value;
  const variants = Object.entries(sound.value?.scenario.what_if ?? {}).map(([key, { name }]) => ({ key, name }));
  const files = (scenarios.value ?? []).filter(({ id, hash }) => id !== sound.value?.id && hash !== null);
  const others = listOf(query.others);
  const named = listOf(query.with);
  // A variant that the file no longer has is passed over rather than asked for.
  const chosen =
    named.length === 0 && others.length === 0
      ? variants.map(({ key }) => key)
      : named.filter((key) => variants.some((variant) => variant.key === key));
  const isAny = chosen.length + others.length > 0;
  const request = useQuestion('compare', { what_if: chosen, ...(others.length === 0 ? {} : { others }) }, isAny);
  const run = useRun(request);
  const { results } = run;
  useParticulars(results === undefined ? '' : particularsOf(results.clock, results));
  const choose = (what: 'with' | 'others', before: readonly string[], key: string, isChosen: boolean) => {
    const next = isChosen ? [...before, key] : before.filter((each) => each !== key);
    look({ with: chosen.join(','), others: others.join(','), [what]: next.join(',') });
  };
  const sentences = results === undefined ? [] : compareHeadline({ results }).split(/(?<=\.) (?=[A-Z“])/);
  return (
    <>
      <Headline lede={sentences.slice(1).join(' ')}>
        {sentences[0]?.replace(/\.$/, '') ?? (isAny ? 'The plans are being compared' : 'Choose what to compare with')}
      </Headline>
      <div class="compare">
        <details class="plans" open={!isAny}>
          <summary>
            {sound.value?.scenario.name}, compared with {counted(chosen.length + others.length)}
          </summary>
          <div>
            {variants.length === 0 ? null : (
              <fieldset>
                <legend>Variants in its what_if</legend>
                {variants.map(({ key, name }) => (
                  <Check
                    key={key}
                    name={name}
                    isChosen={chosen.includes(key)}
                    onChoose={(is) => choose('with', chosen, key, is)}
                  />
                ))}
              </fieldset>
            )}
            {files.length === 0 ? null : (
              <fieldset>
                <legend>Other scenarios</legend>
                {files.map(({ id, name }) => (
                  <Check
                    key={id}
                    name={name}
                    isChosen={others.includes(id)}
                    onChoose={(is) => choose('others', others, id, is)}
                  />
                ))}
              </fieldset>
            )}
          </div>
        </details>
        <RunProgress run={run} request={request} what="The comparison" />
        {results === undefined ? null : (
          <>
            <Tables
              results={results}
              actions={<ExportLinks run={run} forms={['csv', 'xlsx']} what="The comparison" />}
            />
            <Pictures results={results} />
            <Change results={results} />
          </>
        )}
      </div>
    </>
  );
}

function Check({
  name,
  isChosen,
  onChoose,
}: {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: (is: boolean) => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
      {name}
    </label>
  );
}

function Tables({ results, actions }: { readonly results: CompareResults; readonly actions: ComponentChildren }) {
  const targets = targetsSideBySide(results, sound.value?.scenario.expect ?? []);
  return (
    <>
      {targets === undefined ? null : <DataTable table={targets} stacked />}
      <DataTable table={sideBySide(results)} stacked actions={actions} />
    </>
  );
}

function Pictures({ results }: { readonly results: CompareResults }) {
  const expect = sound.value?.scenario.expect;
  const charts = useMemo(() => compareCharts(results, expect ?? []), [results, expect]);
  const names = charts.map(({ name }) => name.replace(/^compare-/, ''));
  const [name, choose] = useName('metric', names);
  const chart = charts.find((each) => each.name === `compare-${name}`);
  if (chart === undefined || name === undefined) return null;
  return (
    <ChartView chart={chart} data={differencesData(results, name)}>
      <NameChoice label="Metric" names={names} name={name} onChoose={choose} />
    </ChartView>
  );
}

function Change({ results }: { readonly results: CompareResults }) {
  const keys = results.variants.map(({ key }) => key);
  const [key, choose] = useName('plan', keys);
  const variant = results.variants.find((each) => each.key === key);
  if (variant === undefined || key === undefined) return null;
  return (
    <ChangeTable results={results} variant={variant}>
      <NameChoice
        label="Plan"
        names={keys}
        name={key}
        onChoose={choose}
        text={(each) => results.variants.find((plan) => plan.key === each)?.title ?? each}
      />
    </ChangeTable>
  );
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((each) => each !== '');
}

function counted(count: number): string {
  return count === 0 ? 'nothing yet' : `${count} ${count === 1 ? 'plan' : 'plans'}`;
}
