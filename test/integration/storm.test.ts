import { expect, test } from 'vitest';
import { storm } from '../soak/storm.ts';

const SEED = Number(process.env['PARTYLINE_SEED'] ?? 17);
/** `npm run test:long` has 20, `npm run soak` 500. */
const ROUNDS = Number(process.env['PARTYLINE_ROUNDS'] ?? 5);

test.skipIf(process.platform === 'win32')(
  `3.14 in a storm no press is lost, doubled or out of order (${ROUNDS} rounds, seed ${SEED})`,
  async () => {
    expect(await storm({ rounds: ROUNDS, seed: SEED, print: (line) => console.log(`    ${line}`) })).toEqual(
      [],
    );
  },
  60_000 + ROUNDS * 6_000,
);
