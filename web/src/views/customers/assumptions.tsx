/** The curves that turn what happened into scores, one click away: each is the scenario's own or an assumption. */

import { formatPlain } from '../../../../src/report/numbers/format-number.ts';
import type { Score } from '../../../../src/scenario/experience.ts';
import { type Assumable, isAssumed } from '../../../../src/scenario/experience-defaults.ts';
import { Scroll } from '../../components/scroll.tsx';
import { Link } from '../../routing/link.tsx';
import type { RunContext } from '../../store/context.ts';

const names: Readonly<Record<keyof Score, string>> = {
  best: 'Where nothing goes wrong',
  spread: 'Spread between customers',
  waiting: 'By time on hold, over the whole case',
  reply: 'By first response, email',
  self_service: 'By effort of self-service',
  false_solved: 'Thought it was solved, and came back',
  abandoned: 'Gave up waiting',
  unresolved: 'Not resolved',
  each_repeat: 'Each repeat',
  each_transfer: 'Each transfer',
};

export function Assumptions({ context: { scenario } }: { readonly context: RunContext }) {
  const { experience } = scenario;
  if (experience === undefined) {
    return (
      <p class="assumptions">
        The scenario says nothing of <code>experience</code>, so no score is worked out.{' '}
        <Link to={{ view: 'scenario' }}>Add it in the Scenario view</Link>
      </p>
    );
  }
  const { csat, ces, retention } = experience;
  const assumed = (['csat', 'ces', 'retention'] as const satisfies readonly Assumable[]).filter((what) =>
    isAssumed(experience, what),
  );
  return (
    <details class="assumptions">
      <summary>
        The assumptions behind the scores
        {assumed.length === 0 ? '' : <span class="note"> some are Staffcurve’s, not measured from your customers</span>}
      </summary>
      <Scroll label="The assumptions behind the scores">
        <table>
          <caption class="unseen">What changes a score, in points</caption>
          <thead>
            <tr>
              <th scope="col">What happened</th>
              <th scope="col">CSAT, 1–5</th>
              <th scope="col">Customer effort, 1–7</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(names) as (keyof Score)[]).map((field) => (
              <tr key={field}>
                <th scope="row">{names[field]}</th>
                <td>{changeText(csat[field], field)}</td>
                <td>{changeText(ces[field], field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        Of customers at the best score {formatPlain(retention.best * 100, 1)} % stay; each point of CSAT lost costs{' '}
        {formatPlain(retention.lost_per_csat_point * 100, 1)} % of them. Value at risk is their lifetime value times the
        chance of leaving beyond that, and stands beside cost, never in it.{' '}
        <Link to={{ view: 'scenario' }}>Change them in the Scenario view</Link>
      </p>
    </details>
  );
}

function changeText(change: number | Readonly<Record<string, number>>, field: keyof Score): string {
  const plain = field === 'best' || field === 'spread';
  const signed = (value: number) =>
    (value > 0 && !plain ? '+' : '') +
    formatPlain(value, Number.isInteger(value) ? 0 : value === Number(value.toFixed(1)) ? 1 : 2);
  if (typeof change === 'number') return signed(change);
  return Object.entries(change)
    .map(([after, value]) => `${after}: ${signed(value)}`)
    .join(', ');
}
