/** `npm run check-game -- DIR` with a game that never answers. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'partyline-check-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const HANGS = `import { defineGame } from 'partyline';
export const game = defineGame({
  setup() { for (;;); },
  input() {},
  tick() {},
  controller: () => ({ controls: [] }),
  result: () => null,
  mount: () => () => {},
});`;

test('a game that hangs is told so, in a sentence, and nobody waits for the rest', async () => {
  const folder = path.join(scratch, 'template');
  const template = path.join(root, 'src-renderer/games/_template');
  for (const name of ['game.json', 'texts.en.json', 'texts.pt-BR.json'])
    cpSync(path.join(template, name), path.join(folder, name));
  writeFileSync(path.join(folder, 'game.js'), HANGS);
  const said = await new Promise<{ code: unknown; out: string }>((resolve) => {
    const args = ['scripts/check-game/check-folder.ts', folder, '1000'];
    execFile(process.execPath, args, { cwd: root }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out: out + err }),
    );
  });
  expect(said.code).toBe(1);
  const lines = said.out.trim().split('\n');
  expect(lines.slice(-4)).toEqual([
    'FAILED  starts with every number of players it is made for, each with something to see',
    '        it still ran after 1 s: something in it never ends.',
    '',
    'Template hangs, so the promises after this one were not looked at.',
  ]);
});
