/** The levers: first where one looks, then what one changes, and what the change is called in the scenario's own words. */
import { monthText, multipleText } from '../../../src/report/grow/grow-context.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Change } from '../engine/messages.ts';
import type { Lever } from './lever.ts';
import { ChoiceControl, Range, SliderControl } from './lever-control.tsx';
import { SaveWhatIf } from './save-form.tsx';
import type { Position } from './use-settings.ts';
import { dateAt, volumeRange } from './volume-lever.ts';

export interface LeverPanelProps {
  readonly scenario: Scenario;
  readonly levers: readonly Lever[];
  readonly position: Position;
  readonly onMove: (position: Partial<Position>) => void;
  readonly change: Change;
  /** What the change is called, for its name in the file. */
  readonly title: string;
  /** How far the engine is. */
  readonly progress: { readonly done: number; readonly of: number; readonly milliseconds: number };
}

export function LeverPanel({ scenario, levers, position, onMove, change, title, progress }: LeverPanelProps) {
  const { volume, settings } = position;
  const date = volume === 1 ? null : dateAt(volume, scenario);
  const set = (path: string, value: number | string) => onMove({ settings: { ...settings, [path]: value } });
  const parts = [...new Set(levers.map(({ part }) => part))];
  const isChanged = Object.keys(change).length > 0;
  return (
    <aside class="levers" aria-label="Levers">
      <section aria-labelledby="look-at">
        <h2 id="look-at">Look at</h2>
        <Range
          {...volumeRange(scenario)}
          label="Volume"
          base={1}
          value={volume}
          text={multipleText(volume)}
          note={volume === 1 ? 'today' : date === null ? '' : monthText(date)}
          isMoved={false}
          onMove={(to) => onMove({ volume: Number(to.toFixed(2)) })}
        />
      </section>
      <section aria-labelledby="change">
        <h2 id="change">Change</h2>
        {parts.map((part) => (
          <fieldset key={part}>
            <legend class={parts.length > 1 ? undefined : 'unseen'}>{part}</legend>
            {levers
              .filter((lever) => lever.part === part)
              .map((lever) =>
                lever.kind === 'slider' ? (
                  <SliderControl
                    key={lever.path}
                    lever={lever}
                    value={Number(settings[lever.path] ?? lever.base)}
                    onMove={(value) => set(lever.path, value)}
                  />
                ) : (
                  <ChoiceControl
                    key={lever.path}
                    lever={lever}
                    value={String(settings[lever.path] ?? lever.base)}
                    onMove={(value) => set(lever.path, value)}
                  />
                ),
              )}
          </fieldset>
        ))}
      </section>
      <Progress {...progress} />
      {isChanged ? <pre>{`change:\n${Object.entries(change).map(changeLine).join('\n')}`}</pre> : null}
      <SaveWhatIf title={title} change={change} onReset={() => onMove({ settings: {} })} />
    </aside>
  );
}

function Progress({ done, of, milliseconds }: LeverPanelProps['progress']) {
  const seconds = milliseconds < 950 ? (milliseconds / 1000).toFixed(1) : String(Math.round(milliseconds / 1000));
  const isDone = of > 0 && done === of;
  return (
    <section class="progress" aria-label="Runs">
      <p>
        <b>{done === 0 ? 'Runs in this browser' : `${done} of ${of} runs in this browser`}</b>
        {isDone ? `, ${seconds} s` : ''}
      </p>
      <p>{isDone ? 'As many as the scenario asks for.' : 'The more of them, the surer the numbers.'}</p>
      <progress aria-label="Runs in this browser" max={1} value={of === 0 ? 0 : done / of} />
    </section>
  );
}

/** As it will stand in the file. */
function changeLine([path, value]: [string, unknown]): string {
  if (typeof value !== 'object' || value === null) return `  ${path}: ${String(value)}`;
  const inside = Object.entries(value).map(([name, amount]) => `${name}: ${String(amount)}`);
  return `  ${path}:\n    { ${inside.join(', ')} }`;
}
