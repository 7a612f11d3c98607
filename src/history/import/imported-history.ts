/** What an import gives: counts by interval always, single contacts where the export has them, and what was noticed. */
import type { ContactTable } from '../contact-record.ts';
import type { IntervalTable } from '../interval-record.ts';
import type { ContactMoments } from './contact-tally.ts';
import type { HistoryKind } from './fields.ts';
import type { Finding } from './finding.ts';

export interface ImportedFile {
  readonly name: string;
  readonly encoding: string;
  readonly compressed: boolean;
  readonly separator: string;
  readonly rows: number;
  readonly kept: number;
}

export interface ImportedHistory {
  /** The importer's name. */
  readonly importer: string;
  readonly summary: string;
  readonly kind: HistoryKind;
  readonly files: readonly ImportedFile[];
  /** Which column stands for what: the export's header by field. */
  readonly columns: readonly (readonly [field: string, header: string])[];
  /** For a log: its contacts counted by a quarter of an hour. */
  readonly intervals: IntervalTable;
  /** Only where asked for, and of a log. */
  readonly contacts: ContactTable | undefined;
  /** Of a log, by contact type; undefined for interval exports. */
  readonly moments: readonly ContactMoments[] | undefined;
  /** Different agents named in a log. */
  readonly agents: number;
  readonly findings: readonly Finding[];
}
