/** The whole page: head, the view that the address names, and what is to be said about the connection. */
import { useEffect } from 'preact/hooks';
import { isReachable, needsToken } from '../api/connection.ts';
import { address } from '../routing/router.ts';
import { detailFault, sound } from '../store/scenario.ts';
import { scenarios } from '../store/scenarios.ts';
import { views } from '../views.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Pending } from './pending.tsx';
import { Token } from './token.tsx';
import { Unsound } from './unsound.tsx';
import { ViewPlace } from './view-place.tsx';

/** Views that show a scenario which does not read, instead of saying so. */
const showsFaults = new Set(['scenario']);

export function Page() {
  const { view } = address.value;
  const entry = views.find(({ name }) => name === view);
  const name = sound.value?.scenario.name;
  useEffect(() => {
    document.title = [entry?.title, name, 'Staffcurve'].filter(Boolean).join(' · ');
  }, [entry, name]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the view
      </a>
      <Header />
      <p class={isReachable.value ? 'connection unseen' : 'connection'} role="status">
        {isReachable.value ? '' : 'The server does not answer. What is shown stays; the page tries again by itself.'}
      </p>
      <main id="main" tabIndex={-1} class={`view-${view}`}>
        {needsToken.value ? <Token /> : <Content />}
      </main>
      <Footer />
    </>
  );
}

function Content() {
  const { view, scenario } = address.value;
  const entry = views.find(({ name }) => name === view);
  if (entry === undefined) return <p class="apart">There is no such view.</p>;
  if (scenarios.value?.length === 0 && scenario === '') {
    return <p class="apart">The served folder has no scenario. `staffcurve init` writes one to begin with.</p>;
  }
  if (detailFault.value !== undefined)
    return (
      <p class="apart" role="alert">
        {detailFault.value.message}
      </p>
    );
  if (sound.value === undefined && !showsFaults.has(view)) return <Unsound fallback={<Pending />} />;
  return <ViewPlace entry={entry} />;
}
