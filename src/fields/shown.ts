/** How a message quotes what a user wrote: short, on one line, and never a whole document. */

/** @returns the value as a message quotes it, at most about 50 characters */
export function shown(raw: unknown): string {
  if (typeof raw === 'string') {
    const text = raw.length > 40 ? `${raw.slice(0, 39)}…` : raw;
    return JSON.stringify(text);
  }
  if (typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint')
    return String(raw).replace(/^-/, '−');
  if (raw === null || raw === undefined) return 'nothing';
  return Array.isArray(raw) ? 'a list' : 'a table';
}
