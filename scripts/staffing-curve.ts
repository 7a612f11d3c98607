/** Writes docs/images/staffing-curve.svg: the staffing curve of the starter desk, simulated anew. */
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { CentrePlan } from '../src/centre/plan.ts';
import { expectedCases } from '../src/experiment/expected-cases.ts';
import { writeWhole } from '../src/node/files.ts';
import { PoolExecutor } from '../src/node/pool-executor.ts';
import { buildPlan } from '../src/scenario/build/build-plan.ts';
import { scenarioHash } from '../src/scenario/hash.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { picturedDesk } from './pictured-desk.ts';
import { type StaffingCurve, staffingChart } from './staffing-chart.ts';
import { type Requirement, StaffingSearch } from './staffing-search.ts';

const root = join(import.meta.dirname, '..');
const image = join(root, 'docs', 'images', 'staffing-curve.svg');
const volumes = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.75, 3];

const resolved = picturedDesk();
const executor = new PoolExecutor();
const curve = await curveOf(new StaffingSearch(resolved, Object.keys(resolved.scenario.agent_groups)[0]!, executor));
await executor.close();
process.stdout.write(`${table(curve)}\n`);
const view = new View(parse(compile(staffingChart(curve)).spec), { renderer: 'none' });
// The hash tells whether the picture still shows the scenario: a test compares it.
writeWhole(image, `${await view.toSVG()}\n<!-- scenario ${scenarioHash(resolved)} -->\n`);
process.stdout.write(`wrote ${image}\n`);

async function curveOf(search: StaffingSearch): Promise<StaffingCurve> {
  const requirements: Requirement[] = [];
  for (const volume of volumes) {
    requirements.push(await search.requirement(volume, requirements.at(-1)?.low));
  }
  const { scenario } = resolved;
  return {
    group: search.group.replaceAll('_', ' '),
    today: search.today,
    requirements,
    breaks: await search.breakingPoint(volumes.at(-1)!),
    month: (volume) => monthOf(volume, scenario),
    casesAWeek: casesAWeek(buildPlan(resolved)),
    source: sourceOf(scenario),
  };
}

function casesAWeek(plan: CentrePlan): number {
  const cases = plan.contactTypes.reduce((sum, type) => sum + expectedCases(type, 0, plan.horizon), 0);
  return (cases * 604_800) / plan.horizon;
}

/** A multiple m lies ln m ÷ ln(1 + monthly growth) months ahead of the first day. */
function monthOf(volume: number, { clock, growth }: Scenario): string | undefined {
  if (growth?.monthly === undefined) return undefined;
  const months = Math.log(volume) / Math.log(1 + growth.monthly);
  const days = Math.round(months * 30.4375);
  return Temporal.PlainDate.from(clock.start).add({ days }).toLocaleString('en-GB', { month: 'long', year: 'numeric' });
}

function sourceOf({ clock, growth, run }: Scenario): string {
  const start = Temporal.PlainDate.from(clock.start).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const rate =
    growth?.monthly === undefined ? '' : ` · growth of ${Math.round(growth.monthly * 1000) / 10} % a month assumed`;
  return `Simulated: ${clock.days} days from ${start}, ${run.replications} runs at each volume, seed ${run.seed} · other staff as today${rate}.`;
}

function table({ requirements, breaks, today, month }: StaffingCurve): string {
  const rows = requirements.map(
    ({ volume, needed, low, high }) => `${volume}×\t${month(volume) ?? ''}\t${needed} (${low} to ${high})`,
  );
  return [
    ...rows,
    `today's ${today} break at ${breaks.volume}× (${breaks.low} to ${breaks.high}): ${breaks.targets.join(', ')}`,
  ].join('\n');
}
