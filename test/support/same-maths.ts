/** The maths of the SDK as one function that any page can run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc } from 'vite';

const source = path.join(import.meta.dirname, '../../src-renderer/sdk/maths.ts');

/** Folds every bit of 90,000 results into one number. */
const WORK = `
  let seed = 20261129;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const words = new DataView(new ArrayBuffer(8));
  let hash = 0;
  for (let round = 0; round < 10000; round += 1) {
    const near = next() * 20 - 10;
    const far = near * 1000 * next();
    const above = 0.001 + Math.abs(far);
    const results = [sin(far), cos(far), tan(near), atan2(near, far), exp(near), log(above), cbrt(far), hypot(near, far),
      pow(above, near)];
    for (const result of results) {
      words.setFloat64(0, result);
      hash = Math.imul(hash ^ words.getUint32(0), 16777619);
      hash = Math.imul(hash ^ words.getUint32(4), 16777619);
    }
  }
  return hash >>> 0;
`;

/** Runs anywhere, and returns the hash: a page is given its source. */
export async function mathsHash(): Promise<() => number> {
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
  // oxlint-disable-next-line no-implied-eval, no-new-func -- pages are given a function as its source
  return new Function(`${code.replaceAll(/^export /gm, '')}\n${WORK}`) as () => number;
}
