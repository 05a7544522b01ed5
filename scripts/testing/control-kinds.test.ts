import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CONTROL_KINDS } from '../../src-shared/controls/controls.ts';
import { root } from '../lib/project.mjs';

const here = path.join(root, 'src-renderer/phone/controls');

test('each style sheet of a control is in the page at once or comes late, and once', () => {
  const lists = ['all.css', 'late.css'].map((name) =>
    readFileSync(path.join(here, '../styles', name), 'utf8'),
  );
  const listed = [...lists.join('\n').matchAll(/@import '\.\.\/controls\/([^']+)';/g)].map(
    ([, name = '']) => name,
  );
  const there = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  expect(listed.toSorted()).toEqual(there.toSorted());
});

test('the reference for games lists every kind of control', () => {
  const reference = readFileSync(path.join(root, 'docs/game-reference.md'), 'utf8');
  const [, list = ''] = /lists the kinds that phones will show: ([^.]+)\./.exec(reference) ?? [];
  const named = [...list.matchAll(/`(\w+)`/g)].map(([, kind = '']) => kind);
  expect(named.toSorted()).toEqual(CONTROL_KINDS.toSorted());
});
