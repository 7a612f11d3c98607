/** Writes docs/images/staffing-curve.svg: the first group's staffing curve of the starter desk, as `grow --svg` draws it. */
import { join } from 'node:path';
import { grow } from '../src/experiment/grow.ts';
import { executorRunner } from '../src/experiment/runner.ts';
import { chartSvg } from '../src/node/chart-image.ts';
import { writeWhole } from '../src/node/files.ts';
import { PoolExecutor } from '../src/node/pool-executor.ts';
import { chartSpec } from '../src/report/charts/chart-spec.ts';
import { growCharts } from '../src/report/charts/grow-charts.ts';
import { growHeadline } from '../src/report/grow/grow-headline.ts';
import { picturedDesk } from './pictured-desk.ts';

const image = join(import.meta.dirname, '..', 'docs', 'images', 'staffing-curve.svg');
const resolved = picturedDesk();
const group = Object.keys(resolved.scenario.agent_groups)[0]!;
const executor = new PoolExecutor();
try {
  const results = await grow(resolved, { runner: executorRunner(executor), executor });
  const chart = growCharts(results, resolved.scenario.expect).find(({ name }) => name === `staffing-curve-${group}`);
  if (chart === undefined) throw new Error(`no staff of ${group} was found`);
  // The hash tells whether the picture still shows the scenario: a test compares it.
  writeWhole(image, `${await chartSvg(chartSpec(chart))}\n<!-- scenario ${results.scenario.hash} -->\n`);
  process.stdout.write(`${growHeadline(results)}\nwrote ${image}\n`);
} finally {
  await executor.close();
}
