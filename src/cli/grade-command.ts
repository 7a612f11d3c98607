/** What `grade` does once its words are understood: read the log, fit some days, hold the fit against others, tell. */
import { duration } from '../fields/duration.ts';
import { localDate } from '../fields/local-date.ts';
import { integer } from '../fields/number.ts';
import { share } from '../fields/share.ts';
import { timeZone } from '../fields/time-zone.ts';
import { fitHistory } from '../history/fit/fit-history.ts';
import { historyBetween } from '../history/fit/history-between.ts';
import { prepareMstl } from '../history/forecast/methods/mstl.ts';
import { changedSince } from '../history/grade/changed-since.ts';
import { gradeHistory, type HistoryGrade } from '../history/grade/grade-history.ts';
import { type GradeResults, gradeResults } from '../history/grade/grade-results.ts';
import { passportOfGrade } from '../history/grade/passport-of.ts';
import { withPassport } from '../history/grade/write-passport.ts';
import type { ImportedHistory } from '../history/import/imported-history.ts';
import { augursWasm } from '../node/augurs-wasm.ts';
import { readText, writeWhole } from '../node/files.ts';
import { dayKeyOf } from '../scenario/build/local-text.ts';
import { ZoneClock } from '../scenario/build/zone-clock.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Passport, Scenario } from '../scenario/scenario.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { loadFile, soundScenario } from './load-file.ts';
import { reasonOf } from './output-directory.ts';
import { type Outputs, readOutputs, writeOutputs } from './outputs.ts';
import { progressBar } from './progress-bar.ts';
import { importerCalled, readHistory } from './read-history.ts';
import { readMapping } from './read-mapping.ts';
import { allValues, onlyValue, readOption } from './read-option.ts';
import { readVolumes, refusing } from './read-volumes.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

const DAY = 86_400;
/** Simulations that a grade may take. */
const mostReplications = 10_000;

const outputs: Outputs<GradeResults> = {
  async csv(results) {
    const { gradeCsv } = await import('../report/grade/grade-csv.ts');
    return gradeCsv(results);
  },
  async charts(results) {
    const { gradeCharts } = await import('../report/charts/grade-charts.ts');
    return gradeCharts(results);
  },
  async page(results) {
    const { gradePage } = await import('../report/html/grade-page.ts');
    return gradePage(results);
  },
};

/** @throws UsageError on what cannot be done as asked, a file that is no such log among it */
export async function gradeCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const files = args.positionals('files');
  const asked = readAsked(args);
  const scenario = onlyValue('scenario', args.option('scenario'));
  let plan: Scenario | undefined;
  if (scenario !== undefined) {
    const resolved = soundScenario(loadFile(scenario, []), terminal);
    if (resolved === undefined) return Exit.badInput;
    plan = resolved.scenario;
    if (plan.passport === undefined)
      throw new UsageError(`${JSON.stringify(scenario)} has no passport: only what \`fit\` wrote can be graded`);
  }
  const written = await readOutputs(args);
  const { as, mappings, timezone, quiet } = asked;
  const paths = allValues(args.option('volumes'));
  const volumes = paths.length === 0 ? undefined : await readVolumes(paths, { timezone, quiet }, terminal);
  if (paths.length > 0 && volumes === undefined) return Exit.badInput;
  const wasm = volumes === undefined ? undefined : await augursWasm();
  if (wasm !== undefined) prepareMstl(wasm);
  const history = await readHistory(files, { as, mappings, timezone, keepContacts: true }, quiet, terminal);
  const progress = progressBar(terminal, quiet);
  let grade: HistoryGrade;
  try {
    grade = refusing(files[0]!, () => {
      const days = chosenDays(history, asked, plan?.passport);
      const fit = fitHistory(historyBetween(history, days.fitFrom, days.fitTo), asked.fit);
      const { confidence, seed, within, replications } = asked;
      return gradeHistory({
        history,
        fit,
        first: days.from,
        last: days.to,
        volumes,
        confidence,
        seed,
        within,
        replications,
        onProgress: progress.update,
      });
    });
  } finally {
    progress.stop();
  }
  if (plan !== undefined) tellChanges(scenario!, changedSince(grade.fit, plan), terminal);
  const on = asked.on ?? Temporal.Now.plainDateISO().toString();
  if (scenario !== undefined) writePassport(scenario, passportOfGrade(grade, on));
  const results = gradeResults(grade, { engine: version, on, written: scenario ?? null });
  await tell(results, args.flag('json'), terminal);
  await writeOutputs(written, outputs, results);
  return Exit.done;
}

function readAsked(args: Values) {
  const seed = readOption('seed', args.option('seed'), integer({ min: 0, max: LIMITS.seed }));
  const confidence = readOption('confidence', args.option('confidence'), share({ min: 0.5, max: 0.9999 }));
  const shortWithin = readOption('short', args.option('short'), duration({ above: 0 }));
  const day = (name: string) => {
    const date = readOption(name, args.option(name), localDate());
    return date === undefined ? undefined : dayKeyOf(date);
  };
  return {
    as: importerCalled(onlyValue('as', args.option('as'))),
    mappings: allValues(args.option('map')).map(readMapping),
    timezone: readOption('timezone', args.option('timezone'), timeZone()),
    quiet: args.flag('quiet'),
    seed,
    confidence,
    within: readOption('within', args.option('within'), duration({ min: 0 })),
    replications: readOption('replications', args.option('replications'), integer({ min: 19, max: mostReplications })),
    fit: {
      ...(confidence === undefined ? {} : { confidence }),
      ...(shortWithin === undefined ? {} : { shortWithin }),
      ...(seed === undefined ? {} : { seed }),
    },
    from: day('from'),
    to: day('to'),
    fitFrom: day('fit-from'),
    fitTo: day('fit-to'),
    on: readOption('on', args.option('on'), localDate()),
  };
}

type Asked = ReturnType<typeof readAsked>;

/** @throws RangeError where days are left over for neither */
function chosenDays({ intervals }: ImportedHistory, asked: Asked, passport: Passport | undefined) {
  const clock = new ZoneClock(intervals.timezone);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < intervals.rows; row++) {
    if (!(intervals.offered[row]! > 0)) continue;
    const day = Math.floor(clock.localOf(intervals.start[row]!) / DAY);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const fitted = passport && { from: dayKeyOf(passport.from), to: dayKeyOf(passport.to) };
  const to = asked.to ?? last;
  const known = asked.fitTo ?? fitted?.to;
  const from = asked.from ?? (known !== undefined && known < to ? known + 1 : to - 6);
  const fitFrom = asked.fitFrom ?? fitted?.from ?? first;
  const fitTo = known ?? from - 1;
  if (from > to) throw new RangeError('--to lies before --from');
  if (fitFrom > fitTo) throw new RangeError('no days are left to fit on beside those that are graded');
  return { from, to, fitFrom, fitTo };
}

function tellChanges(path: string, changed: readonly string[], terminal: Terminal): void {
  if (changed.length === 0) return;
  const types = changed.slice(0, 5).join(', ');
  terminal.stderr.write(
    `warning: ${path} has other laws than the fit gives for ${types}${changed.length > 5 ? ' and others' : ''}; the grade is the fit’s, not of what was changed\n`,
  );
}

function writePassport(path: string, passport: Passport): void {
  try {
    writeWhole(path, withPassport(readText(path)!, passport));
  } catch (error) {
    throw new UsageError(`cannot write ${JSON.stringify(path)}: ${reasonOf(error)}`);
  }
}

async function tell(results: GradeResults, json: boolean, terminal: Terminal): Promise<void> {
  if (json) {
    const { jsonText } = await import('../report/json.ts');
    terminal.stdout.write(jsonText(results));
    return;
  }
  const [{ gradeReport }, { paintFor }] = await Promise.all([
    import('../report/grade/grade-report.ts'),
    import('./colours.ts'),
  ]);
  terminal.stdout.write(gradeReport(results, paintFor(terminal)));
}
