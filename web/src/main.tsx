/** Begins: finds where the reader is, and shows it. */
import './style/fonts.ts';
import './style/tokens.css';
import './style/page.css';
import './style/parts.css';
import './style/print.css';
import { render } from 'preact';
import { beginEarly } from './begin-early.ts';
import { Page } from './layout/page.tsx';
import { address, goTo } from './routing/router.ts';
import { followAddress } from './store/scenario.ts';
import { listScenarios, scenarios } from './store/scenarios.ts';
import { temporal } from './temporal.ts';

beginEarly();
await temporal;
followAddress();
if (address.value.view === '') goTo({ view: 'overview' }, 'replace');
render(<Page />, document.getElementById('page')!);

await listScenarios();
const first = scenarios.value?.find(({ hash }) => hash !== null) ?? scenarios.value?.[0];
if (address.value.scenario === '' && first !== undefined) goTo({ scenario: first.id }, 'replace');
