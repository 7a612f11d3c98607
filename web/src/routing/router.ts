/** The address as a signal, and the ways to change it. Views read `address` and `volume`; nobody else touches the history. */
import { computed, signal } from '@preact/signals';
import { type Address, readAddress, writeAddress } from './address.ts';

const current = signal(readAddress(location.pathname + location.search));

addEventListener('popstate', () => {
  current.value = readAddress(location.pathname + location.search);
});

export const address = computed(() => current.value);

/** Multiple of today's need that is looked at; 1 where the address names none. */
export const volume = computed(() => {
  const asked = Number(current.value.query.volume);
  return Number.isFinite(asked) && asked > 0 && asked <= 1000 ? asked : 1;
});

/**
 * Goes to another address. What is not named stays, but for the query of another view, of which only the volume does.
 * @param how `push` for a step that Back undoes, `replace` for what moves on the way (a lever)
 */
export function goTo(to: Partial<Address>, how: 'push' | 'replace' = 'push'): void {
  const next = addressOf(to);
  if (writeAddress(next) === writeAddress(current.value)) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', writeAddress(next));
  const isOther = next.view !== current.value.view || next.scenario !== current.value.scenario;
  current.value = next;
  if (isOther && how === 'push') scrollTo(0, 0);
}

/** Changes what a view looks at; an empty value leaves the address. */
export function look(query: Readonly<Record<string, string>>, how: 'push' | 'replace' = 'push'): void {
  goTo({ query: { ...current.value.query, ...query } }, how);
}

/** The address that a link to a view has. */
export function addressOf(to: Partial<Address>): Address {
  const { view, scenario, query } = current.value;
  const stays = (to.view ?? view) === view && (to.scenario ?? scenario) === scenario;
  const kept = stays ? query : query.volume === undefined ? {} : { volume: query.volume };
  return { view: to.view ?? view, scenario: to.scenario ?? scenario, query: to.query ?? kept };
}
