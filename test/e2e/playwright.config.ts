import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/lib/chromium.ts';

/** They measure how long something takes, so no other test stands beside them. */
const TIMED = ['**/hanging-games.spec.ts', '**/molesting-games.spec.ts'];

/** Real browsers against a real host; each test starts its own host on a port of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // A TV and its phones are several pages that draw, and a small machine has two cores.
  workers: 2,
  projects: [
    { name: 'together', testIgnore: TIMED },
    { name: 'timed', testMatch: TIMED, workers: 1 },
  ],
  // Other suites run beside this one: only what never comes may fail.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    launchOptions: chromiumLaunch(),
    screenshot: 'only-on-failure',
    // Without its film: to draw each frame a second time costs as much as all the rest of a page.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
