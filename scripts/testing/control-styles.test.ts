import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/project.mjs';

const here = path.join(root, 'src-renderer/phone/controls');

test('each style sheet of a control is in the page at once or comes late, and once', () => {
  const lists = ['all.css', 'late.css'].map((name) =>
    readFileSync(path.join(here, '../styles', name), 'utf8'),
  );
  const listed = [...lists.join('\n').matchAll(/@import '\.\.\/controls\/([^']+)';/g)].map(
    ([, name]) => name,
  );
  const there = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(listed.toSorted()).toEqual(there.toSorted());
});
