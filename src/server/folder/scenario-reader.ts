/** Scenarios of the folder as the loader sees them, and what a list tells of each, looked at again when a file changes. */
import { isDeepStrictEqual } from 'node:util';

import { scenarioHash } from '../../scenario/hash.ts';
import type { Loaded, LoadOptions } from '../../scenario/load.ts';
import { loadScenario } from '../../scenario/load.ts';
import { readYaml } from '../../scenario/yaml-source.ts';
import type { ScenarioDetail, ScenarioSummary } from '../api.ts';
import { RequestProblem } from '../problem.ts';
import { revisionOf, type ScenarioFolder } from './scenario-folder.ts';

/** Characters of other files that are sent along with a scenario, at most. */
const MOST_FILES = 20_000_000;
/** Characters of the resolved scenario, which a page can make itself. */
const MOST_RESOLVED = 500_000;
/** Scenarios that are kept as they were read. */
const MOST_CURRENT = 20;

export interface ReadScenario extends Loaded {
  readonly text: string;
  /** Texts of the other files that were asked for, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** All paths that were asked for. */
  readonly asked: readonly string[];
  /** What the disk said of them before each was read. */
  readonly stamp: string;
}

export class ScenarioReader {
  private readonly folder: ScenarioFolder;
  private readonly known = new Map<
    string,
    { readonly stamp: string; readonly asked: readonly string[]; readonly summary: ScenarioSummary }
  >();
  /** The first is the longest there. */
  private readonly latest = new Map<string, ReadScenario>();

  constructor(folder: ScenarioFolder) {
    this.folder = folder;
  }

  /**
   * @param text in place of what the file holds
   * @param options default: all variants are asked for
   * @throws RequestProblem where there is no such file
   */
  read(id: string, text?: string, options: LoadOptions = {}): ReadScenario {
    // Taken before reading: of a file that changes meanwhile it is then known.
    const stamps = new Map([[id, this.stampOf(id)]]);
    const own = text ?? this.folder.scenario(id);
    const files = new Map<string, string>();
    const loaded = loadScenario(
      id,
      (path) => {
        if (path === id) return own;
        if (!stamps.has(path)) stamps.set(path, this.stampOf(path));
        const found = this.folder.read(path);
        if (found !== undefined) files.set(path, found);
        return found;
      },
      options,
    );
    return { ...loaded, text: own, files, asked: [...stamps.keys()], stamp: [...stamps.values()].join('\n') };
  }

  /**
   * The file with no variant asked for, read again only when one of its files changes.
   * @throws RequestProblem where there is no such file
   */
  current(id: string): ReadScenario {
    const known = this.latest.get(id);
    if (known !== undefined && known.stamp === this.stamp(known.asked)) return known;
    const read = this.read(id, undefined, { variants: [] });
    this.latest.delete(id);
    this.latest.set(id, read);
    if (this.latest.size > MOST_CURRENT) this.latest.delete(this.latest.keys().next().value!);
    return read;
  }

  /**
   * What can be run of a scenario, and all that is wrong with it, in variants too.
   * @throws RequestProblem where there is no such file
   */
  detail(id: string): ScenarioDetail {
    const read = this.current(id);
    const { text } = read;
    const { faults, warnings } = this.withVariants(id, read);
    return {
      ...summaryOf(id, read, faults),
      text,
      revision: revisionOf(text),
      faults: [...faults],
      warnings: [...warnings],
      ...sentResolved(read),
      files: sentFiles(read.files),
    };
  }

  summaries(): ScenarioSummary[] {
    const ids = this.folder.list();
    for (const id of this.known.keys()) if (!ids.includes(id)) this.known.delete(id);
    return ids.flatMap((id) => this.summary(id) ?? []);
  }

  private summary(id: string): ScenarioSummary | undefined {
    const known = this.known.get(id);
    if (known !== undefined && known.stamp === this.stamp(known.asked)) return known.summary;
    try {
      const read = this.read(id, undefined, { variants: [] });
      const summary = summaryOf(id, read, this.withVariants(id, read).faults);
      this.known.set(id, { stamp: read.stamp, asked: read.asked, summary });
      return summary;
    } catch (error) {
      // Gone since it was listed, or too large to be a scenario.
      if (error instanceof RequestProblem) return undefined;
      throw error;
    }
  }

  /** The same with all variants asked for, where that makes a difference. */
  private withVariants(id: string, read: ReadScenario): ReadScenario {
    return hasFaultyVariant(read) ? this.read(id, read.text) : read;
  }

  /** Changes with any of the files. */
  private stamp(paths: readonly string[]): string {
    return paths.map((path) => this.stampOf(path)).join('\n');
  }

  private stampOf(path: string): string {
    const stats = this.folder.stats(path);
    return stats === undefined ? '-' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
  }
}

/** Whether a scenario that was read without its variants is at fault in one of them. */
export function hasFaultyVariant({ warnings }: Loaded): boolean {
  return warnings.some(({ path }) => path.split('.')[0] === 'what_if');
}

function summaryOf(id: string, { resolved, text }: ReadScenario, faults: Loaded['faults']): ScenarioSummary {
  const written = resolved?.scenario ?? readYaml(id, text).raw ?? {};
  const { name, description } = written as { readonly name?: unknown; readonly description?: unknown };
  return {
    id,
    name: typeof name === 'string' && name !== '' ? name : id,
    description: typeof description === 'string' ? description : '',
    hash: resolved === undefined ? null : scenarioHash(resolved),
    faults: faults.length,
  };
}

/** Only what JSON tells as it is, so that a page has the very numbers. */
function sentResolved({ resolved }: ReadScenario): Pick<ScenarioDetail, 'resolved'> {
  if (resolved === undefined) return {};
  const text = JSON.stringify(resolved);
  if (text.length > MOST_RESOLVED) return {};
  const told = JSON.parse(text) as NonNullable<ScenarioDetail['resolved']>;
  return isDeepStrictEqual(told, resolved) ? { resolved: told } : {};
}

/** As many as may be sent, the first asked for first. */
function sentFiles(files: ReadonlyMap<string, string>): Record<string, string> {
  let left = MOST_FILES;
  return Object.fromEntries(
    [...files].filter(([, text]) => {
      left -= text.length;
      return left >= 0;
    }),
  );
}
