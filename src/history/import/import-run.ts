/** One import from its first file to its last: rows go into the tally, what was odd into the book, and both into the result. */
import { ZoneClock } from '../../scenario/build/zone-clock.ts';
import { tableFindings } from './checks/table-findings.ts';
import { withoutUntold } from './checks/without-untold.ts';
import { ContactTally } from './contact-tally.ts';
import { DoubtBook } from './doubt-book.ts';
import { type Finding, reading, warning } from './finding.ts';
import type { ImportedFile, ImportedHistory } from './imported-history.ts';
import type { Fate, Importer } from './importer.ts';
import { IntervalTally } from './interval-tally.ts';
import type { ImportOptions, Opened } from './open-export.ts';
import { RefusedImport } from './refused.ts';
import type { TableSource } from './table-source.ts';
import { TypeNames } from './type-names.ts';

/** Seconds by which the contacts of a log are counted. */
const LOG_INTERVAL = 900;
const DAY = 86400;

export class ImportRun {
  readonly #importer: Importer;
  readonly #options: ImportOptions;
  readonly #opened: Opened;
  readonly #intervals: IntervalTally;
  readonly #contacts: ContactTally | undefined;
  readonly #doubts = new DoubtBook();
  readonly #files: ImportedFile[] = [];
  readonly #findings: Finding[] = [];
  readonly #fates: Partial<Record<Fate, number>> = {};
  #read: (cells: readonly string[]) => Fate = () => 'ignored';
  #width = 0;
  #rows = 0;
  #kept = 0;
  #narrow = 0;
  #undated = '';

  constructor(opened: Opened, options: ImportOptions) {
    const { recognised, layout, centre } = opened;
    this.#importer = recognised.importer;
    this.#options = options;
    this.#opened = opened;
    const interval = this.#importer.kind === 'contacts' ? LOG_INTERVAL : checkedInterval(layout.interval);
    const names = new TypeNames(this.#importer.name === 'zendesk' ? 'email' : 'voice');
    this.#intervals = new IntervalTally(
      interval,
      new ZoneClock(centre),
      names,
      opened.around,
      new ZoneClock(layout.timezone),
    );
    if (this.#importer.kind === 'contacts')
      this.#contacts = new ContactTally(this.#intervals, options.acceptableWait ?? 20, options.keepContacts === true);
  }

  get contactType(): string {
    return this.#opened.layout.contactType;
  }

  beginFile(source: TableSource, opened: Opened, rows: readonly (readonly string[])[]): void {
    const { importer } = opened.recognised;
    if (importer.kind !== this.#importer.kind) {
      throw new RefusedImport(
        `${JSON.stringify(source.name)} is read as ${importer.name} and the files before as ${this.#importer.name}: counts and single contacts do not mix`,
      );
    }
    const [ours, theirs] = [this.#opened.layout.interval, opened.layout.interval];
    if (importer.kind === 'intervals' && theirs !== undefined && theirs !== ours) {
      throw new RefusedImport(
        `${JSON.stringify(source.name)} has intervals of ${theirs / 60} min and the files before of ${(ours ?? 0) / 60} min; import them apart`,
      );
    }
    this.#intervals.nextFile();
    this.#rows = 0;
    this.#kept = 0;
    this.#width = opened.recognised.header.length;
    if (importer.kind === 'intervals') {
      const read = importer.build(opened.layout, this.#doubts);
      this.#read = (cells) => read(cells, this.#intervals);
    } else {
      const read = importer.build(opened.layout, this.#doubts);
      this.#read = (cells) => read(cells, this.#contacts!);
    }
    for (const finding of opened.findings)
      if (!this.#findings.some(({ text, column }) => text === finding.text && column === finding.column))
        this.#findings.push(finding);
    this.rows(rows);
  }

  rows(batch: readonly (readonly string[])[]): void {
    for (const cells of batch) {
      this.#rows++;
      if (cells.length < this.#width - 1) this.#narrow++;
      const fate = this.#read(cells);
      if (fate === 'kept') this.#kept++;
      else {
        this.#fates[fate] = (this.#fates[fate] ?? 0) + 1;
        if (fate === 'no date' && this.#undated === '') this.#undated = cells.join(' ').slice(0, 100);
      }
    }
  }

  endFile(source: TableSource): void {
    const { encoding, compressed, separator, notes } = source.reading();
    for (const note of notes) this.#findings.push(warning('reading', `${source.name}: ${note}`));
    this.#files.push({ name: source.name, encoding, compressed, separator, rows: this.#rows, kept: this.#kept });
    const undated = this.#fates['no date'] ?? 0;
    if (this.#kept === 0 || undated > this.#rows / 2) {
      const why =
        undated > 0
          ? `${undated.toLocaleString('en')} of ${this.#rows.toLocaleString('en')} rows have no date that can be read, such as ${JSON.stringify(this.#undated)}`
          : 'no row holds a count';
      throw new RefusedImport(`${JSON.stringify(source.name)}: ${why}`);
    }
  }

  result(): ImportedHistory {
    const { layout, centre, recognised } = this.#opened;
    const header = (field: string) => recognised.bindings.find((binding) => binding.field === field)?.header;
    const acceptableWait =
      this.#importer.kind === 'contacts'
        ? (this.#options.acceptableWait ?? 20)
        : secondsIn(header('answered_in_time') ?? header('service_level'));
    const whole = this.#intervals.table(centre, acceptableWait);
    if (!whole.offered.some((count) => count > 0)) throw new RefusedImport('no contact is counted in any interval');
    const { table, findings } = withoutUntold(whole, layout.columns);
    const rows = this.#files.reduce((sum, file) => sum + file.rows, 0);
    return {
      importer: this.#importer.name,
      summary: this.#importer.summary,
      kind: this.#importer.kind,
      files: this.#files,
      columns: layout.columns.map(({ field, header: name }) => [field, name]),
      intervals: table,
      contacts: this.#contacts?.columns?.table(centre, table.contactTypes),
      moments: this.#contacts?.moments,
      agents: this.#contacts?.agents ?? 0,
      findings: [
        ...this.#findings,
        ...this.#fateFindings(),
        ...this.#intervals.findings(),
        ...(this.#contacts?.findings() ?? []),
        ...findings,
        ...this.#doubts.findings(rows),
        ...this.#channelFindings(),
        ...tableFindings(table, this.#importer.kind),
      ],
    };
  }

  #fateFindings(): Finding[] {
    const { total = 0, ignored = 0, faulty = 0 } = this.#fates;
    const [undated, uncounted] = [this.#fates['no date'] ?? 0, this.#fates['no count'] ?? 0];
    const all: Finding[] = [];
    const rows = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
    if (total > 0) all.push(reading('totals', `${rows(total)} that sum up others are left out`));
    if (undated > 0)
      all.push(warning('left out', `${rows(undated)} without a date that can be read`, { examples: [this.#undated] }));
    if (uncounted > 0) all.push(warning('left out', `${rows(uncounted)} without a count`));
    if (ignored > 0) all.push(reading('left out', `${rows(ignored)} that the log itself marks to be ignored`));
    if (faulty > 0) all.push(warning('left out', `${rows(faulty)} with times that cannot be`));
    if (this.#narrow > 0) all.push(warning('reading', `${rows(this.#narrow)} with fewer cells than the header`));
    return all;
  }

  #channelFindings(): Finding[] {
    const strange = [...this.#intervals.names.strangeChannels];
    if (strange.length === 0) return [];
    return [
      warning('columns', 'channels that are not known are taken as the usual one of such an export', {
        examples: strange,
      }),
    ];
  }
}

function checkedInterval(interval: number | undefined): number {
  if (interval === undefined) throw new RefusedImport('one interval only: its length does not show');
  if (interval > DAY) {
    throw new RefusedImport(
      `intervals of ${Math.round(interval / DAY)} days are too long to plan from; export them by day at most`,
    );
  }
  if (interval < 60)
    throw new RefusedImport(
      `rows lie ${interval} s apart: this looks like a log of single contacts; --as contacts reads it as one`,
    );
  return interval;
}

function secondsIn(header: string | undefined): number | undefined {
  const match = header === undefined ? null : /(\d+)/.exec(header);
  return match === null ? undefined : Number(match[1]);
}
