/** Tests mirror `src/` under `test/`; statistical ones simulate for seconds, hence the long time limit. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // A test that is answered from what an earlier one kept shows nothing.
    env: { STAFFCURVE_CACHE: 'off' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
  },
});
