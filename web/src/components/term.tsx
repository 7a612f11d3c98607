/** A word with its definition: shown on hover and focus, dismissed with Escape, and it stays while the pointer is on it. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { findMetric } from '../../../src/fields/metrics.ts';

export interface TermProps {
  /** Identifier of a metric, whose definition is told. */
  readonly metric: string;
  /** What stands there; the metric's label unless given. */
  readonly children?: ComponentChildren;
}

const lateness = 120;

export function Term({ metric, children }: TermProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState<'start' | 'end'>('start');
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef(0);
  const known = findMetric(metric);
  if (known === undefined) return <>{children ?? metric.replaceAll('_', ' ')}</>;
  const set = (open: boolean) => {
    clearTimeout(timer.current);
    if (open) {
      const place = button.current?.getBoundingClientRect();
      setSide(place !== undefined && place.left > innerWidth / 2 ? 'end' : 'start');
    }
    timer.current = setTimeout(() => setOpen(open), open ? 0 : lateness) as unknown as number;
  };
  return (
    <span class="term" onPointerEnter={() => set(true)} onPointerLeave={() => set(false)}>
      <button
        type="button"
        ref={button}
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={() => set(true)}
        onBlur={() => set(false)}
        onClick={() => set(true)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') set(false);
        }}
      >
        {children ?? known.label}
      </button>
      {isOpen ? (
        <span class={`definition ${side}`} role="tooltip" id={id}>
          <b>{known.label}</b> {known.definition}
          {known.formula === undefined ? null : <i>{known.formula}</i>}
        </span>
      ) : null}
    </span>
  );
}
