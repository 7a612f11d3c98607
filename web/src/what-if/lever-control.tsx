/** A lever as one sees it: a slider with a tick where it stands today and a bar to where it was moved, or a list of hours. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice, Slider } from './lever.ts';

export function SliderControl({
  lever: { label, base, min, max, step, show },
  value,
  onMove,
}: {
  readonly lever: Pick<Slider, 'label' | 'base' | 'min' | 'max' | 'step' | 'show'>;
  readonly value: number;
  readonly onMove: (value: number) => void;
}) {
  const isMoved = value !== base;
  return (
    <Range
      {...{ label, base, min, max, step, value, onMove, isMoved }}
      text={show(value)}
      note={isMoved ? `was ${show(base)}` : ''}
    />
  );
}

export interface RangeProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly base: number;
  readonly value: number;
  readonly text: string;
  /** In small behind the value. */
  readonly note: ComponentChildren;
  readonly isMoved: boolean;
  readonly onMove: (value: number) => void;
}

export function Range({ label, min, max, step, base, value, text, note, isMoved, onMove }: RangeProps) {
  const id = useId();
  const at = (number: number) => (max === min ? 0 : Math.min(1, Math.max(0, (number - min) / (max - min))));
  const move = (asked: number) => {
    // The base need not lie on the slider's steps, yet must be found again.
    const near = Math.abs(asked - base) < step * 0.51 ? base : asked;
    onMove(Math.min(max, Math.max(min, Number(near.toFixed(6)))));
  };
  return (
    <div class={isMoved ? 'lever moved' : 'lever'} style={{ '--base': at(base), '--at': at(value) }}>
      <label for={id}>{label}</label>
      <output for={id}>
        <b>{text}</b> <small>{note}</small>
      </output>
      <span class="track" aria-hidden="true" />
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step="any"
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => {
          const asked = currentTarget.valueAsNumber;
          move(min + Math.round((asked - min) / step) * step);
        }}
        onKeyDown={(event) => {
          const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
            event.key
          ];
          if (steps === undefined) return;
          event.preventDefault();
          // From a base between two steps, too, one press is one step.
          onMove(Math.min(max, Math.max(min, Number((value + steps * step).toFixed(6)))));
        }}
      />
    </div>
  );
}

export function ChoiceControl({
  lever: { label, base, options, show },
  value,
  onMove,
}: {
  readonly lever: Choice;
  readonly value: string;
  readonly onMove: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class={value === base ? 'lever choice-lever' : 'lever choice-lever moved'}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onMove(currentTarget.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {show(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
