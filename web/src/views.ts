/** Every view of the page, in the order of its navigation: a name for the address, a title, and where its parts are. */
import type { ComponentType } from 'preact';

export interface ViewEntry {
  /** In the address: `/staffing/…`. */
  readonly name: string;
  readonly title: string;
  /** Loads it, when it is first looked at. */
  readonly load: () => Promise<{ readonly View: ComponentType }>;
}

export const views: readonly ViewEntry[] = [
  { name: 'overview', title: 'Overview', load: () => import('./views/overview/view.tsx') },
  { name: 'staffing', title: 'Staffing', load: () => import('./views/staffing/view.tsx') },
  { name: 'what-if', title: 'What-if', load: () => import('./what-if/view.tsx') },
  { name: 'compare', title: 'Compare', load: () => import('./views/compare/view.tsx') },
  { name: 'customers', title: 'Customers', load: () => import('./views/customers/view.tsx') },
  { name: 'cost', title: 'Cost', load: () => import('./views/cost/view.tsx') },
  { name: 'scenario', title: 'Scenario', load: () => import('./editor/view.tsx') },
];
