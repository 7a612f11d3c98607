/** The figures of the week that everybody asks after, each with a small curve of how it moves as volume grows. */
import type { GrowResults } from '../../../../src/experiment/grow/grow-results.ts';
import { multipleText } from '../../../../src/report/grow/grow-context.ts';
import { estimateOf } from '../../../../src/report/run/run-view.ts';
import { Figure } from '../../components/figure.tsx';
import { SmallCurve } from '../../components/small-curve.tsx';
import type { RunContext } from '../../store/context.ts';

export interface KeyFiguresProps {
  readonly context: RunContext;
  readonly grow: GrowResults | undefined;
  /** Volume at which today's team breaks. */
  readonly breaks: number | null | undefined;
}

/** In their order, with the least height of the small curve's scale; the first six that are told are shown. */
const wanted: readonly (readonly [metric: string, least: number])[] = [
  ['offered', 0],
  ['hold_time', 10],
  ['first_contact_resolution', 0.1],
  ['csat', 0.3],
  ['deflection_rate', 0.1],
  ['cost_per_resolution', 0],
  ['abandonment_rate', 0.02],
  ['occupancy', 0.1],
  ['average_handle_time', 60],
];
const most = 6;

export function KeyFigures({ context: { results, currency }, grow, breaks }: KeyFiguresProps) {
  const told = wanted
    .filter(([metric]) => {
      const mean = estimateOf(results.total, metric)?.mean;
      // Where nothing is deflected, or every contact resolves its case, that is the file's word and no result.
      return (
        mean !== undefined &&
        mean !== null &&
        !(metric === 'deflection_rate' && mean === 0) &&
        !(metric === 'first_contact_resolution' && mean === 1)
      );
    })
    .slice(0, most);
  const last = grow?.volumes.at(-1)?.volume;
  return (
    <section class="key-figures" aria-label="Key figures">
      <h2 class="unseen">Key figures</h2>
      <div class="figures">
        {told.map(([metric, least]) => (
          <div key={metric}>
            <Figure
              metric={metric}
              estimate={estimateOf(results.total, metric)}
              currency={currency}
              {...(metric === 'offered' ? { note: periodNote(results.clock.days) } : {})}
            />
            {grow === undefined ? null : (
              <SmallCurve
                points={grow.volumes.flatMap(({ volume, today }) => {
                  const estimate = estimateOf(today.total, metric);
                  return estimate === undefined ? [] : [{ volume, estimate }];
                })}
                breaks={breaks ?? undefined}
                least={least}
              />
            )}
          </div>
        ))}
      </div>
      {last === undefined ? null : (
        <p class="note">
          Small curves: today’s team as volume grows from 1× to {multipleText(last)}
          {breaks == null ? '' : '; the dashed line is the breaking point'}.
        </p>
      )}
    </section>
  );
}

function periodNote(days: number): string {
  return days === 7 ? 'a week' : days === 1 ? 'a day' : `in ${days} days`;
}
