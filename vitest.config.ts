import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their source; integration tests use real sockets and files. */
export default defineConfig({
  resolve: { alias: { partyline: `${import.meta.dirname}/src-renderer/sdk/partyline.ts` } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src-*/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'] } },
    ],
  },
});
