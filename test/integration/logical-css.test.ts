/** 15.8: a screen of the TV that runs from right to left is the mirror of the other, so its sheets name no left and no right. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SHEETS = globSync('src-renderer/tv/**/*.css', { cwd: ROOT });

const PHYSICAL = [
  /^\s*(left|right):/,
  /^\s*(margin|padding|border|scroll-margin)-(left|right)\b/,
  /^\s*border-(top|bottom)-(left|right)-radius/,
  /^\s*(text-align|float|clear): (left|right)/,
  /translateX\((?!calc\([^)]*var\(--way\))/,
];

/** Four lengths of which left and right are not the same. */
function isLopsided(line: string): boolean {
  const [, top, right, bottom, left] =
    /^\s*(?:margin|padding|inset): (\S+) (\S+) (\S+) (\S+);/.exec(line) ?? [];
  return top !== undefined && bottom !== undefined && right !== left;
}

test('15.8 the sheets of the TV say start and end', () => {
  expect(SHEETS.length).toBeGreaterThan(5);
  const physical = SHEETS.flatMap((sheet) =>
    readFileSync(path.join(ROOT, sheet), 'utf8')
      .split('\n')
      .filter((line) => isLopsided(line) || PHYSICAL.some((one) => one.test(line)))
      .map((line) => `${sheet}: ${line.trim()}`),
  );
  expect(physical).toEqual([]);
});
