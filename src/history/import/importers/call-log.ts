/** Any log of single contacts, by columns that go by usual names or are mapped. */
import { contactReader } from '../contact-reader.ts';
import { type ContactField, contactFields } from '../fields.ts';
import type { Importer } from '../importer.ts';

export const callLog: Importer = {
  name: 'contacts',
  summary:
    'Any log of contacts: `arrival`, and when it was answered or given up and when it ended, or how long each took.',
  kind: 'contacts',
  generic: true,
  columns: (Object.keys(contactFields) as ContactField[]).map((field) => ({
    field,
    headers: [field, ...contactFields[field].words],
  })),
  build: contactReader,
};
