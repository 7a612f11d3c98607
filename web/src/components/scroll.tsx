/** Room for what may be wider than the page: it scrolls by itself, and the keyboard reaches it where it does. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ScrollProps {
  /** What scrolls, for screen readers. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Scroll({ label, class: name = '', children }: ScrollProps) {
  const place = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const look = () =>
      setScrolls(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    if (element.firstElementChild !== null) watcher.observe(element.firstElementChild);
    return () => watcher.disconnect();
  }, []);
  return (
    <section
      ref={place}
      class={`scroll ${name}`}
      // Only what scrolls is a stop on the way, and has a name there.
      {...(scrolls ? { tabIndex: 0, 'aria-label': label } : {})}
    >
      {children}
    </section>
  );
}
