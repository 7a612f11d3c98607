/** The one headline of a view: a sentence made from results. Beside controls it is set smaller. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

export interface HeadlineProps {
  readonly children: ComponentChildren;
  /** A second sentence below. */
  readonly lede?: ComponentChildren;
  /** Controls at its right. */
  readonly beside?: ComponentChildren;
}

/** Longer headlines are set smaller, so that they stay within a few lines. */
const long = 90;

export function Headline({ children, lede, beside }: HeadlineProps) {
  const text = typeof children === 'string' ? children : '';
  useEffect(() => {
    if (text !== '') document.querySelector('meta[name="description"]')?.setAttribute('content', text);
  }, [text]);
  return (
    <div class={beside === undefined ? 'headline' : 'headline with-controls'}>
      <h1 class={text.length > long || beside !== undefined ? 'smaller' : undefined}>{children}</h1>
      {beside === undefined ? null : <div class="controls">{beside}</div>}
      {lede === undefined || lede === '' ? null : <p class="lede">{lede}</p>}
    </div>
  );
}
