// @ts-check
// npm run soak -- [--minutes N | --seconds N] [--seed N]: a long evening of restless phones, then presses in a storm; all well is
// exit code 0.
import { parseArgs } from 'node:util';
import { startChild } from './lib/children.mjs';
import { lockedEnv, lockedNode, Problem, runScript, runsUnderLockedMajor, say } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const STORM_ROUNDS = 500;
const STORM = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'integration',
  'test/integration/storm.test.ts',
];

await runScript(async () => {
  const { seconds, seed } = readOptions(process.argv.slice(2));
  await setUp({ build: true });
  if (!runsUnderLockedMajor()) {
    return startChild(lockedNode, ['scripts/soak.mjs', ...process.argv.slice(2)]).ended;
  }
  const { soak } = await import('../test/soak/soak.ts');
  say(`soaking for ${seconds} s with seed ${seed}`);
  const problems = await soak({ seconds, seed, print: say });
  for (const problem of problems) say(`NOT WELL: ${problem}`);
  if (problems.length === 0) say('all well');
  say(`a storm of ${STORM_ROUNDS} rounds`);
  const env = lockedEnv({ PARTYLINE_ROUNDS: String(STORM_ROUNDS), PARTYLINE_SEED: String(seed) });
  const stormed = await startChild(lockedNode, STORM, { env }).ended;
  return problems.length === 0 ? stormed : 1;
});

/** @param {string[]} args */
function readOptions(args) {
  const number = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ args, options: { minutes: number, seconds: number, seed: number } });
  const seconds = Number(values.seconds ?? Number(values.minutes ?? 30) * 60);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(seconds > 0) || !Number.isInteger(seed))
    throw new Problem('Give --minutes N or --seconds N, and --seed a whole number.');
  return { seconds, seed };
}
