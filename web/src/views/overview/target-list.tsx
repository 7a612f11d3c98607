/** The targets, a row each: a sign, how it fares today, how far today's team holds it. */
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { levelText } from '../../../../src/report/charts/interval-words.ts';
import { Sign } from '../../components/sign.tsx';
import { TargetBar } from '../../components/target-bar.tsx';
import type { RunContext } from '../../store/context.ts';
import { targetRows, targetsTitle } from './target-rows.ts';

export interface TargetListProps {
  readonly context: RunContext;
  readonly grow: GrowResults | undefined;
}

const words = { met: 'Met', missed: 'Missed', close: 'Too close to call', unknown: 'Not judged' } as const;

export function TargetList({ context, grow }: TargetListProps) {
  const rows = targetRows(context, grow);
  return (
    <section class="targets">
      <header class="part-head">
        <h2>{targetsTitle(rows, context)}</h2>
        <span class="faint">{levelText(context.results.confidence)} interval</span>
      </header>
      <ul>
        {rows.map(({ key, verdict, title, asked, missed, holds, value, interval, bar }) => (
          <li key={key}>
            <Sign verdict={verdict} />
            <div class="what">
              <div class="title">
                <span class="unseen">{words[verdict]}: </span>
                {title}
              </div>
              <div class="note">
                {missed === '' ? null : <span class={verdict === 'missed' ? 'alarm' : 'strong'}>{missed}</span>}
                {[asked, holds]
                  .filter((text) => text !== '')
                  .map((text, k) => (
                    <span key={text}>
                      {k > 0 || missed !== '' ? ' · ' : ''}
                      {text}
                    </span>
                  ))}
              </div>
            </div>
            <div class="bar">{bar === undefined ? null : <TargetBar {...bar} />}</div>
            <div class="value">
              <b>{value}</b>
              <small>{interval}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
