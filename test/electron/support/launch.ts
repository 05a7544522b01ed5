/** Starts the app for one test: its own data folder, any free port, and an end that cannot be forgotten. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { backEnd, environment, label, root } from './back-end.ts';
import { explainNothing } from '../../support/settings.ts';

export type RunningApp = {
  app: ElectronApplication;
  tv: Page;
  child: ChildProcess;
  /** The app's words on standard error so far. */
  said(): string;
};

type Fixtures = { dataDir: string; launch: (extra?: readonly string[]) => Promise<RunningApp> };

/** Root has no sandbox, on the real one either. */
export const switches = backEnd.kind === 'real' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from its parameters, so an empty pattern it must be.
  // oxlint-disable-next-line no-empty-pattern
  dataDir: async ({}, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'partyline-app-'));
    explainNothing(folder);
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ dataDir }, provide) => {
    const started: RunningApp[] = [];
    await provide(async (extra = []) => {
      const running = await launchApp(dataDir, extra);
      started.push(running);
      return running;
    });
    await Promise.all(started.map(end));
  },
});

async function launchApp(dataDir: string, extra: readonly string[]): Promise<RunningApp> {
  if (backEnd.kind === 'none') throw new Error(backEnd.why);
  const app = await _electron.launch({
    executablePath: backEnd.exe,
    args: [...switches, root, ...partyArguments(dataDir), ...extra],
    cwd: root,
    env: environment(),
  });
  const child = app.process();
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const tv = await app.firstWindow();
  await tv.waitForURL(/\/tv\/$/);
  // No false colours: what is labelled real must be real.
  expect(await app.evaluate(() => '__standin' in globalThis)).toBe(backEnd.kind === 'stand-in');
  return { app, tv, child, said: () => said };
}

/** The options of every app under test. */
export function partyArguments(dataDir: string): string[] {
  return ['--port', '0', '--no-mdns', '--data', dataDir];
}

async function end({ app, child }: RunningApp): Promise<void> {
  if (child.exitCode === null) await app.close();
}

/** A group of specs under the label of the Electron at hand; skipped, saying why, where there is none. */
export function describeApp(title: string, specs: () => void): void {
  test.describe(`${label}: ${title}`, () => {
    test.skip(backEnd.kind === 'none', backEnd.kind === 'none' ? backEnd.why : '');
    specs();
  });
}

export { expect };
