/** An answer on standard output: as JSON or as a report, which are loaded when they are told. */
import type { Paint } from '../report/terminal/paint.ts';
import type { Terminal } from './terminal.ts';

/** @param report loads what tells the results */
export async function tellResults(
  results: object,
  json: boolean,
  terminal: Terminal,
  report: () => Promise<(paint: Paint) => string>,
): Promise<void> {
  if (json) {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(results));
    return;
  }
  const [text, { paintFor }] = await Promise.all([report(), import('./colours.ts')]);
  terminal.stdout.write(text(paintFor(terminal)));
}

/** What the results themselves came to warn of, on standard error. */
export function tellLateWarnings(warnings: readonly string[], terminal: Terminal): void {
  if (warnings.length > 0) terminal.stderr.write(`${warnings.map((text) => `warning: ${text}\n`).join('')}\n`);
}
