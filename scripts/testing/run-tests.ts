// The second half of `npm test`, under the locked Node: the suites of every day, with `--long` the long ones, or those that are named.
import { setUp } from '../setup.mjs';
import { runChecks } from './checks.ts';
import { runSuite, type Outcome } from './run-suite.ts';
import { sideBySide } from './side-by-side.ts';
import { CHECK, SUITES, suitesOf } from './suites.ts';
import { NOTHING, lastLine, sum } from './tally.ts';

/** The end-to-end tests, and one suite after the other beside them: more would only slow one another on two cores. */
const LANES = 2;

const names = [CHECK, ...SUITES.map((suite) => suite.name)];
const [first, ...more] = process.argv.slice(2);
const wanted =
  first === undefined ? suitesOf('always') : first === '--long' ? suitesOf('long') : [first, ...more];
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`There is no suite "${unknown}". There are: ${names.join(', ')}.`);
  process.exit(2);
}

const suites = SUITES.filter((suite) => wanted.includes(suite.name));
const outcomes: [name: string, outcome: Outcome][] = [];
const prepared = {
  build: () => setUp({ build: true }),
  chromium: async () => (await import('./ensure-chromium.ts')).ensureChromium(),
};
for (const need of ['build', 'chromium'] as const) {
  // A preparation that fails is one failure of its own; the suites then say what they miss.
  if (suites.some((suite) => suite.needs.includes(need))) await prepare(need, prepared[need]);
}

type Print = (line: string) => void;
type Job = { name: string; beside: boolean; run(print?: Print): Promise<Outcome> };
const jobs: Job[] = suites.flatMap(({ name, runners }) =>
  runners.map((runner) => ({
    name,
    beside: runner.beside,
    run: (print) => runSuite(runner, print),
  })),
);
if (wanted.includes(CHECK)) {
  const run = async (print: Print = console.log): Promise<Outcome> => ({
    ...(await runChecks(print)),
    problems: [],
  });
  jobs.unshift({ name: CHECK, beside: true, run });
}
const hasCompany = jobs.filter(({ beside }) => beside).length > 1;

await sideBySide(jobs, LANES, async ({ name, beside, run }) => {
  const startedAt = performance.now();
  heading(name);
  // Each line says whose it is where two runs speak at once.
  const print = (line: string): void => console.log(`${name.padEnd(11)} | ${line}`);
  outcomes.push([name, await (beside && hasCompany ? run(print) : run())]);
  console.log(`${name} took ${((performance.now() - startedAt) / 60_000).toFixed(1)} min`);
});
report();

async function prepare(name: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    outcomes.push([name, { ...NOTHING, failed: 1, problems: [problem] }]);
  }
}

function heading(name: string): void {
  console.log(`\n=== ${name}`);
}

function report(): void {
  const total = sum(outcomes.map(([, outcome]) => outcome));
  heading('all');
  for (const name of new Set(outcomes.map(([one]) => one))) {
    const { passed, failed, skipped } = sum(
      outcomes.flatMap(([one, outcome]) => (one === name ? [outcome] : [])),
    );
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
