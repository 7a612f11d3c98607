/** A link within the page: a real one, which opens in a new window as any other and else changes the address in place. */
import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { type Address, writeAddress } from './address.ts';
import { addressOf, goTo } from './router.ts';

export interface LinkProps {
  readonly to: Partial<Address>;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Whether it leads to where the reader is. */
  readonly current?: boolean;
}

export function Link({ to, children, class: name, current }: LinkProps) {
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={writeAddress(addressOf(to))} class={name} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
