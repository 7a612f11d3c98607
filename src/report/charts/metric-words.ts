/** How a chart names a metric of some part of the centre: `billing service level`. */
import { findMetric } from '../../fields/metrics.ts';
import { spoken } from './interval-words.ts';

/** @param text as targets write it: `billing.service_level`, `channels.chat.hold_time_p95`, `cost_per_contact` */
export function metricWords(text: string): string {
  const dot = text.lastIndexOf('.');
  const label = findMetric(text.slice(dot + 1))?.label ?? spoken(text.slice(dot + 1));
  // FTE and CSAT keep their capitals.
  const words = /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return dot < 0 ? words : `${spoken(text.slice(0, dot).replace(/^channels\./, ''))} ${words}`;
}

/** A path of the scenario as a label: its last parts, `billing handle talk mean`. */
export function pathWords(path: string): string {
  const parts = path.split('.');
  const own =
    parts.length > 2 && /^(contact_types|agent_groups|self_service|customers|hours)$/.test(parts[0]!)
      ? parts.slice(1)
      : parts;
  return own.map((part) => (part === '*' ? 'all' : spoken(part))).join(' ');
}

/** A target as a sentence says it: `billing service level at least 80 %`. */
export function targetWords(target: string): string {
  const [metric = '', ...rest] = target.trim().split(/\s+/);
  const limit = rest.join(' ').replace(/(\d)%/g, '$1 %').replace('>=', 'at least').replace('<=', 'at most');
  return `${metricWords(metric)} ${limit.replace(/^> /, 'above ').replace(/^< /, 'below ')}`;
}
