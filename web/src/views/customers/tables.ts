/** The tables of what customers go through: by contact type, by segment, in self-service. */
import type { Table } from '../../../../src/report/html/page.ts';
import type { RunContext } from '../../store/context.ts';
import { blockTable } from '../block-table.ts';
import { emailClockNote } from '../email-clock.ts';

export function typeTable({ results, scenario, currency }: RunContext): Table | undefined {
  const subtitle = emailClockNote(scenario);
  return blockTable({
    title: 'By contact type',
    ...(subtitle === undefined ? {} : { subtitle }),
    first: 'Contact type',
    blocks: Object.entries(results.contact_types),
    metrics: [
      'offered',
      'service_level',
      'hold_time',
      'hold_time_p95',
      'abandonment_rate',
      'blocking_rate',
      'first_response_time',
      'first_contact_resolution',
      'resolution_time',
      'csat',
    ],
    headings: { hold_time_p95: 'Hold time, 95 % under', offered: 'Offered' },
    currency,
  });
}

/** @returns undefined where all customers are of one kind */
export function segmentTable({ results, currency }: RunContext): Table | undefined {
  const blocks = Object.entries(results.customers);
  if (blocks.length < 2) return undefined;
  return blockTable({
    title: 'By customers',
    first: 'Customers',
    blocks,
    metrics: [
      'cases',
      'resolution_rate',
      'first_contact_resolution',
      'csat',
      'csat_share',
      'nps',
      'ces',
      'sentiment_negative',
      'retention_rate',
      'value_at_risk',
    ],
    currency,
  });
}

export function selfServiceTable({ results, currency }: RunContext): Table | undefined {
  return blockTable({
    title: 'Before anyone is contacted',
    first: 'Self-service',
    blocks: Object.entries(results.self_service),
    metrics: [
      'visits',
      'self_solved',
      'falsely_solved',
      'gave_up',
      'passed_on',
      'containment_rate',
      'deflection_rate',
      'load_avoided',
      'cost_per_deflection',
    ],
    currency,
  });
}
