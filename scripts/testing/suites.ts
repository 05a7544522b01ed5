/** Every suite of `npm test`, in the order in which they run. */

/** One run of a test runner: a program in node_modules, and its arguments. */
export type Runner = { tool: 'vitest' | 'playwright'; args: string[] };
export type Suite = { name: string; needs: ('build' | 'chromium')[]; runners: Runner[] };

export const CHECK = 'check';

export const SUITES: readonly Suite[] = [
  { name: 'unit', needs: [], runners: [vitest('unit', 'games')] },
  { name: 'integration', needs: ['build'], runners: [vitest('integration')] },
  // Compares round trips, so nothing else of ours runs beside it.
  { name: 'hostile', needs: ['build'], runners: [vitest('hostile')] },
  { name: 'network', needs: ['build', 'chromium'], runners: [vitest('network')] },
  { name: 'e2e', needs: ['build', 'chromium'], runners: [playwright('test/e2e')] },
  {
    name: 'electron',
    needs: ['build', 'chromium'],
    runners: [vitest('electron'), playwright('test/electron')],
  },
];

function vitest(...projects: string[]): Runner {
  return { tool: 'vitest', args: ['run', ...projects.flatMap((project) => ['--project', project])] };
}

function playwright(folder: string): Runner {
  return { tool: 'playwright', args: ['test', '--config', `${folder}/playwright.config.ts`] };
}
