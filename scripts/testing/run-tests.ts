// The second half of `npm test`, under the locked Node: the suites of every day, with `--long` the long ones, or those that are named.
import { setUp } from '../setup.mjs';
import { runChecks } from './checks.ts';
import { runSuite, type Outcome } from './run-suite.ts';
import { CHECK, SUITES, suitesOf } from './suites.ts';
import { NOTHING, lastLine, sum } from './tally.ts';

const names = [CHECK, ...SUITES.map((suite) => suite.name)];
const [first, ...more] = process.argv.slice(2);
const wanted =
  first === undefined ? suitesOf('always') : first === '--long' ? suitesOf('long') : [first, ...more];
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no suite "${unknown}". There are: ${names.join(', ')}.`);
  process.exit(2);
}

const outcomes = new Map<string, Outcome>();
if (wanted.includes(CHECK)) {
  heading(CHECK);
  outcomes.set(CHECK, { ...(await runChecks((line) => console.log(line))), problems: [] });
}
const suites = SUITES.filter((suite) => wanted.includes(suite.name));
const prepared = {
  build: () => setUp({ build: true }),
  chromium: async () => (await import('./ensure-chromium.ts')).ensureChromium(),
};
for (const need of ['build', 'chromium'] as const) {
  // What cannot be prepared is one failure of its own; the suites then say what they miss.
  if (suites.some((suite) => suite.needs.includes(need))) await prepare(need, prepared[need]);
}
for (const suite of suites) {
  heading(suite.name);
  outcomes.set(suite.name, await runSuite(suite));
}
report();

async function prepare(name: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    outcomes.set(name, { ...NOTHING, failed: 1, problems: [problem] });
  }
}

function heading(name: string): void {
  console.log(`\n=== ${name}`);
}

function report(): void {
  const total = sum([...outcomes.values()]);
  heading('all');
  for (const [name, { passed, failed, skipped }] of outcomes) {
    console.log(`${name.padEnd(12)} passed ${passed}, failed ${failed}, skipped ${skipped.length}`);
  }
  for (const [name, { problems }] of outcomes) {
    for (const problem of problems) console.log(`FAILED  ${name}: ${problem}`);
  }
  for (const { title, reason } of total.skipped)
    console.log(`skipped  ${title}: ${reason || 'no reason given'}`);
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}
