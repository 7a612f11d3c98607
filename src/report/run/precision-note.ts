/** What to say of a run that was to go on until a metric was known well enough, and stopped before it was. */
import type { MetricUnit } from '../../fields/metrics.ts';
import { metricIdentifier } from '../metric-identifier.ts';
import { metricUnit } from '../metric-unit.ts';
import { currencySign } from '../numbers/currency-sign.ts';
import { formatPlain } from '../numbers/format-number.ts';
import type { ReportContext } from './report-context.ts';
import { estimateOf } from './run-view.ts';

/** Where a name may stand in results. */
const blocks = ['contact_types', 'agent_groups', 'customers', 'self_service'];

/**
 * @returns `stopped at 60 runs: billing.service_level ± 1.9 points, not the ± 0.4 asked for`; undefined where the
 * precision was reached, or none was asked for
 */
export function precisionNote({ results, scenario, currency, given }: ReportContext): string | undefined {
  const { until } = scenario.run;
  if (until === undefined || given?.replications !== undefined || results.replications < until.most) return undefined;
  const metric = metricIdentifier(until.metric);
  const { mean, low, high } = estimateOf(blockOf(until.metric, results), metric) ?? {
    mean: null,
    low: null,
    high: null,
  };
  const unit = metricUnit(metric);
  const stopped = `stopped at ${formatPlain(results.replications, 0)} runs: ${until.metric}`;
  if (mean === null || low === null || high === null) {
    return `${stopped} has no interval, so that ± ${sized(until.half_width, unit, currency)} was not reached`;
  }
  const half = Math.max(mean - low, high - mean);
  if (half <= until.half_width) return undefined;
  return `${stopped} ± ${sized(half, unit, currency, 2)}, not the ± ${sized(until.half_width, unit, currency)} asked for`;
}

function blockOf(target: string, results: object): object | undefined {
  const dot = target.lastIndexOf('.');
  const name = dot < 0 ? undefined : target.slice(0, dot);
  const at = (block: unknown, key: string): object | undefined => {
    const found: unknown = typeof block === 'object' && block !== null ? Reflect.get(block, key) : undefined;
    return typeof found === 'object' && found !== null ? found : undefined;
  };
  if (name === undefined) return at(results, 'total');
  if (name.startsWith('channels.')) return at(at(results, 'channels'), name.slice('channels.'.length));
  return blocks.map((block) => at(at(results, block), name)).find((block) => block !== undefined);
}

/** @param digits significant ones; without, the number's own, for it is what was asked for */
function sized(value: number, unit: MetricUnit, currency: string | undefined, digits = 12): string {
  const scaled = unit === 'share' ? value * 100 : value;
  const number = String(Number(scaled.toPrecision(digits)));
  if (unit === 'money') return currencySign(currency) + number;
  const words: Partial<Record<MetricUnit, string>> = { share: ' points', seconds: ' s', hours: ' h' };
  return number + (words[unit] ?? '');
}
