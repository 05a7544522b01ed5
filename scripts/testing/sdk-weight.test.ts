/** Games get the SDK as it stands: a schema library in it would be twice on the stage, and the stage's policy stops its probes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
/** Imports and exports that are still there when types are gone. */
const VALUE = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;

/** The packages that this file brings, and those that its own imports bring. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [statement, name = ''] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(VALUE)) {
    if (/^\w+ \{(?: *type [^,}]+,?)+\}/.test(statement.replaceAll(/\s+/g, ' '))) continue;
    if (!name.startsWith('.')) packages.add(name);
    else if (/\.tsx?$/.test(name))
      for (const one of packagesOf(path.posix.join(path.posix.dirname(file), name), seen)) packages.add(one);
  }
  return packages;
}

test('the SDK of games brings no schemas', () => {
  const packages = [...packagesOf('src-renderer/sdk/partyline.ts')];
  expect(packages).toContain('react');
  expect(packages).not.toContain('zod');
});
