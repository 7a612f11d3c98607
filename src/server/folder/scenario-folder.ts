/** The folder that is served: its scenarios listed, read and saved, and nothing outside it, whatever a path says. */
import { createHash, randomUUID } from 'node:crypto';
import {
  linkSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeWhole } from '../../node/files.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { RequestProblem } from '../problem.ts';
import { DEEPEST, insideOf, isScenarioPath, newPlaceIn, requireScenarioPath } from './scenario-path.ts';

/** Scenarios that are listed at most, and entries of folders that are looked at for them. */
const MOST_LISTED = 500;
const MOST_SEEN = 20_000;

export class ScenarioFolder {
  /** The folder's real path. */
  readonly root: string;

  /** @throws the system's error where it is no folder that can be read */
  constructor(path: string) {
    this.root = realpathSync(path);
    readdirSync(this.root);
  }

  /** @returns ids of all scenarios, in alphabetical order */
  list(): string[] {
    const found: string[] = [];
    let seen = 0;
    const look = (folder: string, depth: number): void => {
      for (const entry of this.entries(folder)) {
        if (++seen > MOST_SEEN || found.length >= MOST_LISTED) return;
        const id = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && depth < DEEPEST && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
          look(id, depth + 1);
        } else if ((entry.isFile() || entry.isSymbolicLink()) && isScenarioPath(id)) {
          if (this.stats(id)?.isFile()) found.push(id);
        }
      }
    };
    look('', 1);
    return found;
  }

  /**
   * @returns the text of a scenario
   * @throws RequestProblem where there is none, or it is too large
   */
  scenario(id: string): string {
    requireScenarioPath(id);
    const stats = this.stats(id);
    if (!stats?.isFile()) throw new RequestProblem('not-found', `there is no scenario ${JSON.stringify(id)}`);
    if (stats.size > LIMITS.yamlBytes) {
      throw new RequestProblem('too-large', `a scenario may have ${LIMITS.yamlBytes} bytes; this has ${stats.size}`);
    }
    return this.read(id) ?? '';
  }

  /**
   * A file's text, as `loadScenario` asks for it.
   * @returns undefined where there is no such file in the folder
   */
  read(path: string): string | undefined {
    const real = insideOf(this.root, path);
    if (real === undefined) return undefined;
    const stats = statSync(real, { throwIfNoEntry: false });
    // A pipe or a device would be waited for.
    if (!stats?.isFile() || stats.size > LIMITS.csvBytes) return undefined;
    return readFileSync(real, 'utf8');
  }

  /** @returns what the disk says of a file; undefined where there is none in the folder */
  stats(path: string): Stats | undefined {
    const real = insideOf(this.root, path);
    return real === undefined ? undefined : statSync(real, { throwIfNoEntry: false });
  }

  /**
   * Saves a new file, whole or not at all.
   * @throws RequestProblem where there is one already, or no folder for it
   */
  create(id: string, text: string): void {
    requireScenarioPath(id);
    const place = newPlaceIn(this.root, id);
    if (place === undefined) throw new RequestProblem('not-found', `there is no folder for ${JSON.stringify(id)}`);
    const beside = `${place}.${randomUUID()}.part`;
    try {
      writeFileSync(beside, text, { flag: 'wx' });
      // Unlike moving it there, this never writes over a file that came meanwhile.
      linkSync(beside, place);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw new RequestProblem('exists', `${JSON.stringify(id)} is there already`);
      throw refusedBySystem(error);
    } finally {
      rmSync(beside, { force: true });
    }
  }

  /**
   * Saves over a file, if it still is what the text was made from.
   * @throws RequestProblem where there is none, or it has changed
   */
  replace(id: string, text: string, revision: string): void {
    if (revisionOf(this.scenario(id)) !== revision) {
      throw new RequestProblem('changed-meanwhile', `${JSON.stringify(id)} is not what it was when it was read`);
    }
    try {
      writeWhole(insideOf(this.root, id)!, text);
    } catch (error) {
      throw refusedBySystem(error);
    }
  }

  private entries(folder: string) {
    try {
      return readdirSync(insideOf(this.root, folder) ?? '', { withFileTypes: true }).sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
    } catch {
      // A folder that may not be read holds nothing that could be served.
      return [];
    }
  }
}

/** @returns what tells one text from another */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function refusedBySystem(error: unknown): RequestProblem {
  const { code } = error as NodeJS.ErrnoException;
  return new RequestProblem('not-allowed', `the folder cannot be written to (${code ?? 'for an unknown reason'})`);
}
