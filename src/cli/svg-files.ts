/** Charts as SVG files; what draws them is loaded when they are asked for. */
import type { Chart } from '../report/charts/chart.ts';

export async function svgFiles(charts: readonly Chart[]): Promise<{ name: string; text: string }[]> {
  const [{ chartSpec }, { chartSvg }] = await Promise.all([
    import('../report/charts/chart-spec.ts'),
    import('../node/chart-image.ts'),
  ]);
  const files: { name: string; text: string }[] = [];
  for (const chart of charts) files.push({ name: `${chart.name}.svg`, text: await chartSvg(chartSpec(chart)) });
  return files;
}
