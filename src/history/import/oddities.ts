/** What the tally met with among the rows of an interval export, and how it is told. */
import { type Finding, reading, warning } from './finding.ts';

const kinds = ['repeated', 'conflicting', 'addedUp', 'second', 'offGrid', 'far'] as const;
export type Oddity = (typeof kinds)[number];
export type Oddities = Readonly<Record<Oddity, { count: number; readonly examples: string[] }>>;

export function noOddities(): Oddities {
  return Object.fromEntries(kinds.map((kind) => [kind, { count: 0, examples: [] as string[] }])) as Record<
    Oddity,
    { count: number; readonly examples: string[] }
  >;
}

/**
 * @param native seconds of the export's own intervals
 * @param merged seconds of those that are counted by, where they are longer
 */
export function oddityFindings(oddities: Oddities, native: number, merged: number | undefined): Finding[] {
  const all: Finding[] = [];
  const say = (kind: Oddity, topic: Finding['topic'], text: string) => {
    const { count, examples } = oddities[kind];
    if (count > 0)
      all.push(warning(topic, `${count.toLocaleString('en')} ${count === 1 ? one(text) : text}`, { examples }));
  };
  say('repeated', 'duplicates', 'rows are the same as another; each is counted once');
  say(
    'conflicting',
    'duplicates',
    "rows are of an interval that an earlier file has told otherwise; the earlier file's numbers are kept",
  );
  say(
    'addedUp',
    'duplicates',
    'rows are of an interval that is there already with other numbers; they are added up, as parts of one whole: were they corrections, take the older ones out',
  );
  const { count: second } = oddities.second;
  if (second > 0) {
    const rows =
      second === 1
        ? '1 row of an hour that the clocks showed twice is'
        : `${second} rows of an hour that the clocks showed twice are`;
    all.push(reading('clock', `${rows} taken as its second run`));
  }
  say(
    'offGrid',
    'time',
    `rows do not begin where an interval of ${native / 60} min does; they count in the one that they begin in`,
  );
  say('far', 'left out', 'rows are dated more than ten years from the others; they are left out');
  if (merged !== undefined) {
    const text = `there are more intervals than there is room for: they are counted by ${merged / 60} min`;
    all.push(warning('time', text));
  }
  return all;
}

/** The sentence about a single row. */
function one(text: string): string {
  return text.replace(/^rows are/, 'row is').replace(/^rows do/, 'row does');
}
