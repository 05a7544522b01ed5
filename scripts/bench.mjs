// @ts-check
// npm run bench -- [--phones 64,200] [--seconds N] [--rounds N]: what a message costs the host, against a bare forwarder.
import { parseArgs } from 'node:util';
import { startChild } from './lib/children.mjs';
import { lockedNode, Problem, runScript, runsUnderLockedMajor, say } from './lib/project.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  const { phones, seconds, rounds } = readOptions(process.argv.slice(2));
  await setUp({ build: true });
  if (!runsUnderLockedMajor()) {
    return startChild(lockedNode, ['scripts/bench.mjs', ...process.argv.slice(2)]).ended;
  }
  const { bench, summary } = await import('../test/bench/bench.ts');
  const results = await bench({ phones, seconds, rounds, print: say });
  say('');
  for (const one of results) say(summary(one));
  return results.every(({ lost, foreign }) => lost === 0 && foreign === 0) ? 0 : 1;
});

/** @param {string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ args, options: { phones: text, seconds: text, rounds: text } });
  const phones = (values.phones ?? '64,200').split(',').map(Number);
  const seconds = Number(values.seconds ?? 10);
  const rounds = Number(values.rounds ?? 3);
  const fits = phones.every((count) => Number.isInteger(count) && count >= 1 && count <= 200);
  if (!fits || !(seconds > 0) || !Number.isInteger(rounds) || rounds < 1)
    throw new Problem(
      'Give --phones as whole numbers from 1 to 200 with commas, --seconds N and --rounds N.',
    );
  return { phones, seconds, rounds };
}
