/** YAML text → a checked scenario with everything it reads, or everything that is wrong with it at once. */
import { isTable } from '../fields/is-table.ts';
import { shown } from '../fields/shown.ts';
import { applyPaths } from './apply-paths.ts';
import { checkScenario } from './checks/check-scenario.ts';
import { checkQuestions } from './checks/questions.ts';
import { countNames } from './checks/references.ts';
import { complete, type Draft } from './complete.ts';
import { DataFiles, filesOf } from './data-files.ts';
import { type Fault, type Place, sortedFaults } from './fault.ts';
import { folderOf, joined } from './file-paths.ts';
import { type Finding, isForWant, withoutEchoes } from './findings.ts';
import { type Layer, locateIn, type Read, readLayers } from './layers.ts';
import { LIMITS } from './limits.ts';
import { messages } from './messages.ts';
import { parseBlocks } from './parse-blocks.ts';
import { readSetting } from './read-setting.ts';
import type { ResolvedScenario, Scenario } from './scenario.ts';
import { setAt } from './set-at.ts';

export type { Read } from './layers.ts';

export interface LoadOptions {
  /** Settings `path=value`, applied after all else; the value is YAML. */
  readonly set?: readonly string[];
  /** Names of the variants in `what_if` that are asked for; what is wrong with others is a warning. Default: all. */
  readonly variants?: readonly string[];
}

export interface Loaded {
  /** Absent when there is a fault. */
  readonly resolved?: ResolvedScenario;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Reads a scenario file and all that it extends and names.
 * @param path the file's path, as faults shall name it
 * @param read gives a file's text by path; undefined, or an error thrown, where there is none
 * @returns the scenario, or everything that is wrong at once; never throws
 */
export function loadScenario(path: string, read: Read, options: LoadOptions = {}): Loaded {
  const { layers, raw, faults, whole } = readLayers(path, read);
  const loader = new Loader(path, read, layers, whole);
  loader.faults.push(...faults);
  if (raw === undefined) return { faults: sortedFaults(loader.faults, path), warnings: [] };
  return loader.load(raw, options);
}

/** Where a path got its value, if not from the blocks themselves. */
interface Origin {
  readonly path: readonly string[];
  readonly folder: string;
  place(part: 'key' | 'value'): Place;
}

/** Blocks that ask something of the plan, and do not make it. */
const QUESTIONS: readonly string[] = ['expect', 'growth', 'what_if', 'sweep', 'tornado'];

class Loader {
  readonly faults: Fault[] = [];
  private readonly warnings: Fault[] = [];
  private readonly path: string;
  private readonly layers: readonly Layer[];
  private readonly files: DataFiles;
  private readonly origins: Origin[] = [];
  private readonly whole: boolean;

  constructor(path: string, read: Read, layers: readonly Layer[], whole: boolean) {
    this.whole = whole;
    this.path = path;
    this.layers = layers;
    this.files = new DataFiles(folderOf(path), read);
  }

  load(raw: Readonly<Record<string, unknown>>, { set = [], variants }: LoadOptions): Loaded {
    const names = countNames(raw);
    if (names > LIMITS.names) {
      // Thousands of names are no scenario that anyone wrote, and everything is looked up by name.
      this.report([{ path: [], part: 'value', message: messages.tooManyNames(names, LIMITS.names) }]);
      return { faults: sortedFaults(this.faults, this.path), warnings: [] };
    }
    const parsed = parseBlocks(raw);
    this.report(withoutEchoes(parsed.findings).filter((finding) => !this.isBroken(finding)));
    let draft = complete(parsed.values as Draft);
    for (const layer of this.layers) draft = this.changed(draft, layer, parsed.lost);
    for (const [k, setting] of set.entries()) draft = this.set(draft, setting, k + 1, parsed.lost);
    draft = this.withFolders(this.withFiles(complete(draft)));
    // Only what is sound can be looked through as it is after the changes; else names are sought in what was written.
    const written = parsed.lost.length > 0 ? raw : undefined;
    const context = checkScenario({
      draft,
      tables: this.files.tables,
      written: raw,
      lost: parsed.lost,
      unsound: written !== undefined,
    });
    this.report(context.faults);
    this.report(context.warnings, this.warnings);
    this.checkQuestions(draft, parsed.lost, variants);
    this.faults.push(...this.files.faults);
    const faults = sortedFaults(this.faults, this.path);
    const warnings = sortedFaults(this.warnings, this.path);
    if (faults.length > 0) return { faults, warnings };
    return { resolved: { scenario: draft as Scenario, tables: this.files.tables }, faults, warnings };
  }

  /** Whether something is only missing because the file has it in a form that could not be taken. */
  private isBroken({ path, missing }: Finding): boolean {
    if (missing === undefined) return false;
    if (!this.whole && path.length === 0) return true;
    const whole = [...path, missing].join('.');
    return this.layers.some(({ source }) =>
      source.broken.some((broken) => [whole, path.join('.')].includes(broken.join('.'))),
    );
  }

  /** Makes a layer's `change`. */
  private changed(draft: Draft, { source, folder }: Layer, lost: readonly (readonly string[])[]): Draft {
    const change = source.raw?.change;
    if (source.raw?.extends === undefined || change === undefined) return draft;
    if (!isTable(change)) {
      this.faults.push({
        ...source.locate(['change'], 'value').place,
        path: 'change',
        message: messages.expectedTable(shown(change)),
      });
      return draft;
    }
    const applied = applyPaths(draft, change);
    for (const finding of applied.findings) {
      if (isForWant(finding, lost)) continue;
      const { place, found } = source.locate(['change', ...finding.path], finding.part);
      this.faults.push(faultAt(place, found.slice(1), finding));
    }
    for (const { path, key } of applied.touched) {
      this.origins.push({ path, folder, place: (part) => source.locate(['change', key], part).place });
    }
    return complete(applied.value);
  }

  /** Makes a setting `path=value`, the first being on line 1 of what is set. */
  private set(draft: Draft, setting: string, line: number, lost: readonly (readonly string[])[]): Draft {
    const place: Place = { file: '--set', line, column: 1 };
    const { change, fault } = readSetting(setting);
    if (fault !== undefined) {
      this.faults.push({ ...place, column: fault.offset + 1, path: '', message: fault.message });
      return draft;
    }
    const applied = applyPaths(draft, change);
    for (const finding of applied.findings)
      if (!isForWant(finding, lost)) this.faults.push(faultAt(place, finding.path, finding));
    for (const { path } of applied.touched) this.origins.push({ path, folder: '', place: () => place });
    return complete(applied.value);
  }

  /** Reads the data files; their paths become those seen from the main file. */
  private withFiles(draft: Draft): Draft {
    let seen = draft;
    for (const use of filesOf(draft)) {
      const file = joined(this.locate(use.path, 'value').folder, use.file);
      if (file !== use.file) seen = setAt(seen, use.path, file) as Draft;
    }
    for (const use of filesOf(seen)) {
      const finding = this.files.add(use);
      if (finding !== undefined) this.report([finding]);
    }
    return seen;
  }

  /** A variant remembers which folder its files are seen from. */
  private withFolders(draft: Draft): Draft {
    let seen = draft;
    for (const name of Object.keys(draft.what_if ?? {})) {
      const { folder } = this.locate(['what_if', name, 'change'], 'value');
      if (folder !== '') seen = setAt(seen, ['what_if', name, 'folder'], folder) as Draft;
    }
    return seen;
  }

  /** Checks the variants and ranges against the plan that they start from. */
  private checkQuestions(
    draft: Draft,
    lost: readonly (readonly string[])[],
    variants: readonly string[] | undefined,
  ): void {
    const faulty = this.faults.filter(({ path }) => !QUESTIONS.includes(path.split('.')[0]!));
    const { faults, warnings } = checkQuestions(draft, {
      lost,
      isAsked: (name) => variants?.includes(name) ?? true,
      sound: faulty.length === 0 && this.files.faults.length === 0,
      folderOf: (path) => this.locate(path, 'value').folder,
      files: this.files,
    });
    this.report(faults);
    this.report(warnings, this.warnings);
  }

  private report(findings: readonly Finding[], to: Fault[] = this.faults): void {
    for (const finding of findings) {
      const { place, path } = this.locate(finding.path, finding.part);
      to.push(faultAt(place, path, finding));
    }
  }

  /** The place of a path, and how much of the path to show. */
  private locate(
    path: readonly string[],
    part: 'key' | 'value',
  ): { place: Place; path: readonly string[]; folder: string } {
    const origin = this.origins.findLast((candidate) => candidate.path.every((step, k) => path[k] === step));
    if (origin !== undefined) return { place: origin.place(part), path, folder: origin.folder };
    const found = locateIn(this.layers, path, part);
    return { place: found.place, folder: found.folder, path: found.found.length === 0 ? path : found.found };
  }
}

function faultAt(place: Place, path: readonly string[], finding: Finding): Fault {
  const { message, accepted, suggestion } = finding;
  return {
    ...place,
    path: path.join('.'),
    message,
    ...(accepted === undefined ? {} : { accepted }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
