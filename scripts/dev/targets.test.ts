import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceName, targetsOf } from './targets.mjs';

const MADE_OF = new Map([
  ['host', new Set(['src-main/headless/headless.ts', 'src-shared/limits.ts'])],
  ['phone', new Set(['src-renderer/phone/main.tsx', 'src-renderer/phone/app.tsx', 'src-shared/limits.ts'])],
  ['studio-phone', new Set(['src-renderer/phone/studio/main.tsx', 'src-renderer/phone/app.tsx'])],
  ['tv', new Set(['src-renderer/tv/main.tsx', 'src-renderer/ui/tokens.css'])],
  ['game:floe', new Set(['src-renderer/games/floe/rules.ts', 'src-renderer/ui/tokens.css'])],
]);

test.each([
  ['a game’s rules', ['src-renderer/games/floe/rules.ts'], ['game:floe']],
  ['a game’s texts, which are copied', ['src-renderer/games/floe/texts.en.json'], ['game:floe']],
  ['a game that is new', ['src-renderer/games/quiz/game.ts'], ['game:quiz']],
  ['what two pages share', ['src-renderer/phone/app.tsx'], ['phone', 'studio-phone']],
  ['what host and phone share', ['src-shared/limits.ts'], ['host', 'phone']],
  ['what a game shares with the TV, the game first', ['src-renderer/ui/tokens.css'], ['game:floe', 'tv']],
  ['a file of a page that is new', ['src-renderer/phone/studio/new.ts'], ['studio-phone']],
  ['a page’s file', ['src-renderer/tv/index.html'], ['tv']],
  ['the template, which is in no build', ['src-renderer/games/_template/rules.ts'], []],
  ['a shared file that nothing uses yet', ['src-shared/new.ts'], []],
])('%s', (_what, changed, targets) => {
  expect(targetsOf(changed, MADE_OF)).toEqual(targets);
});

test('modules are known by their name from the root, and those of others are not sources', () => {
  const root = path.resolve('/somewhere/partyline');
  expect(sourceName(root, path.join(root, 'src-renderer', 'tv', 'a.svg?raw'))).toBe('src-renderer/tv/a.svg');
  expect(sourceName(root, path.join(root, 'node_modules', 'react', 'index.js'))).toBeNull();
  expect(sourceName(root, '\0virtual')).toBeNull();
});
