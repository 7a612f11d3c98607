/** A delimited file as the import sees it: lines already cut into cells, in batches, so that no file need fit in memory. */

/** How the bytes were read. */
export interface TableReading {
  readonly encoding: string;
  readonly compressed: boolean;
  /** `,`, `;`, tab or `|`. */
  readonly separator: string;
  /** What had to be put up with, in words. */
  readonly notes: readonly string[];
}

export interface TableSource {
  /** As the user named it. */
  readonly name: string;
  /** How it was read; complete once `batches` has ended. */
  reading(): TableReading;
  /** Every line that is not blank, the header and what stands before it included. Can be walked once. */
  batches(): AsyncIterable<readonly (readonly string[])[]>;
}

/** A table that is already in memory: for the browser and for tests. */
export function tableOfRows(name: string, rows: readonly (readonly string[])[], separator = ','): TableSource {
  return {
    name,
    reading: () => ({ encoding: 'utf-8', compressed: false, separator, notes: [] }),
    async *batches() {
      yield rows;
    },
  };
}
