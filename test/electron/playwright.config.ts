import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/lib/chromium.ts';

/** The desktop app itself; each test starts one of its own, on a port and in a data folder of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/electron',
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // An app is two programs that start from nothing, and a small machine has two cores.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // For the phones in browsers; the app brings its own.
  use: { launchOptions: chromiumLaunch() },
});
