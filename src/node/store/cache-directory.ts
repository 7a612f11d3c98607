/** Where a user's programs keep what they can work out again, by the custom of each system. */
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `STAFFCURVE_CACHE` where it is set, `off` for nowhere; else a folder of ours in `%LOCALAPPDATA%`, `~/Library/Caches` or
 * `$XDG_CACHE_HOME` (`~/.cache`).
 * @param platform as `process.platform` names it
 * @returns undefined where nothing is to be kept, or the environment names no place for it
 * @see XDG Base Directory Specification 0.8: a path there that is not absolute is not looked at
 */
export function cacheDirectory(env: Environment, platform: string): string | undefined {
  const given = set(env.STAFFCURVE_CACHE);
  if (given === 'off') return undefined;
  if (given !== undefined) return given;
  const place = userCaches(env, platform);
  return place === undefined ? undefined : join(place, 'staffcurve');
}

function userCaches(env: Environment, platform: string): string | undefined {
  if (platform === 'win32') return set(env.LOCALAPPDATA);
  const home = set(env.HOME);
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches');
  const caches = set(env.XDG_CACHE_HOME);
  return caches !== undefined && isAbsolute(caches) ? caches : home && join(home, '.cache');
}

function set(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
