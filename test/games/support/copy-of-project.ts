/** A copy of the project in a temporary folder, for scripts that change it; node_modules is the project's own. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project itself. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** The files that a game needs to be begun, compiled, tested and checked. */
const PARTS = ['src-shared', 'src-main', 'src-renderer', 'scripts', 'test/games', 'test/tsconfig.json'];

export type Ended = { code: number; output: string };

export type Copy = {
  folder: string;
  /** Runs Node there. Colours and what this test run set for itself are left out. */
  node(...args: string[]): Promise<Ended>;
  close(): void;
};

export function copyProject(): Copy {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'partyline-copy-')));
  const files = readdirSync(root).filter((name) =>
    /^(tsconfig.*|package|\.oxlintrc|\.prettierrc)\.json$|\.config\.ts$/.test(name),
  );
  for (const part of [...PARTS, ...files])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'), 'junction');
  return {
    folder,
    node: (...args) =>
      new Promise((resolve) => {
        const env = Object.fromEntries(
          Object.entries(process.env).filter(
            ([name]) => !/^(VITEST|TEST|NODE_ENV|INIT_CWD|PARTYLINE)/.test(name),
          ),
        );
        const options = { cwd: folder, env: { ...env, NO_COLOR: '1' }, maxBuffer: 16_000_000 };
        execFile(process.execPath, args, options, (error, stdout, stderr) => {
          const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
          resolve({ code, output: stdout + stderr });
        });
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The programs of the project, as `node` runs them. */
export const PROGRAMS = {
  vitest: 'node_modules/vitest/vitest.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
} as const;
