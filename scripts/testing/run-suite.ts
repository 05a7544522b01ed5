/** Runs one suite in processes of its own and brings home what it came to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild } from '../lib/children.mjs';
import { lockedEnv, lockedNode } from '../lib/project.mjs';
import type { Runner, Suite } from './suites.ts';
import { TALLY_FILE, judge, readTally, sum, type Tally } from './tally.ts';

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

/** Never throws: a runner that cannot even start is a failed one. */
export async function runSuite(suite: Suite): Promise<Outcome> {
  const outcomes = [];
  for (const runner of suite.runners) outcomes.push(await run(runner));
  return { ...sum(outcomes), problems: outcomes.flatMap(({ problem }) => problem ?? []) };
}

async function run(runner: Runner): Promise<Tally & { problem?: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partyline-tally-'));
  const tallyFile = path.join(folder, 'tally.json');
  const { child, ended } = startChild(
    lockedNode,
    [PROGRAMS[runner.tool].file, ...runner.args, ...reporters(runner)],
    {
      env: lockedEnv({ [TALLY_FILE]: tallyFile }),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  const exitCode = await ended.catch(() => 127);
  clearTimeout(timer);
  const judged = judge(exitCode, readTally(tallyFile));
  rmSync(folder, { recursive: true, force: true });
  return judged.problem
    ? { ...judged, problem: `${runner.tool} ${runner.args.join(' ')}: ${judged.problem}` }
    : judged;
}

function reporters({ tool }: Runner): string[] {
  const names = PROGRAMS[tool].reporters;
  return tool === 'vitest' ? names.map((name) => `--reporter=${name}`) : [`--reporter=${names.join(',')}`];
}
