/** The imports of a game's module from the stage, which serves four modules and has no `require`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { buildGame } from './build-game.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'partyline-build-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SERVED = ['partyline', 'react', 'react-dom/client', 'react/jsx-runtime'];

test.each(['production', 'development'] as const)(
  'the template, which draws with React, imports what is served and nothing else: %s',
  async (mode) => {
    // As our programs do; vite chooses its JSX by it.
    vi.stubEnv('NODE_ENV', mode);
    const source = path.join(root, 'src-renderer/games/_template');
    const target = path.join(scratch, mode);
    await buildGame({ source, target, mode });
    const code = readFileSync(path.join(target, 'game.js'), 'utf8');
    const asked = [...code.matchAll(/from\s*["']([^"']+)["']/g)].map(([, name]) => name ?? '');
    expect(asked).toContain('react/jsx-runtime');
    expect(asked.filter((name) => !SERVED.includes(name))).toEqual([]);
    expect(code).not.toMatch(/\brequire\b/);
    // The names in an error are those of the source where its maker reads it.
    expect(/^function tell\(/m.test(code)).toBe(mode === 'development');
  },
);
