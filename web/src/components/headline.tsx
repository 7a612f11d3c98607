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

/** Names of the scenario as a sentence writes them: `order_status` is order status. */
function inWords(text: string): string {
  return text.replaceAll(/(?<=[a-z0-9])_(?=[a-z0-9])/g, ' ');
}

export function Headline({ children, lede, beside }: HeadlineProps) {
  const text = typeof children === 'string' ? inWords(children) : '';
  useEffect(() => {
    if (text !== '') document.querySelector('meta[name="description"]')?.setAttribute('content', text);
  }, [text]);
  return (
    <div class={beside === undefined ? 'headline' : 'headline with-controls'}>
      <h1 class={text.length > long || beside !== undefined ? 'smaller' : undefined}>
        {text === '' ? children : text}
      </h1>
      {beside === undefined ? null : <div class="controls">{beside}</div>}
      {lede === undefined || lede === '' ? null : <p class="lede">{typeof lede === 'string' ? inWords(lede) : lede}</p>}
    </div>
  );
}
