/** The name of a chart, which names its file: words joined by dashes. */

/** @param parts words, metrics as targets write them, or names of a scenario */
export function chartName(...parts: readonly string[]): string {
  return parts.join('-').replace(/[._]/g, '-');
}
