/** `npm run check`: types, lint, format and unused code, side by side. */
import { capture } from '../lib/children.mjs';
import { lockedNode } from '../lib/project.mjs';
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

const CHECKS: readonly Check[] = [
  ...TYPED.map((folder) => ({
    name: `types ${folder}`,
    args: ['node_modules/typescript/bin/tsc', '-p', folder],
  })),
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Prints one line a check as each ends, and below it what a failed one has to say. */
export async function runChecks(print: (line: string) => void): Promise<Tally> {
  const results = await Promise.all(CHECKS.map((check) => run(check, print)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: [] };
}

async function run({ name, args }: Check, print: (line: string) => void): Promise<boolean> {
  const startedAt = performance.now();
  const { code, output } = await capture(lockedNode, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  print(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (code !== 0) print(output.trim().replace(/^/gm, '    '));
  return code === 0;
}
