/** Loads a view when it is first looked at, and shows what it is. A view that fails says so and leaves the rest as it is. */
import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import type { ViewEntry } from '../views.ts';
import { Pending } from './pending.tsx';

const loaded = new Map<string, ComponentType>();

export function ViewPlace({ entry }: { readonly entry: ViewEntry }) {
  const [, showAgain] = useState(0);
  const [loadFault, setLoadFault] = useState<Error>();
  const [fault, reset] = useErrorBoundary((error) => console.error(error));
  useEffect(() => {
    setLoadFault(undefined);
    reset();
    if (entry.view !== undefined || loaded.has(entry.name)) return;
    entry
      .load()
      .then(({ View }) => {
        loaded.set(entry.name, View);
        showAgain((count) => count + 1);
      })
      .catch(setLoadFault);
  }, [entry]);
  const wrong = loadFault ?? fault;
  if (wrong !== undefined) {
    return (
      <p class="apart" role="alert">
        This view could not be shown: {String(wrong.message ?? wrong)}
      </p>
    );
  }
  const View = entry.view?.View ?? loaded.get(entry.name);
  return View === undefined ? <Pending /> : <View key={entry.name} />;
}
