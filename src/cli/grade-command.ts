/** What `grade` does once its words are understood: read the log, fit some days, hold the fit against others, tell. */
import { fitHistory } from '../history/fit/fit-history.ts';
import { historyBetween } from '../history/fit/history-between.ts';
import { prepareMstl } from '../history/forecast/methods/mstl.ts';
import { changedSince } from '../history/grade/changed-since.ts';
import { gradeHistory, type HistoryGrade } from '../history/grade/grade-history.ts';
import { type GradeResults, gradeResults } from '../history/grade/grade-results.ts';
import { passportOfGrade } from '../history/grade/passport-of.ts';
import { withPassport } from '../history/grade/write-passport.ts';
import { augursWasm } from '../node/augurs-wasm.ts';
import { readText, writeWhole } from '../node/files.ts';
import type { Passport, Scenario } from '../scenario/scenario.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { cannotWrite } from './file-faults.ts';
import { loadFile, soundScenario } from './load-file.ts';
import { type Outputs, readOutputs, writeOutputs } from './outputs.ts';
import { readGivenStaff } from './read-given-staff.ts';
import { chosenDays, readGradeOptions } from './read-grade-options.ts';
import { readHistory } from './read-history.ts';
import { allValues, onlyValue } from './read-option.ts';
import { readVolumes, refusing } from './read-volumes.ts';
import { tellResults } from './tell-results.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { writtenBar } from './written-bar.ts';

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
  const asked = readGradeOptions(args);
  const scenario = onlyValue('scenario', args.option('scenario'));
  let plan: Scenario | undefined;
  if (scenario !== undefined) {
    const resolved = soundScenario(loadFile(scenario, [], []), terminal);
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
  const roster = onlyValue('roster', args.option('roster'));
  const staff = roster === undefined ? undefined : readGivenStaff(roster, plan, terminal);
  if (roster !== undefined && staff === undefined) return Exit.badInput;
  const history = await readHistory(files, { as, mappings, timezone, keepContacts: true }, quiet, terminal);
  const progress = writtenBar(terminal, quiet, (done, total) => `${done} of ${total} runs`);
  let grade: HistoryGrade;
  try {
    grade = refusing(files[0]!, () => {
      const days = chosenDays(history, asked, plan?.passport);
      const fit = fitHistory(historyBetween(history, days.fitFrom, days.fitTo), asked.fit);
      const { within, replications } = asked;
      const { confidence, seed } = asked.fit;
      return gradeHistory({
        history,
        fit,
        first: days.from,
        last: days.to,
        volumes,
        staff,
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
  await tellResults(results, args.flag('json'), terminal, async () => {
    const { gradeReport } = await import('../report/grade/grade-report.ts');
    return (paint) => gradeReport(results, paint);
  });
  await writeOutputs(written, outputs, results);
  return Exit.done;
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
    throw cannotWrite(path, error);
  }
}
