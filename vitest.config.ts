import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their source; the others use real sockets, files, builds. */
const FILES = {
  unit: ['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
  games: ['test/games/**/*.test.ts'],
  integration: ['test/integration/**/*.test.ts'],
  soak: ['test/soak/**/*.test.ts'],
  hostile: ['test/hostile/**/*.test.ts'],
  network: ['test/network/**/*.test.ts'],
  electron: ['test/electron/**/*.test.ts'],
  engines: ['test/engines/**/*.test.ts'],
};

export default defineConfig({
  resolve: { alias: { partyline: `${import.meta.dirname}/src-renderer/sdk/partyline.ts` } },
  test: {
    // A condition that is waited for may take its time on a busy machine; only one that never comes fails.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 20_000,
    // Those that say that they may run side by side wait more than they work.
    maxConcurrency: 3,
    projects: Object.entries(FILES).map(([name, include]) => ({
      extends: true as const,
      test: { name, include },
    })),
  },
});
