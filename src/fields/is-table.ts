/** Whether a value is a table (a mapping), as opposed to a list or a scalar. */
export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
