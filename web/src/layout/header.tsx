/** The head of the page: its name, its views, the scenario that is looked at, and the theme. */
import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../routing/link.tsx';
import { address, goTo } from '../routing/router.ts';
import { sound } from '../store/scenario.ts';
import { scenarios } from '../store/scenarios.ts';
import { theme, toggleTheme } from '../store/theme.ts';
import { views } from '../views.ts';
import { Mark } from './mark.tsx';

export function Header() {
  const { view } = address.value;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the navigation scrolls sideways: the view that is open must be in sight.
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && nav.current) nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - 20;
  }, [view]);
  return (
    <header class="top">
      <Link to={{ view: 'overview' }} class="brand">
        <Mark /> Staffcurve
      </Link>
      <nav aria-label="Views" ref={nav}>
        {views.map(({ name, title }) => (
          <Link key={name} to={{ view: name }} current={name === view}>
            {title}
          </Link>
        ))}
      </nav>
      <div class="aside">
        <ScenarioPicker />
        <ThemeToggle />
      </div>
    </header>
  );
}

function ScenarioPicker() {
  const { scenario } = address.value;
  const list = scenarios.value ?? [];
  const known = list.some(({ id }) => id === scenario);
  return (
    <label class="picker">
      <span class="unseen">Scenario</span>
      <select value={scenario} onChange={({ currentTarget }) => goTo({ scenario: currentTarget.value, query: {} })}>
        {known || scenario === '' ? null : <option value={scenario}>{scenario}</option>}
        {list.map(({ id, name, faults }) => (
          <option key={id} value={id}>
            {name || id}
            {faults > 0 ? ' (has faults)' : ''}
          </option>
        ))}
      </select>
      {sound.value?.edited ? <span class="edited">edited</span> : null}
    </label>
  );
}

function ThemeToggle() {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      class="icon"
      onClick={toggleTheme}
      aria-label={`Show the ${next} page`}
      title={`Show the ${next} page`}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  );
}
