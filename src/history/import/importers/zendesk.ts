/**
 * Zendesk: an export of tickets. It tells when each came, was first answered and was solved, not how long an agent worked
 * on it. A ticket counts as answered when somebody first replied.
 */
import { ANSWERED, OPEN } from '../../contact-record.ts';
import { emptyDraft, satisfactionOf } from '../contact-reader.ts';
import { columnOf, type Importer } from '../importer.ts';
import { MomentReader } from '../moment-reader.ts';
import { isBlank, readNumber } from '../read-number.ts';

export const zendesk: Importer = {
  name: 'zendesk',
  summary: 'Zendesk, tickets: created, first replied to, solved, reopened, satisfaction.',
  kind: 'contacts',
  columns: [
    { field: 'arrival', headers: ['Created at'], needed: true },
    { field: 'answered_at', headers: ['Assigned at', 'Initially assigned at'] },
    { field: 'ended_at', headers: ['Solved at'], needed: true },
    { field: 'contact_type', headers: ['Group'] },
    { field: 'channel', headers: ['Via'] },
    { field: 'wait', headers: ['First reply time in minutes', 'First reply time (min)'], unit: 'min' },
    { field: 'agent', headers: ['Assignee'] },
    { field: 'customer', headers: ['Requester id', 'Requester'] },
    { field: 'id', headers: ['Id', 'Ticket ID'] },
    { field: 'reopens', headers: ['Reopens'], needed: true },
    { field: 'satisfaction', headers: ['Satisfaction Score'], needed: true },
  ],
  notes: [
    'tickets do not tell how long an agent worked on them; the time to solve them is mostly waiting',
    'times "within business hours" are not used: the scenario has its own clock',
  ],
  build(layout, doubts) {
    const moments = new MomentReader(layout.timezone, layout.order);
    const places = Object.fromEntries(layout.columns.map(({ field, place }) => [field, place]));
    const text = (cells: readonly string[], field: string) => {
      const place = places[field];
      const cell = place === undefined ? '' : (cells[place] ?? '').trim();
      return isBlank(cell) ? '' : cell;
    };
    const instant = (cells: readonly string[], field: string) => {
      const read = moments.moment(text(cells, field));
      return read === undefined ? Number.NaN : moments.instant(read);
    };
    const waitColumn = columnOf(layout, 'wait');
    const solvedHeader = columnOf(layout, 'ended_at')!.header;
    const draft = emptyDraft();
    return (cells, sink) => {
      draft.arrival = instant(cells, 'arrival');
      if (Number.isNaN(draft.arrival)) return 'no date';
      const solved = instant(cells, 'ended_at');
      if (solved < draft.arrival) doubts.note(solvedHeader, 'is before the ticket was created', cells.join(' '));
      const reply = readNumber(text(cells, 'wait'), layout.mark);
      draft.wait = reply === undefined ? Number.NaN : reply * 60;
      if (waitColumn !== undefined) doubts.seen(waitColumn.header);
      if (reply !== undefined && Number.isNaN(reply))
        doubts.note(waitColumn!.header, 'is no number', text(cells, 'wait'));
      // Without the time of the first reply, a solved ticket was answered at some time nobody knows.
      draft.outcome = reply !== undefined || !Number.isNaN(solved) ? ANSWERED : OPEN;
      draft.end = solved;
      draft.contactType = text(cells, 'contact_type') || layout.contactType;
      draft.channel = text(cells, 'channel');
      draft.agent = text(cells, 'agent');
      draft.customer = text(cells, 'customer');
      draft.id = text(cells, 'id');
      draft.reopens = readNumber(text(cells, 'reopens'), layout.mark) ?? Number.NaN;
      draft.satisfaction = satisfactionOf(text(cells, 'satisfaction'));
      sink.add(draft);
      return 'kept';
    };
  },
};
