/** What `forecast` does once its words are understood: read the history, forecast it, tell. */
import { forecast } from '../history/forecast/forecast.ts';
import { forecastResults } from '../history/forecast/forecast-results.ts';
import { prepareMstl } from '../history/forecast/methods/mstl.ts';
import { augursWasm } from '../node/augurs-wasm.ts';
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { checkDirectory, writeDirectory } from './output-directory.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import { importerCalled } from './read-history.ts';
import { readMapping } from './read-mapping.ts';
import { allValues, onlyValue } from './read-option.ts';
import { readVolumes, refusing } from './read-volumes.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** @throws UsageError on what cannot be done as asked */
export async function forecastCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const path = files[0]!;
  const { timezone, ...options } = readForecastOptions(args);
  const as = importerCalled(onlyValue('as', args.option('as')));
  const mappings = allValues(args.option('map')).map(readMapping);
  const directory = onlyValue('csv', args.option('csv'));
  const volumes = await readVolumes(files, { as, mappings, timezone, quiet: args.flag('quiet') }, terminal);
  if (volumes === undefined) return Exit.badInput;
  if (directory !== undefined) await checkDirectory('csv', directory);
  const wasm = await augursWasm();
  if (wasm !== undefined) prepareMstl(wasm);
  const clock = timezone === undefined ? {} : { clock: new ZoneClock(timezone) };
  const results = refusing(path, () =>
    forecastResults(forecast(volumes, options), options, { history: files.join(', '), engine: version, ...clock }),
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
