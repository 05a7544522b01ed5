import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { Headless } from '../support/headless.ts';
import { missingForDisks, SmallDisk } from '../support/small-disk.ts';
import { backEnd, environment, root } from './support/back-end.ts';
import { describeApp, expect, partyArguments, switches, test } from './support/launch.ts';
import { joinParty } from './support/phone.ts';
import { heard, tapLine } from './support/tv-probe.ts';

function isScreenHeldAwake(app: ElectronApplication): Promise<boolean> {
  // The first blockers that a process starts have the first numbers.
  return app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)));
}

/** Starts the app once more, outside Playwright: its exit code and what it said. */
async function runToItsEnd(args: readonly string[], own = {}): Promise<{ code: unknown; said: string }> {
  const env = { ...environment(), ...own };
  const child = spawn(backEnd.exe ?? '', [...switches, root, ...args], { cwd: root, env });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, said };
}

describeApp('an evening', () => {
  test('the screen stays awake while a phone is there, and may sleep when none is', async ({ launch }) => {
    const { app, tv } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    expect(await isScreenHeldAwake(app)).toBe(false);
    const phone = await joinParty(party, 'Ana');
    await expect.poll(() => isScreenHeldAwake(app)).toBe(true);
    phone.cut();
    await expect.poll(() => isScreenHeldAwake(app)).toBe(false);
  });

  test('F11 fills the screen and gives it back', async ({ launch }) => {
    const { app, tv } = await launch();
    const isFull = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    await tv.keyboard.press('F11');
    await expect.poll(isFull).toBe(true);
    await tv.keyboard.press('Escape');
    await tv.keyboard.press('F11');
    await expect.poll(isFull).toBe(false);
  });

  test('a kiosk stays full, and Control+Q ends it', async ({ launch }) => {
    const { app, tv, child } = await launch(['--kiosk']);
    const ended = once(child, 'exit');
    const isKiosk = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window?.isKiosk() && window.isFullScreen();
      });
    expect(await isKiosk()).toBe(true);
    await tv.keyboard.press('F11');
    expect(await isKiosk()).toBe(true);
    // The window may be gone before the key is up again.
    await tv.keyboard.press('Control+q').catch(() => {});
    expect(await ended).toEqual([0, null]);
  });

  test('a second start brings the first window forward and ends', async ({ launch, dataDir }) => {
    const { app } = await launch();
    const focused = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.minimize();
          window?.once('focus', () => resolve(window.isVisible() && !window.isMinimized()));
        }),
    );
    await app.evaluate(() => null);
    expect((await runToItsEnd(partyArguments(dataDir))).code).toBe(0);
    expect(await focused).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('quitting says goodbye to the phones', async ({ launch }) => {
    const { app, tv, child } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    const phone = await joinParty(party, 'Ana');
    const ended = once(child, 'exit');
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    expect(await phone.frame('bye')).toEqual({ reason: 'host-closing' });
    expect(await phone.closeCode()).toBe(4008);
    expect(await ended).toEqual([0, null]);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} is a goodbye too`, async ({ launch }) => {
      test.skip(process.platform === 'win32', 'Windows has no signals');
      const { app, tv, child } = await launch();
      await tapLine(tv);
      const { party } = await heard(tv, 'welcome');
      const phone = await joinParty(party, 'Ana');
      const ended = once(child, 'exit');
      // The main process itself: on the way to it there may be a shell.
      process.kill(await app.evaluate(() => process.pid), signal);
      expect(await phone.frame('bye')).toEqual({ reason: 'host-closing' });
      expect(await ended).toEqual([0, null]);
    });
  }

  test('what keeps it from starting is one sentence on the screen and on standard error', async ({
    dataDir,
  }) => {
    const { code, said } = await runToItsEnd([...partyArguments(dataDir), '--host', '203.0.113.1']);
    expect(code).toBe(1);
    const sentence = 'This machine has no address 203.0.113.1.';
    const lines = said.split('\n').filter((line) => line.includes(sentence));
    expect(lines[0]?.startsWith(sentence)).toBe(true);
    expect(said).not.toContain('    at ');
    if (backEnd.kind === 'stand-in')
      expect(lines[1]).toContain('dialog.showErrorBox Partyline cannot start: ');
  });

  test('14.3 where a host without a window keeps its party in the account’s folder, the app says where it is', async ({
    dataDir,
  }) => {
    const account = { HOME: dataDir, XDG_DATA_HOME: dataDir, LOCALAPPDATA: dataDir };
    const args = ['--port', '0', '--no-mdns'];
    const host = new Headless(['--json', '--host', '127.0.0.1', ...args], undefined, account);
    try {
      const { port } = await host.event('ready');
      const { code, said } = await runToItsEnd(args, account);
      expect(code).toBe(1);
      expect(said).toContain(`Partyline is running already at http://127.0.0.1:${String(port)} `);
    } finally {
      await host.end();
    }
  });

  test('14.1 on a read-only disk the app opens all the same, and says that nothing is kept', async ({
    launch,
  }) => {
    const missing = missingForDisks();
    test.skip(missing !== null, missing ?? '');
    const disk = new SmallDisk(4_096);
    mkdirSync(path.join(disk.dir, 'window'));
    disk.readOnly();
    try {
      const { app, tv } = await launch(['--data', disk.dir]);
      await tapLine(tv);
      const { party } = await heard(tv, 'welcome');
      expect(party.notices).toEqual(['data-unwritable']);
      await app.close();
    } finally {
      disk.remove();
    }
  });

  test('an option that makes no sense is refused as plainly', async ({ dataDir }) => {
    const { code, said } = await runToItsEnd(['--port', 'seven', '--data', dataDir]);
    expect(code).toBe(2);
    expect(said).toContain('--port wants a number');
    expect(said).not.toContain('    at ');
  });

  test('a data folder that cannot be written spoils nobody’s evening', async ({ dataDir, launch }) => {
    writeFileSync(path.join(dataDir, 'file'), '');
    const { tv } = await launch(['--data', path.join(dataDir, 'file', 'party')]);
    await tapLine(tv);
    expect((await heard(tv, 'welcome')).party.notices).toContain('data-unwritable');
  });
});
