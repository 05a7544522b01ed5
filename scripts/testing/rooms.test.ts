import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../lib/project.mjs';
import { roomOf, wrongArrows } from './rooms.ts';

const FILES = globSync('src-*/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll(path.sep, '/'));

test('every source file is in a room, and imports only what its room may see', () => {
  expect(FILES.length).toBeGreaterThan(400);
  expect(FILES.filter((file) => roomOf(file) === null)).toEqual([]);
  const arrows = FILES.flatMap((file) => wrongArrows(file, readFileSync(path.join(root, file), 'utf8')));
  expect(arrows).toEqual([]);
});

test.each([
  ['up, for a value', 'src-renderer/ui/a.ts', `import { tv } from '../tv/tv.ts';`],
  ['up, for a type', 'src-main/host/disk/a.ts', `import type { Seat } from '../party/seats.ts';`],
  ['sideways', 'src-renderer/phone/a.ts', `import { shell } from '../tv/shell/shell.ts';`],
  ['late', 'src-renderer/sdk/a.ts', `const a = await import('../engine/runner.ts');`],
  ['for its effects', 'src-renderer/line/a.ts', `import '../phone/main.tsx';`],
  ['on several lines', 'src-renderer/engine/a.ts', `import {\n  loop,\n} from '../stage/loop.ts';`],
])('an import that runs %s is found', (_way, file, source) => {
  expect(wrongArrows(file, source)).toHaveLength(1);
});

test.each([
  ['down', 'src-renderer/stage/a.ts', `import { runner } from '../engine/runner.ts';`],
  ['within a room', 'src-main/host/party/a.ts', `import { seat } from './seats.ts';`],
  ['in a test', 'src-renderer/sdk/a.test.ts', `import { random } from '../engine/random.ts';`],
])('an import %s is let pass', (_way, file, source) => {
  expect(wrongArrows(file, source)).toEqual([]);
});
