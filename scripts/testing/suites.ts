/** Every suite, in the order in which they run. */

/** One run of a test runner: a program in node_modules, and its arguments. */
export type Runner = { tool: 'vitest' | 'playwright'; args: string[] };
/** `run`: by `npm test`, or by `npm run test:long`, which has what mostly repeats. */
export type Suite = {
  name: string;
  run: 'always' | 'long';
  needs: ('build' | 'chromium')[];
  runners: Runner[];
};

export const CHECK = 'check';

export const SUITES: readonly Suite[] = [
  { name: 'unit', run: 'always', needs: [], runners: [vitest('unit', 'games')] },
  { name: 'integration', run: 'always', needs: ['build'], runners: [vitest('integration')] },
  { name: 'network', run: 'always', needs: ['build', 'chromium'], runners: [vitest('network')] },
  { name: 'e2e', run: 'always', needs: ['build', 'chromium'], runners: [playwright('test/e2e')] },
  { name: 'engines', run: 'always', needs: ['build'], runners: [vitest('engines')] },
  {
    name: 'electron',
    run: 'always',
    needs: ['build', 'chromium'],
    runners: [vitest('electron'), playwright('test/electron')],
  },
  { name: 'soak', run: 'long', needs: ['build'], runners: [vitest('soak')] },
  // Compares round trips, so nothing else of ours runs beside it.
  { name: 'hostile', run: 'long', needs: ['build'], runners: [vitest('hostile')] },
];

/** What `npm test`, or `npm run test:long`, runs where no suite is named. */
export function suitesOf(run: Suite['run']): string[] {
  const names = SUITES.filter((suite) => suite.run === run).map(({ name }) => name);
  return run === 'always' ? [CHECK, ...names] : names;
}

function vitest(...projects: string[]): Runner {
  return { tool: 'vitest', args: ['run', ...projects.flatMap((project) => ['--project', project])] };
}

function playwright(folder: string): Runner {
  return { tool: 'playwright', args: ['test', '--config', `${folder}/playwright.config.ts`] };
}
