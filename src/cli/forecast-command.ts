/** What `forecast` does once its words are understood: read the history, forecast it, tell. */
import { forecast } from '../history/forecast/forecast.ts';
import { forecastResults } from '../history/forecast/forecast-results.ts';
import { prepareMstl } from '../history/forecast/methods/mstl.ts';
import type { Volume } from '../history/forecast/volume.ts';
import { volumesOfHistory } from '../history/forecast/volumes-of.ts';
import { augursWasm } from '../node/augurs-wasm.ts';
import { readText } from '../node/files.ts';
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import { parseCsv } from '../scenario/csv.ts';
import { formatFaults } from '../scenario/fault.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { checkDirectory, reasonOf, writeDirectory } from './output-directory.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import { onlyValue } from './read-option.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** @throws UsageError on what cannot be done as asked */
export async function forecastCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const path = args.positional('file')!;
  const { timezone, ...options } = readForecastOptions(args);
  const directory = onlyValue('csv', args.option('csv'));
  const volumes = readVolumes(path, timezone, terminal);
  if (volumes === undefined) return Exit.badInput;
  if (directory !== undefined) await checkDirectory('csv', directory);
  const wasm = await augursWasm();
  if (wasm !== undefined) prepareMstl(wasm);
  const clock = timezone === undefined ? {} : { clock: new ZoneClock(timezone) };
  const results = refusing(path, () =>
    forecastResults(forecast(volumes, options), options, { history: path, engine: version, ...clock }),
  );
  if (!args.flag('quiet') && results.warnings.length > 0)
    terminal.stderr.write(`${results.warnings.map((warning) => `warning: ${warning}\n`).join('')}\n`);
  if (args.flag('json')) {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(results));
  } else {
    const [{ forecastReport }, { paintFor }] = await Promise.all([
      import('../report/forecast/forecast-report.ts'),
      import('./colours.ts'),
    ]);
    terminal.stdout.write(forecastReport(results, directory, paintFor(terminal)));
  }
  if (directory !== undefined) {
    const { forecastCsv } = await import('../report/forecast/forecast-csv.ts');
    await writeDirectory('csv', directory, forecastCsv(results));
  }
  return Exit.done;
}

/** @returns undefined once the file's faults have been told */
function readVolumes(path: string, timezone: string | undefined, terminal: Terminal): Volume[] | undefined {
  const text = textOf(path);
  if (text.length > LIMITS.csvBytes)
    throw new UsageError(`${JSON.stringify(path)} is larger than ${LIMITS.csvBytes / 1e6} MB`);
  const { table, faults } = parseCsv(path, text, 'history');
  if (table === undefined) {
    terminal.stderr.write(formatFaults(faults));
    return undefined;
  }
  return refusing(path, () => volumesOfHistory(table, timezone));
}

function textOf(path: string): string {
  try {
    const text = readText(path);
    if (text !== undefined) return text;
  } catch (error) {
    throw new UsageError(`cannot read ${JSON.stringify(path)}: ${reasonOf(error)}`);
  }
  throw new UsageError(`cannot read ${JSON.stringify(path)}: there is no such file`);
}

/** What a history cannot give is the user's to know, not a fault of the program. */
function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${JSON.stringify(path)}: ${error.message}`);
    throw error;
  }
}
