/**
 * What an importer is: one vendor's (or one form's) export, recognised by its header, whose rows become records. An
 * importer is one file, and one line in the table `importers`.
 */
import type { Field, HistoryKind } from './fields.ts';
import type { DateOrder } from './read-instant.ts';
import type { DecimalMark, TimeUnit } from './read-number.ts';

/** One column that an importer knows. */
export interface ColumnSpec {
  readonly field: Field;
  /** Headers that it goes by; compared without case, accents and punctuation. */
  readonly headers: readonly string[];
  /** Without it the file is not this importer's. */
  readonly needed?: boolean;
  /** Unit of plain numbers; where absent, the header or the numbers tell. */
  readonly unit?: TimeUnit;
  /** Whether a time is a sum over the contacts of the interval or a mean; where absent, the header or the numbers tell. */
  readonly form?: Form;
}

export type Form = 'total' | 'mean';

/** A column of the file at hand, with everything settled that is needed to read it. */
export interface BoundColumn {
  readonly field: Field;
  readonly place: number;
  /** The file's own header. */
  readonly header: string;
  readonly unit: TimeUnit;
  readonly form: Form;
}

/** The file at hand, as its sample has it. */
export interface Layout {
  readonly columns: readonly BoundColumn[];
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  /** Zone in which times without an offset are read. */
  readonly timezone: string;
  /** The contact type where no column names one. */
  readonly contactType: string;
  /** Seconds of an interval, where the importer or the sample tells. */
  readonly interval: number | undefined;
  /** Slots in a day and the number of the first, where intervals are numbered. */
  readonly slots: { readonly perDay: number; readonly first: number } | undefined;
}

/** What becomes of a row; everything but `kept` is counted and told. */
export type Fate = 'kept' | 'total' | 'no date' | 'no count' | 'ignored' | 'faulty';

/** What an importer's rows are handed to; a draft is used again for the next row. */
export interface IntervalSink {
  add(draft: IntervalDraft): void;
}
export interface ContactSink {
  add(draft: ContactDraft): void;
}
/** Counts of what was odd in a column, told at the end by name. */
export interface Doubts {
  /** @param what the same words for the same oddity; `column` is the export's header */
  note(column: string, what: string, example: string): void;
  /** Cells of the column that were read. */
  seen(column: string): void;
}

/** A row of an interval export; sums, not means; NaN where not told. */
export interface IntervalDraft {
  start: number;
  /** The same on the zone's clocks. */
  local: number;
  /** Whether the row itself says its offset, so that an hour that comes twice is no riddle. */
  told: boolean;
  contactType: string;
  channel: string;
  /** Whatever else keeps rows of one interval apart. */
  part: string;
  /** Of the whole row, to know a repeated one. */
  hash: number;
  offered: number;
  answered: number;
  abandoned: number;
  handleSum: number;
  handleWeight: number;
  answeredWaitSum: number;
  abandonedWaitSum: number;
  answeredInTime: number;
  shortAbandoned: number;
  agents: number;
}

/** A row of a log; NaN or an empty text where not told. */
export interface ContactDraft {
  arrival: number;
  wait: number;
  handle: number;
  end: number;
  /** Place in `outcomes`. */
  outcome: number;
  contactType: string;
  channel: string;
  agent: string;
  customer: string;
  id: string;
  priority: number;
  reopens: number;
  satisfaction: number;
}

export type RowReader<Sink> = (cells: readonly string[], sink: Sink) => Fate;

interface ImporterBase {
  /** As `--as` names it. */
  readonly name: string;
  readonly summary: string;
  readonly columns: readonly ColumnSpec[];
  /** The file has no header but exactly these columns in this order; says whether a first line looks like it. */
  readonly headerless?: (cells: readonly string[]) => boolean;
  /** Zone of times without an offset, where the vendor fixes it. */
  readonly timezone?: string;
  /** Seconds of an interval, where the vendor fixes them. */
  readonly interval?: number;
  /** Any other rows that have to be understood to trust the numbers, told with the readings. */
  readonly notes?: readonly string[];
  /** A form rather than a vendor: taken only where no vendor's header fits. */
  readonly generic?: boolean;
}

export interface IntervalImporter extends ImporterBase {
  readonly kind: 'intervals';
  build(layout: Layout, doubts: Doubts): RowReader<IntervalSink>;
}

export interface ContactImporter extends ImporterBase {
  readonly kind: 'contacts';
  build(layout: Layout, doubts: Doubts): RowReader<ContactSink>;
}

export type Importer = IntervalImporter | ContactImporter;

export function columnOf(layout: Layout, field: Field): BoundColumn | undefined {
  return layout.columns.find((column) => column.field === field);
}

export function columnsOf(layout: Layout, field: Field): readonly BoundColumn[] {
  return layout.columns.filter((column) => column.field === field);
}

export type { Field, HistoryKind };
