/**
 * Where a reader is: a view, a scenario, and what of it is looked at, all in the address, so that a link shows a colleague
 * the same: `/staffing?scenario=growing-support-desk.yaml&volume=1.5&group=generalists`. The scenario is no part of the
 * path, where its ending would pass for that of a file.
 */

export interface Address {
  /** Name of a view; empty at the root. */
  readonly view: string;
  /** Id of a scenario, a path with slashes; empty where none is chosen. */
  readonly scenario: string;
  /** What the view looks at: `volume`, `group` and so on, as text. */
  readonly query: Readonly<Record<string, string>>;
}

/** @param text path and query of a URL */
export function readAddress(text: string): Address {
  const { pathname, searchParams } = new URL(text, 'http://page');
  const { scenario = '', ...query } = Object.fromEntries(searchParams);
  return { view: pathname.split('/')[1] ?? '', scenario, query };
}

export function writeAddress({ view, scenario, query }: Address): string {
  const entries = Object.entries({ scenario, ...query }).filter(([, value]) => value !== '');
  // Slashes and commas may stand in a query as they are, and read better so.
  const search = new URLSearchParams(entries).toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
  return `/${view}${search === '' ? '' : `?${search}`}`;
}
