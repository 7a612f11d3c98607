/** Avaya CMS: split/skill summary, daily or by interval; names of splits may stand above the table. */
import type { Importer } from '../importer.ts';
import { intervalReader } from '../interval-reader.ts';

export const avayaCms: Importer = {
  name: 'avaya_cms',
  summary: 'Avaya CMS, split/skill summary: calls, speed of answer, time to abandon, talk and after-call time.',
  kind: 'intervals',
  columns: [
    { field: 'date', headers: ['Date'], needed: true },
    { field: 'time', headers: ['Time', 'Interval', 'Starting Time', 'Start Time'] },
    { field: 'contact_type', headers: ['Split/Skill', 'Skill', 'Skill Name', 'Split', 'Split Name'] },
    { field: 'answered_wait', headers: ['Avg Speed Ans'], needed: true, unit: 's', form: 'mean' },
    { field: 'abandoned_wait', headers: ['Avg Aban Time'], unit: 's', form: 'mean' },
    { field: 'offered', headers: ['Calls Offered', 'Offered'] },
    { field: 'answered', headers: ['ACD Calls'], needed: true },
    { field: 'abandoned', headers: ['Aban Calls'] },
    { field: 'talk_time', headers: ['Avg ACD Time'], unit: 's', form: 'mean' },
    { field: 'wrap_up_time', headers: ['Avg ACW Time'], unit: 's', form: 'mean' },
    { field: 'service_level', headers: ['% Within Service Level', '% Within Svc Level'] },
    { field: 'agents', headers: ['Avg Pos Staff', 'Avg Positions Staffed', 'Avg Staffed'] },
  ],
  build: intervalReader,
};
