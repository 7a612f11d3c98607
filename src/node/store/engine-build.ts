/**
 * Which engine works a result out: its version, its very files (sources change under one version while they are written),
 * and what of Node its numbers rest on, the mathematics of V8 and the table of time zones.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../../measure/engine-version.ts';

/** @returns a text that differs between two engines that may give different numbers */
export function engineBuild(): string {
  const { v8, tz } = process.versions;
  return `${ENGINE_VERSION} ${fingerprint(codeFolder())} v8-${v8} tz-${tz}`;
}

/** The folder that this code was loaded from: all the sources, or what was built of them. */
function codeFolder(): string {
  const isSource = extname(import.meta.url) === '.ts';
  return fileURLToPath(new URL(isSource ? '../..' : '.', import.meta.url));
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
