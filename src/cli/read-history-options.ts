/** The options that commands which learn from history share, read. */
import { duration } from '../fields/duration.ts';
import { localDate } from '../fields/local-date.ts';
import { integer } from '../fields/number.ts';
import { share } from '../fields/share.ts';
import { timeZone } from '../fields/time-zone.ts';
import type { Mapping } from '../history/import/bind-columns.ts';
import type { Importer } from '../history/import/importer.ts';
import { dayKeyOf } from '../scenario/build/local-text.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Values } from './command.ts';
import { importerCalled } from './read-history.ts';
import { readMapping } from './read-mapping.ts';
import { allValues, onlyValue, readOption } from './read-option.ts';

export interface ExportAsked {
  /** Undefined: told by the header. */
  readonly as: Importer | undefined;
  readonly mappings: readonly Mapping[];
}

/** @throws UsageError where there is no such importer or field */
export function readExportOptions(args: Values): ExportAsked {
  return {
    as: importerCalled(onlyValue('as', args.option('as'))),
    mappings: allValues(args.option('map')).map(readMapping),
  };
}

/** @throws UsageError where it names no zone */
export function readTimezone(args: Values): string | undefined {
  return readOption('timezone', args.option('timezone'), timeZone());
}

export interface FindingAsked {
  readonly confidence?: number;
  readonly shortWithin?: number;
  readonly seed?: number;
}

/** @throws UsageError on what will not do */
export function readFindingOptions(args: Values): FindingAsked {
  const confidence = readOption('confidence', args.option('confidence'), share({ min: 0.5, max: 0.9999 }));
  const shortWithin = readOption('short', args.option('short'), duration({ above: 0 }));
  const seed = readOption('seed', args.option('seed'), integer({ min: 0, max: LIMITS.seed }));
  return {
    ...(confidence === undefined ? {} : { confidence }),
    ...(shortWithin === undefined ? {} : { shortWithin }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/**
 * @returns days since 1970-01-01
 * @throws UsageError where it is no date
 */
export function readDay(args: Values, name: string): number | undefined {
  const date = readOption(name, args.option(name), localDate());
  return date === undefined ? undefined : dayKeyOf(date);
}
