/** Where results are kept, by the custom of each system. */
import { expect, it } from 'vitest';
import { cacheDirectory } from '../../../src/node/store/cache-directory.ts';

it.each([
  ['linux', { HOME: '/home/ana' }, '/home/ana/.cache/staffcurve'],
  ['linux', { HOME: '/home/ana', XDG_CACHE_HOME: '/var/ana' }, '/var/ana/staffcurve'],
  // The specification has a relative path ignored.
  ['linux', { HOME: '/home/ana', XDG_CACHE_HOME: 'caches' }, '/home/ana/.cache/staffcurve'],
  ['linux', { XDG_CACHE_HOME: '/var/ana' }, '/var/ana/staffcurve'],
  ['darwin', { HOME: '/Users/ana', XDG_CACHE_HOME: '/var/ana' }, '/Users/ana/Library/Caches/staffcurve'],
  ['linux', { HOME: '/home/ana', STAFFCURVE_CACHE: 'here' }, 'here'],
  ['win32', { LOCALAPPDATA: 'local', STAFFCURVE_CACHE: 'here' }, 'here'],
  ['linux', { HOME: '/home/ana', STAFFCURVE_CACHE: '' }, '/home/ana/.cache/staffcurve'],
  ['linux', { HOME: '/home/ana', STAFFCURVE_CACHE: 'off' }, undefined],
  ['linux', {}, undefined],
  ['linux', { HOME: '' }, undefined],
  ['win32', { HOME: '/home/ana' }, undefined],
])('%s %o', (platform, env, directory) => {
  expect(cacheDirectory(env, platform)).toBe(directory);
});

it('win32 keeps to the local part of the profile', () => {
  expect(cacheDirectory({ LOCALAPPDATA: 'local' }, 'win32')).toMatch(/^local[\\/]staffcurve$/);
});
