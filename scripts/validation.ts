/** Writes docs/validation.md: every case that the tests hold the program against, with both answers side by side. */
import { writeFileSync } from 'node:fs';
import { publishedCases } from '../test/published/cases.ts';
import { notExpressed } from '../test/published/not-expressed.ts';
import { exactCases } from '../test/statistical/cases.ts';
import {
  type Comparison,
  judge,
  type Sampled,
  type Unit,
  type ValidationCase,
} from '../test/statistical/validation-case.ts';

/** Half-width of a 95 % interval in standard errors. */
const NORMAL_95 = 1.96;

interface Row {
  readonly text: string;
  readonly agrees: boolean;
}

const exact = exactCases.map(section);
const published = publishedCases.map(section);
const rows = [...exact, ...published].flatMap(({ rows }) => rows);
const failed = rows.filter(({ agrees }) => !agrees).length;

writeFileSync(new URL('../docs/validation.md', import.meta.url), `${page().trim()}\n`);
if (failed > 0) process.exitCode = 1;

function page(): string {
  return `# Validation

<!-- Written by \`npm run validation\`; the tests in test/statistical and test/published hold the same cases. -->

A simulator is worth what its answers are worth. This page sets the answers of Staffcurve beside answers that somebody
else arrived at in another way: formulas that are exact, textbooks, and other simulators that published both their
inputs and their outputs. ${rows.length} numbers from ${exact.length + published.length} cases are compared;
${failed === 0 ? 'all of them agree' : `**${failed} of them do not agree**`}.

## How to read it

- **Theirs** is what the formula or the publication says; **ours** is what Staffcurve simulates from the same inputs.
- **±** is half of a 95 % interval: were the simulation repeated with other random numbers, its mean would stray about
  that far. A number without ± is exact, or printed without its spread.
- **Agrees** means: against an exact answer, our mean lies within four standard errors of it, so that chance alone puts
  one comparison in 16,000 outside; against another simulation, the means differ by no more than their combined 99.9 %
  interval. What they rounded off in print is allowed for.
- An interval can be so wide that anything agrees. Each comparison therefore also has a limit on our standard error, and
  one that is wider counts as *too imprecise*.
- Where a case says so, the two models were matched but not made identical, and it says how far apart the means may be;
  or a rule differs knowingly, and what that comes to is taken off before the means are compared.
- Random numbers start from fixed seeds: whoever runs \`npm run validation\` gets this page again.

## Exact answers

Queueing theory knows the exact answer for some call centres. These are simulated with nothing around them.

${exact.map(({ text }) => text).join('\n\n')}

## Published results

Each of these is a scenario file in \`test/published/scenarios\`, run as any scenario is; the tables and calculators at
the end are compared with the formulas behind \`staffcurve erlang\`.

${published.map(({ text }) => text).join('\n\n')}

## Not compared

${notExpressed.map(({ title, source, reason }) => `- **${title}** (${source}). ${reason}`).join('\n')}
`;
}

function section({ title, source, notes, compare }: ValidationCase): { text: string; rows: readonly Row[] } {
  const rows = rowsOf(compare);
  const text = [
    `### ${title}`,
    `${source}.${notes === undefined ? '' : `\n${notes}`}`,
    ['| | theirs | ours | |', '|---|---:|---:|---|', ...rows.map(({ text }) => text)].join('\n'),
  ].join('\n\n');
  return { text, rows };
}

/** A case that cannot be run is a row that does not agree; the page still lists the others. */
function rowsOf(compare: ValidationCase['compare']): readonly Row[] {
  try {
    return compare().map(rowOf);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return [{ text: '| | | | **could not be run** |', agrees: false }];
  }
}

function rowOf(comparison: Comparison): Row {
  const { name, unit, theirs, ours } = comparison;
  const { agrees, precise } = judge(comparison);
  const decimals = decimalsFor(comparison);
  const verdict = agrees ? (precise ? agreement(comparison) : 'too imprecise') : '**differs**';
  return {
    text: `| ${name} | ${shown(theirs, unit, Math.min(decimals, printedDecimals(comparison)))} | ${shown(ours, unit, decimals)} | ${verdict} |`,
    agrees: agrees && precise,
  };
}

function agreement({ within, knownDifference, unit }: Comparison): string {
  if (within !== undefined) return `agrees within ${allowance(within, unit)}`;
  if (knownDifference !== undefined) return `agrees, of which ${allowance(knownDifference, unit)} known`;
  return 'agrees';
}

function allowance(value: number, unit: Unit): string {
  if (unit === 'share') {
    const points = Number((value * 100).toPrecision(2));
    return points === 1 ? '1 point' : `${points} points`;
  }
  return `${Number(value.toPrecision(2))}${unit === 'seconds' ? ' s' : ''}`;
}

/** As many as they print. */
function printedDecimals({ rounding = 0, unit }: Pick<Comparison, 'rounding' | 'unit'>): number {
  const last = rounding * 2 * (unit === 'share' ? 100 : 1);
  return last > 0 ? between(Math.round(-Math.log10(last))) : 13;
}

/** Two digits of the narrower interval; where nothing is random, as many as tell the numbers apart in print. */
function decimalsFor({ theirs, ours, unit, rounding = 0 }: Comparison): number {
  const scale = unit === 'share' ? 100 : 1;
  const errors = [theirs.error, ours.error].filter((error) => error > 0).map((error) => error * NORMAL_95 * scale);
  if (errors.length > 0) return between(1 - Math.floor(Math.log10(Math.min(...errors))));
  if (Number.isInteger(theirs.mean) && Number.isInteger(ours.mean)) return 0;
  return rounding > 0 ? printedDecimals({ rounding, unit }) : 13;
}

function between(decimals: number): number {
  return Math.min(Math.max(decimals, 0), 13);
}

function shown({ mean, error }: Sampled, unit: Unit, decimals: number): string {
  const scale = unit === 'share' ? 100 : 1;
  const suffix = unit === 'share' ? ' %' : unit === 'seconds' ? ' s' : '';
  const spread = error > 0 ? ` ± ${(error * NORMAL_95 * scale).toFixed(decimals)}` : '';
  return `${(mean * scale).toFixed(decimals)}${spread}${suffix}`;
}
