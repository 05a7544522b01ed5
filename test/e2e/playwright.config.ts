import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

/** Real browsers against a real host; each test starts its own host on a port of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // One TV and four phones are five browser pages that draw: more at once would only slow one another.
  workers: 1,
  timeout: 60_000,
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
