/** The fences between the parts are only as good as the patterns in .oxlintrc.json: each must hold and let pass. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../lib/project.mjs';

const IMPORTS = 'no-restricted-imports';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';

const FORBIDDEN: [file: string, source: string, rule: string][] = [
  ['src-main/host/host.ts', `import { app } from 'electron';`, IMPORTS],
  ['src-main/headless/headless.ts', `import { app } from 'electron';`, IMPORTS],
  ['src-main/electron/window.ts', `import { shell } from '../src-renderer/tv/shell.ts';`, IMPORTS],
  ['src-main/host/host.ts', `import { icons } from '../../src-renderer/ui/icons.ts';`, IMPORTS],
  ['test/integration/join.test-kit.ts', `import { app } from 'electron';`, IMPORTS],
  ['src-shared/party.ts', `import { join } from 'node:path';`, IMPORTS],
  ['src-shared/party.ts', `import { useState } from 'react';`, IMPORTS],
  ['src-shared/party.ts', `import { host } from '../src-main/host/host.ts';`, IMPORTS],
  ['src-shared/party.ts', `import type { View } from '../src-renderer/tv/view.ts';`, IMPORTS],
  ['src-renderer/tv/shell/shell.ts', `import type { Host } from '../../src-main/host/host-api.ts';`, IMPORTS],
  ['src-renderer/tv/shell/shell.ts', `import { readFile } from 'node:fs';`, IMPORTS],
  ['src-renderer/stage/loop.ts', `import { app } from 'electron';`, IMPORTS],
  ['src-renderer/phone/line.ts', `import { Controller } from '../../src-shared/controller.ts';`, IMPORTS],
  [
    'src-renderer/phone/line.ts',
    `import { parseControlValue } from '../../src-shared/controller-values.ts';`,
    IMPORTS,
  ],
  [
    'src-renderer/phone/deep/line.ts',
    `import { phoneToHost } from '../../../src-shared/protocol.ts';`,
    IMPORTS,
  ],
  ['src-renderer/phone/line.ts', `import { z } from 'zod';`, IMPORTS],
  [
    'src-renderer/phone/controls/tap.ts',
    `import { DESCRIPTORS } from '../../../src-shared/controls/controls.ts';`,
    IMPORTS,
  ],
  ['src-renderer/phone/studio/fingers.ts', `import { app } from 'electron';`, IMPORTS],
  ['src-renderer/phone/line.ts', `import type { Host } from '../../src-main/host/host-api.ts';`, IMPORTS],
  ['src-renderer/ui/disc.tsx', `import { Player } from '../../src-shared/party.ts';`, IMPORTS],
  [
    'src-renderer/games/floe/rules.ts',
    `import type { Controller } from '../../../src-shared/controller.ts';`,
    IMPORTS,
  ],
  ['src-renderer/games/floe/rules.ts', `import { clock } from '../../stage/clock.ts';`, IMPORTS],
  ['src-renderer/games/floe/tv.tsx', `import { ice } from '../trails/ice.ts';`, IMPORTS],
  ['src-renderer/games/floe/tv.tsx', `import { z } from 'zod';`, IMPORTS],
  ['src-renderer/games/floe/tv.tsx', `import { shell } from '../../tv/shell.ts';`, IMPORTS],
  ['src-renderer/games/floe/rules.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/games/floe/rules.ts', `export const at = () => performance.now();`, GLOBALS],
  ['src-renderer/games/floe/physics.ts', `setTimeout(() => {}, 1);`, GLOBALS],
  ['src-renderer/games/floe/physics.ts', `setInterval(() => {}, 1);`, GLOBALS],
  ['src-renderer/games/floe/sub/rules.ts', `export const at = () => new Date();`, GLOBALS],
  ['src-renderer/games/floe/rules.ts', `export const at = () => requestAnimationFrame(() => {});`, GLOBALS],
  ['src-renderer/games/floe/rules.ts', `export const id = () => crypto.randomUUID();`, GLOBALS],
  ['src-renderer/games/floe/rules.ts', `export const more = () => fetch('/more');`, GLOBALS],
  ['src-renderer/games/floe/rules.ts', `export const later = () => queueMicrotask(() => {});`, GLOBALS],
  ['src-renderer/games/floe/scoring.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/games/_template/rules.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/games/_template/rules.ts', `export const dice = () => Math.random();`, PROPERTIES],
  ['src-renderer/games/_template/tv.tsx', `import { clock } from '../../stage/clock.ts';`, IMPORTS],
  ['src-renderer/games/floe/rules.ts', `export const dice = () => Math.random();`, PROPERTIES],
  ['src-main/host/host.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-main/host/party/door.ts', `export const at = () => new Date();`, GLOBALS],
  ['src-main/host/edge/gateway.ts', `export const at = () => performance.now();`, GLOBALS],
  ['src-main/electron/window.ts', `export const { now } = performance;`, GLOBALS],
  ['src-main/host/host.ts', `export const at = () => globalThis.Date.now();`, PROPERTIES],
  ['src-main/host/host.ts', `export const at = () => process.hrtime.bigint();`, PROPERTIES],
  ['src-main/host/host.ts', `import { performance } from 'node:perf_hooks';`, IMPORTS],
  ['src-main/electron/window.ts', `import { performance } from 'node:perf_hooks';`, IMPORTS],
  ['src-shared/party.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/tv/shell/shell.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/tv/shell/shell.ts', `export const at = () => performance.now();`, GLOBALS],
  ['src-renderer/phone/line.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/phone/line.ts', `export const at = () => window.performance.now();`, PROPERTIES],
  ['src-renderer/stage/session.ts', `export const at = () => performance.now();`, GLOBALS],
  ['src-renderer/sdk/clock.ts', `export const at = () => Date.now();`, GLOBALS],
  ['src-renderer/games/floe/tv.tsx', `export const at = () => Date.now();`, GLOBALS],
  ['src-main/host/host.ts', `export default 1;`, 'no-default-export'],
  ['src-main/host/host.ts', `export const one = (x: string | null) => x!.length;`, 'no-non-null-assertion'],
  ['src-main/host/host.ts', `export const one = (x: any) => x;`, 'no-explicit-any'],
  ['src-main/host/host.ts', `export const same = (x: number) => x == 1;`, 'eqeqeq'],
  ['src-main/host/TwoWords.ts', `export const x = 1;`, 'filename-case'],
];

const ALLOWED: [file: string, source: string][] = [
  ['src-main/electron/window.ts', `import { app } from 'electron';`],
  ['src-main/electron/preload.ts', `import { contextBridge } from 'electron';`],
  ['src-main/host/host.ts', `import { Party } from '../../src-shared/party.ts';`],
  ['test/electron/app.ts', `import type { App } from 'electron';`],
  ['src-renderer/tv/shell/shell.ts', `import { hostToTv } from '../../src-shared/bridge.ts';`],
  ['src-renderer/phone/line.ts', `import type { Controller } from '../../src-shared/controller.ts';`],
  ['src-renderer/phone/line.ts', `import { LIMITS } from '../../src-shared/limits.ts';`],
  ['src-renderer/phone/line.ts', `import { CONTROL_LIMITS } from '../../src-shared/limits.ts';`],
  [
    'src-renderer/phone/studio/fingers.ts',
    `import { DESCRIPTORS } from '../../../src-shared/controls/controls.ts';`,
  ],
  ['src-renderer/phone/line.test.ts', `import { phoneToHost } from '../../src-shared/protocol.ts';`],
  ['src-renderer/games/floe/rules.ts', `import type { Context } from 'partyline';`],
  ['src-renderer/games/floe/rules.ts', `import { slide } from './physics.ts';`],
  ['src-renderer/games/floe/sub/draw.ts', `import { slide } from '../physics.ts';`],
  ['src-renderer/games/floe/tv.tsx', `import { icons } from '../../ui/icons.ts';`],
  ['src-renderer/games/floe/tv.tsx', `import { useState } from 'react';`],
  ['src-renderer/games/floe/tv.tsx', `export const at = () => performance.now();`],
  ['src-renderer/games/floe/picture/mount.ts', `export const at = () => performance.now();`],
  ['src-main/host/base/clock.ts', `export const at = () => Date.now() + performance.now();`],
  ['src-renderer/ui/clock.ts', `export const at = () => Date.now() + performance.now();`],
  ['src-main/host/door.test.ts', `export const at = () => Date.now();`],
  ['src-renderer/games/list.ts', `import { words } from './words.ts';`],
  ['vite.config.ts', `export default 1;`],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'partyline-lint-'));
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(FORBIDDEN)('%s may not: %s', (file, source, rule) => {
  expect(brokenRules(file, source)).toContain(rule);
});

test.each(ALLOWED)('%s may: %s', (file, source) => {
  expect(brokenRules(file, source)).toEqual([]);
});

test('a file may not be longer than 300 lines', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `export const x${at} = 1;`).join('\n');
  expect(brokenRules('src-main/host/long.ts', lines(300))).toEqual([]);
  expect(brokenRules('src-main/host/long.ts', lines(301))).toEqual(['max-lines']);
});

test('two files may not import each other', () => {
  write('src-main/ring-a.ts', `import { b } from './ring-b.ts';\nexport const a = () => b;`);
  write('src-main/ring-b.ts', `import { a } from './ring-a.ts';\nexport const b = () => a;`);
  expect(lint('src-main/ring-a.ts')).toContain('no-cycle');
});

/** The rules that a file with this source breaks, unused names aside: these files are one line long. */
function brokenRules(file: string, source: string): string[] {
  write(file, source);
  const rules = lint(file);
  rmSync(path.join(folder, file));
  return rules;
}

function write(file: string, source: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), source);
}

function lint(file: string): string[] {
  const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [oxlint, '--config', '.oxlintrc.json', '--format', 'json', file];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  const rules = diagnostics.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'));
  return rules.filter((rule) => rule !== 'no-unused-vars');
}
