/**
 * Every view of the page, in the order of its navigation: a name for the address, a title, and where its parts are. Those
 * that show results come with the page, in one file that is small; the others bring an engine or an editor.
 */
import type { ComponentType } from 'preact';
import * as compare from './views/compare/view.tsx';
import * as cost from './views/cost/view.tsx';
import * as customers from './views/customers/view.tsx';
import * as overview from './views/overview/view.tsx';
import * as staffing from './views/staffing/view.tsx';

interface Loaded {
  readonly View: ComponentType;
}

export interface ViewEntry {
  /** In the address: `/staffing/…`. */
  readonly name: string;
  readonly title: string;
  /** Absent until it is loaded. */
  readonly view?: Loaded;
  /** Loads it, when it is first looked at. */
  readonly load: () => Promise<Loaded>;
}

export const views: readonly ViewEntry[] = [
  { name: 'overview', title: 'Overview', ...at(overview) },
  { name: 'staffing', title: 'Staffing', ...at(staffing) },
  { name: 'what-if', title: 'What-if', load: () => import('./what-if/view.tsx') },
  { name: 'compare', title: 'Compare', ...at(compare) },
  { name: 'customers', title: 'Customers', ...at(customers) },
  { name: 'cost', title: 'Cost', ...at(cost) },
  { name: 'scenario', title: 'Scenario', load: () => import('./editor/view.tsx') },
];

function at(view: Loaded): Pick<ViewEntry, 'view' | 'load'> {
  return { view, load: async () => view };
}
