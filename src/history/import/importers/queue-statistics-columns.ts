/** The 21 fields of queue statistics that Teleopti laid down and others export too, in their order. */
import type { ColumnSpec } from '../importer.ts';

/** Names in the order of the file without a header. */
export const queueStatisticsFields = [
  'interval',
  'date_from',
  'time',
  'queue',
  'queue_name',
  'offd_direct_call_cnt',
  'overflow_in_call_cnt',
  'aband_call_cnt',
  'overflow_out_call_cnt',
  'answ_call_cnt',
  'queued_and_answ_call_dur',
  'queued_and_aband_call_dur',
  'talking_call_dur',
  'wrap_up_dur',
  'queued_answ_longest_que_dur',
  'queued_aband_longest_que_dur',
  'avg_avail_member_cnt',
  'ans_servicelevel_cnt',
  'wait_dur',
  'aband_short_call_cnt',
  'aband_within_sl_cnt',
] as const;

export const queueStatisticsColumns: readonly ColumnSpec[] = [
  { field: 'interval_minutes', headers: ['interval'], needed: true },
  { field: 'date', headers: ['date_from', 'date'], needed: true },
  { field: 'time', headers: ['time', 'time (H24:MI)'], needed: true },
  { field: 'contact_type', headers: ['queue_name'], needed: true },
  { field: 'offered', headers: ['offd_direct_call_cnt'], needed: true },
  { field: 'offered_more', headers: ['overflow_in_call_cnt'] },
  { field: 'abandoned', headers: ['aband_call_cnt'] },
  { field: 'answered', headers: ['answ_call_cnt'], needed: true },
  { field: 'answered_wait', headers: ['queued_and_answ_call_dur'], unit: 's', form: 'total' },
  { field: 'abandoned_wait', headers: ['queued_and_aband_call_dur'], unit: 's', form: 'total' },
  { field: 'talk_time', headers: ['talking_call_dur'], unit: 's', form: 'total' },
  { field: 'wrap_up_time', headers: ['wrap_up_dur'], unit: 's', form: 'total' },
  { field: 'agents', headers: ['avg_avail_member_cnt'] },
  { field: 'answered_in_time', headers: ['ans_servicelevel_cnt'] },
  { field: 'short_abandoned', headers: ['aband_short_call_cnt'] },
];
