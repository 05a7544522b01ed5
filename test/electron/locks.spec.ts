import type { ElectronApplication, Page } from '@playwright/test';
import { APP_CHANNELS, APP_WINDOW_KEY } from '../../src-shared/app-window.ts';
import { backEnd } from './support/back-end.ts';
import { callsOf } from './support/calls.ts';
import { describeApp, expect, test } from './support/launch.ts';
import { nodeNames } from './support/node-names.ts';
import { heard, portsOf, tapLine } from './support/tv-probe.ts';

/** Where the window is, as the main process knows it. */
function addressOf(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
}

/** Lets the page try to go somewhere and waits until the app has judged the try. */
async function tryToGo(app: ElectronApplication, tv: Page, url: string): Promise<boolean> {
  const verdict = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
      }),
  );
  // The listener above must stand before the page moves.
  await app.evaluate(() => null);
  await tv.evaluate((to) => {
    // The stand-in's page knows an address of the app's scheme under another name.
    const real = to.replace(/^app:\/\/([a-z]+)/, (_, host) =>
      location.origin.replace('partyline', String(host)),
    );
    setTimeout(() => (location.href = real));
  }, url);
  return verdict;
}

describeApp('the window is locked', () => {
  test('there is no Node in the page', async ({ launch }) => {
    const { tv } = await launch();
    expect(await nodeNames(tv)).toEqual([]);
  });

  test('the bridge is small and frozen', async ({ launch }) => {
    const { tv } = await launch();
    const bridge = await tv.evaluate((key) => {
      const bridgeOf = () => (window as unknown as Record<string, Record<string, unknown>>)[key] ?? {};
      for (const change of [
        () => Object.assign(window, { [key]: null }),
        () => Object.assign(bridgeOf(), { connect: null }),
        () => Object.assign(bridgeOf(), { more: 1 }),
      ]) {
        try {
          change();
        } catch {
          // refusing aloud is as good as silently
        }
      }
      return {
        frozen: Object.isFrozen(bridgeOf()),
        kinds: Object.entries(bridgeOf()).map(([k, v]) => [k, typeof v]),
      };
    }, APP_WINDOW_KEY);
    expect(bridge.frozen).toBe(true);
    expect(Object.fromEntries(bridge.kinds)).toEqual({
      connect: 'function',
      toggleFullscreen: 'function',
      openGamesFolder: 'function',
      openStudio: 'function',
    });
  });

  test('the sandbox, its own world and web security are on', async ({ launch }) => {
    test.skip(backEnd.kind !== 'stand-in', 'Electron does not tell with which options a window was made');
    const { app } = await launch();
    const options = (await callsOf(app, 'new BrowserWindow'))[0]?.args[0];
    expect(options).toMatchObject({
      backgroundColor: '#171330',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        backgroundThrottling: true,
        autoplayPolicy: 'no-user-gesture-required',
      },
    });
  });

  test('no page opens another window', async ({ launch }) => {
    const { app, tv } = await launch();
    const isRefused = await tv.evaluate(() => window.open('https://example.com/') === null);
    if (backEnd.kind === 'stand-in') {
      // Its Chromium opens the window for a moment, and then it asks the app.
      const verdicts = () =>
        callsOf(app, 'webContents.windowOpen').then((calls) => calls.map(({ args }) => args[1]));
      await expect.poll(verdicts).toEqual(['deny']);
    } else expect(isRefused).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  for (const url of ['https://example.com/', 'app://partyline/phone/', 'app://elsewhere/tv/']) {
    test(`the page cannot move to ${url}`, async ({ launch }) => {
      const { app, tv } = await launch();
      expect(await tryToGo(app, tv, url)).toBe(true);
      expect(await addressOf(app)).toBe('app://partyline/tv/');
    });
  }

  test('the page can load itself again', async ({ launch }) => {
    const { app, tv } = await launch();
    await tapLine(tv);
    await tv.evaluate(() => location.reload());
    await heard(tv, 'welcome');
    expect(await addressOf(app)).toBe('app://partyline/tv/');
  });

  test('a frame in it goes to the stage and nowhere else', async ({ launch }) => {
    const { tv } = await launch();
    const frames = await tv.evaluate(async () => {
      const load = (src: string) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.sandbox.add('allow-scripts');
          frame.addEventListener('load', () => resolve(frame.src));
          frame.src = src;
          document.body.append(frame);
        });
      await load('/stage/');
      void load('/phone/');
      await load('/stage/?second');
      return document.querySelectorAll('iframe').length;
    });
    expect(frames).toBe(3);
    const urls = tv.frames().map((frame) => frame.url());
    expect(urls.filter((url) => url.includes('/stage/'))).toHaveLength(2);
    expect(urls.filter((url) => url.includes('/phone/'))).toEqual([]);
  });

  test('permissions are denied, but fullscreen is not', async ({ launch }) => {
    const { tv } = await launch();
    const states = await tv.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    await tv.evaluate(() => document.documentElement.requestFullscreen());
    expect(await tv.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  });

  test('WebRTC tells nobody this machine’s addresses', async ({ launch }) => {
    const { app } = await launch();
    const policy = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getWebRTCIPHandlingPolicy(),
    );
    expect(policy).toBe('disable_non_proxied_udp');
  });

  test('of the host’s server the page sees its own pages only', async ({ launch }) => {
    const { tv } = await launch();
    const statuses = await tv.evaluate(async () => {
      const status = async (path: string, init?: RequestInit) => (await fetch(path, init)).status;
      return {
        games: await status('/games'),
        head: await status('/tv/', { method: 'HEAD' }),
        metrics: await status('/metrics'),
        health: await status('/healthz'),
        post: await status('/tv/', { method: 'POST', body: 'x' }),
      };
    });
    expect(statuses).toEqual({ games: 200, head: 200, metrics: 404, health: 404, post: 405 });
  });

  test('the menu opens the folder for games of one’s own, whatever the page says', async ({ launch }) => {
    test.skip(backEnd.kind !== 'stand-in', 'a real app would open a window of the file manager');
    const { app, tv } = await launch();
    await tv.getByRole('button', { name: 'Menu' }).click();
    await tv.getByRole('tab', { name: 'Games' }).click();
    await tv.getByRole('button', { name: 'Open folder' }).click();
    await expect.poll(() => callsOf(app, 'shell.openPath')).toHaveLength(1);
    const [path] = (await callsOf(app, 'shell.openPath'))[0]?.args ?? [];
    await expect(tv.locator('.games-folder code')).toHaveText(String(path));
    expect(path).toMatch(/games$/);
  });

  test('a stranger in the window gets no line to the host', async ({ launch }) => {
    const { app, tv } = await launch();
    await tapLine(tv);
    await heard(tv, 'welcome');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.loadURL('data:text/html,<title>stranger</title>'),
    );
    await expect(tv).toHaveTitle('stranger');
    const asked = app.evaluate(
      ({ BrowserWindow }, channel) =>
        new Promise<string>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.ipc.on(channel, (event) => resolve(event.senderFrame?.url ?? ''));
        }),
      APP_CHANNELS.toggleFullscreen,
    );
    await app.evaluate(() => null);
    await tv.evaluate((key) => {
      const bridge = (
        window as unknown as Record<
          string,
          { connect(): void; openGamesFolder(): void; toggleFullscreen(): void }
        >
      )[key];
      bridge?.connect();
      bridge?.openGamesFolder();
      bridge?.toggleFullscreen();
    }, APP_WINDOW_KEY);
    // The second request has been refused by now, and so the first has too.
    expect(await asked).toContain('data:text/html');
    const isFullscreen = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isFullScreen(),
    );
    expect(isFullscreen).toBe(false);
    expect(await portsOf(tv)).toBe(0);
    if (backEnd.kind === 'stand-in') expect(await callsOf(app, 'shell.openPath')).toEqual([]);
  });
});
