import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

type Said = { code: unknown; out: string; err: string };

function run(...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, timeout: 15_000 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

test.each([
  ['npm start --', 'start', '--host ADDRESS'],
  ['npm run host --', 'host', '--host ADDRESS'],
  ['npm run dev --', 'dev', '--no-window'],
  ['npm run new-game -- ', 'new-game', 'NAME'],
  ['npm run pack-game -- DIR', 'pack-game', '.partyline'],
  ['npm run make-types', 'make-types', 'game.schema.json'],
  ['npm run check-game -- DIR', 'check-game', 'PARTYLINE_CHROMIUM'],
  ['npm run replay -- FILE', 'replay', '--to STEP'],
  ['npm run build', 'build', '--dev'],
])('%s --help says how to use it, and does nothing else', async (usage, script, option) => {
  const said = await run(`scripts/${script}.mjs`, '--help');
  expect(said).toEqual({ code: 0, out: expect.stringContaining(option), err: '' });
  expect(said.out).toMatch(new RegExp(`^Usage: ${usage}`));
});
