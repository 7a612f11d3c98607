/** What `forecast` does once its words are understood: read the history, forecast it, tell. */
import { type Forecast, forecast } from '../history/forecast/forecast.ts';
import { forecastResults } from '../history/forecast/forecast-results.ts';
import { prepareMstl } from '../history/forecast/methods/mstl.ts';
import { availableMethods } from '../history/forecast/methods.ts';
import { augursWasm } from '../node/augurs-wasm.ts';
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import type { Values } from './command.ts';
import { Exit } from './exit.ts';
import { checkDirectory, writeDirectory } from './output-directory.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import { readExportOptions } from './read-history-options.ts';
import { onlyValue } from './read-option.ts';
import { readVolumes, refusing } from './read-volumes.ts';
import { tellLateWarnings, tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { writtenBar } from './written-bar.ts';

/** @throws UsageError on what cannot be done as asked */
export async function forecastCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const path = files[0]!;
  const { timezone, ...options } = readForecastOptions(args);
  const directory = onlyValue('csv', args.option('csv'));
  const volumes = await readVolumes(
    files,
    { ...readExportOptions(args), timezone, quiet: args.flag('quiet') },
    terminal,
  );
  if (volumes === undefined) return Exit.badInput;
  if (directory !== undefined) await checkDirectory('csv', directory);
  const wasm = await augursWasm();
  if (wasm !== undefined) prepareMstl(wasm);
  const clock = timezone === undefined ? {} : { clock: new ZoneClock(timezone) };
  const methods = availableMethods().length;
  const progress = writtenBar(
    terminal,
    args.flag('quiet'),
    (done, total) => `${Math.floor(done / methods)} of ${total / methods} contact types`,
  );
  let found: Forecast;
  try {
    found = refusing(path, () => forecast(volumes, { ...options, onProgress: progress.update }));
  } finally {
    progress.stop();
  }
  const results = forecastResults(found, options, { history: files.join(', '), engine: version, ...clock });
  if (!args.flag('quiet')) tellLateWarnings(results.warnings, terminal);
  await tellResults(results, args.flag('json'), terminal, async () => {
    const { forecastReport } = await import('../report/forecast/forecast-report.ts');
    return (paint) => forecastReport(results, directory, paint);
  });
  if (directory !== undefined) {
    const { forecastCsv } = await import('../report/forecast/forecast-csv.ts');
    await writeDirectory('csv', directory, forecastCsv(results));
  }
  return Exit.done;
}
