import { expect, test } from 'vitest';
import { soak } from '../soak/soak.ts';

test.skipIf(process.platform === 'win32')(
  'after twenty seconds of restless phones every seat is right and nothing is left behind',
  async () => {
    expect(await soak({ seconds: 20, seed: 11, print: (line) => console.log(`    ${line}`) })).toEqual([]);
  },
  60_000,
);
