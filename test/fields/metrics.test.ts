import { describe, expect, it } from 'vitest';
import { findMetric, hasScope, metricIdentifiers, metrics } from '../../src/fields/metrics.ts';
import { defaultServiceLevelFormula, serviceLevelFormulas } from '../../src/fields/service-level-formulas.ts';
import { costMetrics } from '../../src/finance/cost-metric.ts';
import { intervalMetrics } from '../../src/measure/interval-grid.ts';
import { metricFormulas } from '../../src/measure/metric-formulas.ts';

/** Every identifier that the model's page of words names. */
const words = `cases offered answered abandoned blocked called_back turned_away handled service_level
  average_speed_of_answer hold_time abandonment_rate abandonment_rate_less_short blocking_rate callback_delay queue_length
  average_handle_time occupancy slot_occupancy utilisation first_response_time resolution_time first_contact_resolution
  contacts_per_resolution agents_per_case resolution_rate deflection_rate false_deflection_rate containment_rate
  articles_read reading_time load_avoided csat csat_share nps ces sentiment_negative sentiment_neutral sentiment_positive retention_rate value_at_risk
  agent_satisfaction backlog backlog_age posts heads fte cost cost_per_contact cost_per_resolution
  cost_per_deflection`.split(/\s+/);

describe('the table of metrics', () => {
  it('has every word of the model', () => {
    expect(words.filter((word) => findMetric(word) === undefined)).toEqual([]);
  });

  it('has exactly what the engine works out', () => {
    expect(metricIdentifiers.toSorted()).toEqual([...Object.keys(metricFormulas), ...costMetrics].toSorted());
  });

  it('has the range that the engine clips intervals to', () => {
    for (const [identifier, formula] of Object.entries(metricFormulas)) {
      if (formula.kind === 'ratio') expect(findMetric(identifier)!.range, identifier).toEqual(formula.bounds);
    }
  });

  it('knows what is told of each interval', () => {
    for (const [scope, names] of Object.entries(intervalMetrics)) {
      for (const name of names) {
        const metric = findMetric(name)!;
        const told = scope === 'email' ? 'contact_type' : (scope as 'contact_type' | 'agent_group');
        expect(hasScope(metric, 'interval') && metric.scopes.includes(told), name).toBe(true);
      }
    }
  });

  it('defines each metric in sentences, with a range that fits its unit', () => {
    for (const { name, label, definition, unit, range, scopes } of metrics) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(label, name).toMatch(/^[A-Z]/);
      expect(definition, name).toMatch(/^[A-Z].*\.$/);
      expect(scopes, name).toContain('total');
      if (unit === 'share') expect(range, name).toEqual({ min: 0, max: 1 });
      if (range.max !== undefined) expect(range.min, name).toBeLessThan(range.max);
      else expect(range.min ?? 0, name).toBe(0);
    }
  });

  it('names each metric once, and no ending makes two the same', () => {
    expect(new Set(metricIdentifiers).size).toBe(metricIdentifiers.length);
    expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
  });
});

describe('findMetric', () => {
  it('understands percentiles, the longest and open hours', () => {
    expect(findMetric('hold_time_p95')).toMatchObject({ name: 'hold_time', percentile: 'p95', unit: 'seconds' });
    expect(findMetric('hold_time_p95')!.definition).toMatch(/^The 95th percentile of this: 95 % lie at or below it/);
    expect(findMetric('queue_length_longest')).toMatchObject({ isLongest: true, label: 'Contacts waiting, most' });
    expect(findMetric('resolution_time_p90_open_hours')).toMatchObject({ percentile: 'p90', inOpenHours: true });
    expect(findMetric('hold_time')).toMatchObject({ isLongest: false, inOpenHours: false });
  });

  it.each([
    'service_level_p95',
    'offered_longest',
    'hold_time_p80',
    'hold_time_open_hours',
    'queue_length_p50',
    '',
    'toString',
  ])('knows no %j', (identifier) => {
    expect(findMetric(identifier)).toBeUndefined();
  });
});

it('the six service-level formulas are defined, and the default is one of them', () => {
  expect(Object.keys(serviceLevelFormulas)).toHaveLength(6);
  expect(serviceLevelFormulas[defaultServiceLevelFormula].definition).toContain('÷ offered');
  for (const { definition } of Object.values(serviceLevelFormulas)) expect(definition).toMatch(/ ÷ .*\.$/);
});
