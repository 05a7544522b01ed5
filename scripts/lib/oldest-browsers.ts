/**
 * The oldest browsers that Partyline works in: the only place that names them. What is built aims at them, and
 * test/integration/oldest-browsers.test.ts holds what was built to them. `tv` has the stage and the games with it; the
 * Studio is for people who make games, with its simulated phones.
 */
export const OLDEST_BROWSERS = {
  phone: { chrome: '73', firefox: '69', safari: '13' },
  tv: { chrome: '110', firefox: '115', safari: '16.4' },
  studio: { chrome: '120', firefox: '125', safari: '17' },
} as const;

/** The same as a build target of Vite. */
export function buildTarget(page: keyof typeof OLDEST_BROWSERS): string[] {
  return Object.entries(OLDEST_BROWSERS[page]).map(([browser, version]) => `${browser}${version}`);
}
