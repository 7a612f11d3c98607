/**
 * The per-call log of the "Anonymous Bank" (Technion; Mandelbaum, Sakov and Zeltyn 2000), as published or with times in
 * seconds after midnight: voice menu, queue, outcome, service. Calls that its authors mark PHANTOM, and the few that
 * leave the menu before they enter it, are left out.
 */
import { ABANDONED, ANSWERED, BEFORE_QUEUE } from '../../contact-record.ts';
import { emptyDraft } from '../contact-reader.ts';
import { columnOf, type Field, type Importer } from '../importer.ts';
import { MomentReader, midnight } from '../moment-reader.ts';
import { readClock } from '../read-instant.ts';
import { isBlank, readNumber } from '../read-number.ts';

const DAY = 86400;

export const anonymousBank: Importer = {
  name: 'anonymous_bank',
  summary: 'Anonymous Bank, per-call log: menu, queue, outcome and service of each call.',
  kind: 'contacts',
  timezone: 'Asia/Jerusalem',
  columns: [
    { field: 'date', headers: ['date'], needed: true },
    { field: 'contact_type', headers: ['type'], needed: true },
    { field: 'priority', headers: ['priority'] },
    { field: 'customer', headers: ['customer_id'] },
    { field: 'id', headers: ['call_id'] },
    { field: 'arrival', headers: ['vru_exit_s', 'vru_exit'], needed: true },
    { field: 'talk', headers: ['vru_time_s', 'vru_time'] },
    { field: 'queued', headers: ['q_start_s', 'q_start'], needed: true },
    { field: 'abandoned_at', headers: ['q_exit_s', 'q_exit'], needed: true },
    { field: 'wait', headers: ['q_time_s', 'q_time'], needed: true, unit: 's' },
    { field: 'outcome', headers: ['outcome'], needed: true },
    { field: 'answered_at', headers: ['ser_start_s', 'ser_start'], needed: true },
    { field: 'ended_at', headers: ['ser_exit_s', 'ser_exit'], needed: true },
    { field: 'handle', headers: ['ser_time_s', 'ser_time'], needed: true, unit: 's' },
    { field: 'agent', headers: ['agent', 'server'] },
  ],
  notes: [
    'a call asks for an agent when it enters the queue, or leaves the menu without one',
    'calls that hung up without having queued ended before they asked for an agent',
    'there is no wrap-up in the log: service is the time on the line',
  ],
  build(layout, doubts) {
    const moments = new MomentReader(layout.timezone, layout.order);
    const text = (field: Field) => {
      const place = columnOf(layout, field)?.place;
      return (cells: readonly string[]) => {
        const cell = place === undefined ? '' : (cells[place] ?? '').trim();
        return isBlank(cell) || cell === 'NO_SERVER' ? '' : cell;
      };
    };
    /** Seconds after midnight; the published file writes 0:00:00 for what did not happen. */
    const clock = (field: Field) => {
      const cellOf = text(field);
      return (cells: readonly string[]) => {
        const cell = cellOf(cells);
        if (cell === '' || /^0?0:00:00$/.test(cell)) return Number.NaN;
        return readClock(cell) ?? Number.NaN;
      };
    };
    const number = (field: Field) => {
      const cellOf = text(field);
      return (cells: readonly string[]) => readNumber(cellOf(cells), layout.mark) ?? Number.NaN;
    };
    const [dateText, typeText, customer, id, outcomeText, agent] = [
      text('date'),
      text('contact_type'),
      text('customer'),
      text('id'),
      text('outcome'),
      text('agent'),
    ];
    const [menuExit, queueEntry, queueExit, serviceStart, serviceEnd] = [
      clock('arrival'),
      clock('queued'),
      clock('abandoned_at'),
      clock('answered_at'),
      clock('ended_at'),
    ];
    const [menuTime, wait, service, priority] = [number('talk'), number('wait'), number('handle'), number('priority')];
    const header = (field: Field) => columnOf(layout, field)?.header ?? field;
    const headers = { menu: header('talk'), service: header('handle'), wait: header('wait') };
    const draft = emptyDraft();
    return (cells, sink) => {
      const date = moments.moment(dateText(cells));
      if (date === undefined) return 'no date';
      const outcome = outcomeText(cells).toUpperCase();
      if (outcome === 'PHANTOM') return 'ignored';
      if (menuTime(cells) < 0) {
        doubts.note(headers.menu, 'is below nought; the call is left out', cells.join(' '));
        return 'faulty';
      }
      const day = midnight(date.local);
      const instant = (seconds: number) =>
        Number.isNaN(seconds) ? Number.NaN : moments.clock.instantOf(day + seconds);
      const queued = queueEntry(cells);
      const began = Number.isNaN(queued) ? menuExit(cells) : queued;
      if (Number.isNaN(began)) return 'no date';
      const waited = wait(cells);
      doubts.seen(headers.wait);
      if (waited < 0) doubts.note(headers.wait, 'is below nought', cells.join(' '));
      const left = queueExit(cells);
      if (Math.abs(left - queued - waited) > 1)
        doubts.note(headers.wait, 'is not the time between entering and leaving the queue', cells.join(' '));
      draft.arrival = instant(began);
      draft.wait = Number.isNaN(waited) ? 0 : Math.max(0, waited);
      draft.outcome = outcome === 'AGENT' ? ANSWERED : draft.wait > 0 ? ABANDONED : BEFORE_QUEUE;
      draft.handle = Number.NaN;
      draft.end = draft.arrival + draft.wait;
      if (draft.outcome === ANSWERED) {
        const busy = service(cells);
        doubts.seen(headers.service);
        if (busy > 0) draft.handle = busy;
        else doubts.note(headers.service, 'is nought though an agent answered', cells.join(' '));
        const [from, to] = [serviceStart(cells), serviceEnd(cells)];
        // A call that runs past midnight ends on a smaller time of day.
        draft.end = Number.isNaN(to) ? draft.end + (draft.handle || 0) : instant(to < from ? to + DAY : to);
      }
      draft.contactType = typeText(cells) || layout.contactType;
      draft.agent = agent(cells);
      draft.customer = customer(cells) === '0' ? '' : customer(cells);
      draft.id = id(cells);
      draft.priority = priority(cells);
      sink.add(draft);
      return 'kept';
    };
  },
};
