import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test.skipIf(process.platform === 'win32')(
  'after two minutes of restless phones every seat and score is right and nothing is left behind',
  async () => {
    expect(await soak({ seconds: 120, seed: 11, print: (line) => console.log(`    ${line}`) })).toEqual([]);
  },
  200_000,
);
