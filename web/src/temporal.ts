/** Calendars where the browser has none of its own yet. Await it before anything that tells dates. */
export const temporal: Promise<unknown> =
  'Temporal' in globalThis ? Promise.resolve() : import('temporal-polyfill/global');
