/** The metric's own identifier in the name that targets give it: `service_level` in `billing.service_level`. */

export function metricIdentifier(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
