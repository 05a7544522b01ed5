/** Every suite: those whose runs may stand beside others come in this order, the longest first; then the rest. */

/**
 * One run of a test runner: a program in node_modules, and its arguments. `beside`: others of ours may run at the same
 * time; not so for what compares times.
 */
export type Runner = {
  tool: 'vitest' | 'playwright';
  args: string[];
  beside: boolean;
  env?: Record<string, string>;
};
/** `run`: by `npm test`, or by `npm run test:long`, which has what mostly repeats. */
export type Suite = {
  name: string;
  run: 'always' | 'long';
  needs: ('build' | 'chromium')[];
  runners: Runner[];
};

export const CHECK = 'check';

export const SUITES: readonly Suite[] = [
  {
    name: 'e2e',
    run: 'always',
    needs: ['build', 'chromium'],
    runners: [beside(playwright('test/e2e', 'together')), playwright('test/e2e', 'timed')],
  },
  { name: 'unit', run: 'always', needs: [], runners: [beside(vitest('unit', 'games'))] },
  { name: 'integration', run: 'always', needs: ['build'], runners: [beside(vitest('integration'))] },
  {
    name: 'electron',
    run: 'always',
    needs: ['build', 'chromium'],
    runners: [beside(vitest('electron')), beside(playwright('test/electron'))],
  },
  { name: 'network', run: 'always', needs: ['build', 'chromium'], runners: [vitest('network')] },
  { name: 'engines', run: 'always', needs: ['build'], runners: [vitest('engines')] },
  // The daily run has five of each.
  {
    name: 'storms',
    run: 'long',
    needs: ['build'],
    runners: [
      more(vitest('integration'), ['kill', 'storm'], { PARTYLINE_KILLS: '20', PARTYLINE_ROUNDS: '20' }),
    ],
  },
  { name: 'soak', run: 'long', needs: ['build'], runners: [vitest('soak')] },
  { name: 'hostile', run: 'long', needs: ['build'], runners: [vitest('hostile')] },
];

/** What `npm test`, or `npm run test:long`, runs where no suite is named. */
export function suitesOf(run: Suite['run']): string[] {
  const names = SUITES.filter((suite) => suite.run === run).map(({ name }) => name);
  return run === 'always' ? [CHECK, ...names] : names;
}

function vitest(...projects: string[]): Runner {
  return {
    tool: 'vitest',
    args: ['run', ...projects.flatMap((project) => ['--project', project])],
    beside: false,
  };
}

function playwright(folder: string, ...projects: string[]): Runner {
  const args = ['test', '--config', `${folder}/playwright.config.ts`];
  return {
    tool: 'playwright',
    args: [...args, ...projects.flatMap((project) => ['--project', project])],
    beside: false,
  };
}

function beside(runner: Runner): Runner {
  return { ...runner, beside: true };
}

/** Only these files, with other numbers than every day. */
function more(runner: Runner, files: string[], env: Record<string, string>): Runner {
  return { ...runner, args: [...runner.args, ...files], env };
}
