/** `npm run check`: types, lint, format and unused code, side by side. */
import { availableParallelism } from 'node:os';
import { capture } from '../lib/children.mjs';
import { lockedEnv, lockedNode } from '../lib/project.mjs';
import type { Tally } from './tally.ts';

type Check = { name: string; args: string[] };

/** Tests of the phone run in Node, which knows more than old phones do. */
const TYPED = [
  'src-shared',
  'src-main',
  'src-renderer',
  'src-renderer/phone',
  'src-renderer/phone/tsconfig.tests.json',
  'test',
  'scripts',
];

/** The tools' caches: they skip a file that has not changed since the last run. */
const MEMORY = 'node_modules/.cache/partyline-check';

const CHECKS: readonly Check[] = [
  // The longest first: all of them share a few cores.
  {
    name: 'format',
    args: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${MEMORY}/prettier`,
      '.',
    ],
  },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  ...TYPED.map((folder) => ({
    name: `types ${folder}`,
    args: [
      'node_modules/typescript/bin/tsc',
      '-p',
      folder,
      '--incremental',
      '--tsBuildInfoFile',
      `${MEMORY}/${folder.replaceAll('/', '-')}`,
      // Several checkers would each look at the shared declarations, on cores that the other checks need.
      '--checkers',
      '1',
    ],
  })),
  { name: 'types for plain games', args: ['scripts/make-types.mjs', '--check'] },
  {
    name: 'unused',
    args: ['node_modules/knip/bin/knip.js', '--no-progress', '--cache', `--cache-location=${MEMORY}/knip`],
  },
];

/** For the tools in Go: they live for seconds, so they need not collect much; and each gets its share of the cores. */
const GO = { GOGC: '400', GOMAXPROCS: String(Math.max(1, Math.floor(availableParallelism() / 2))) };

/** Prints one line a check as each ends, and below it what a failed one has to say. */
export async function runChecks(print: (line: string) => void): Promise<Tally> {
  const results = await Promise.all(CHECKS.map((check) => run(check, print)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: [] };
}

async function run({ name, args }: Check, print: (line: string) => void): Promise<boolean> {
  const startedAt = performance.now();
  const { code, output } = await capture(lockedNode, args, { env: lockedEnv(GO) });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) print(output.trim().replace(/^/gm, '    '));
  return code === 0;
}
