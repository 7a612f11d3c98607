/** Which paths name a scenario of the served folder, and how any path is kept inside it, links on the disk included. */
import { realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { RequestProblem, requestFault } from '../problem.ts';

/** Folders on the way to a scenario, at most. */
export const DEEPEST = 8;

const accepted =
  'letters, digits, spaces and . _ - ( ) in names that do not begin with a dot, parted by /, ending in .yaml or .yml';
const name = /^[\p{L}\p{N}_(-][\p{L}\p{M}\p{N} ._()-]*$/u;
/** Names that Windows takes for devices, whatever follows. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a path, parted by `/`, is one that the server lists and saves. */
export function isScenarioPath(id: string): boolean {
  const names = id.split('/');
  return (
    /\.ya?ml$/.test(id) &&
    names.length <= DEEPEST &&
    names.every((each) => name.test(each) && !/[. ]$/.test(each) && !device.test(each))
  );
}

/** @throws RequestProblem where the path names no scenario */
export function requireScenarioPath(id: string): void {
  if (isScenarioPath(id)) return;
  const fault = requestFault('id', `${JSON.stringify(id)} names no scenario of this folder`, { accepted });
  throw new RequestProblem('not-understood', 'that is no path of a scenario', { faults: [fault] });
}

/**
 * @param root a real path
 * @param path seen from the root, or absolute
 * @returns the real path, links followed; undefined where nothing is there or it lies outside
 */
export function insideOf(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const asked = resolve(root, path);
  // What is outside is not even looked for.
  if (!lies(root, asked)) return undefined;
  try {
    const real = realpathSync(asked);
    return lies(root, real) ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The place at which a new file of this path would lie: its folder must be there. */
export function newPlaceIn(root: string, id: string): string | undefined {
  const end = id.lastIndexOf('/');
  const folder = insideOf(root, end < 0 ? '.' : id.slice(0, end));
  return folder === undefined ? undefined : join(folder, id.slice(end + 1));
}

function lies(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
