/** One run of a suite's runner, in processes of its own, and what it came to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startChild } from '../lib/children.mjs';
import { lockedEnv, lockedNode } from '../lib/project.mjs';
import type { Runner } from './suites.ts';
import { TALLY_FILE, judge, readTally, type Tally } from './tally.ts';

/** Far beyond any suite's need: what takes longer hangs. */
const TIMEOUT_MS = 30 * 60_000;

const PROGRAMS = {
  vitest: {
    file: 'node_modules/vitest/vitest.mjs',
    reporters: ['default', './scripts/testing/vitest-tally.ts'],
  },
  playwright: {
    file: 'node_modules/@playwright/test/cli.js',
    reporters: ['list', './scripts/testing/playwright-tally.ts'],
  },
};

export type Outcome = Tally & { problems: string[] };

/**
 * Never throws: a runner that cannot even start is a failed one. Where others run beside it, `print` gets its lines instead
 * of the terminal.
 */
export async function runSuite(runner: Runner, print?: (line: string) => void): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partyline-tally-'));
  const tallyFile = path.join(folder, 'tally.json');
  const { child, ended } = startChild(
    lockedNode,
    [PROGRAMS[runner.tool].file, ...runner.args, ...reporters(runner)],
    {
      env: lockedEnv({ ...runner.env, [TALLY_FILE]: tallyFile }),
      stdio: print ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    },
  );
  for (const input of [child.stdout, child.stderr]) {
    if (print && input) createInterface({ input }).on('line', print);
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  const exitCode = await ended.catch(() => 127);
  clearTimeout(timer);
  const { problem, ...tally } = judge(exitCode, readTally(tallyFile));
  rmSync(folder, { recursive: true, force: true });
  return { ...tally, problems: problem ? [`${titleOf(runner)}: ${problem}`] : [] };
}

function titleOf({ tool, args }: Runner): string {
  return `${tool} ${args.join(' ')}`;
}

function reporters({ tool }: Runner): string[] {
  const names = PROGRAMS[tool].reporters;
  return tool === 'vitest' ? names.map((name) => `--reporter=${name}`) : [`--reporter=${names.join(',')}`];
}
