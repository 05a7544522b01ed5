import type { ElectronApplication } from '@playwright/test';
import type { MessageBoxReturnValue } from 'electron';
import { APP_CHANNELS } from '../../src-shared/app-window.ts';
import { describeApp, expect, test } from './support/launch.ts';

/** Ends the page's process; resolves once a new page has asked for its line to the host. */
function crashAndWait(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow, dialog }, channel) => {
    dialog.showMessageBox = () => new Promise(() => {}); // nobody is asked, and nobody would answer
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const asked = new Promise<void>((resolve) => contents?.ipc.once(channel, () => resolve()));
    contents?.forcefullyCrashRenderer();
    await asked;
  }, APP_CHANNELS.connect);
}

/** Runs in the app: presses the second button of the question that is open. */
function quit(): void {
  const { answer } = globalThis as unknown as { answer(given: MessageBoxReturnValue): void };
  answer({ response: 1, checkboxChecked: false });
}

describeApp('a TV page that dies', () => {
  test('is loaded again and asks for its line', async ({ launch }) => {
    const { app } = await launch();
    await crashAndWait(app);
    const url = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    );
    expect(url).toBe('app://partyline/tv/');
  });

  test('four times in a minute is a question to the person, who may quit', async ({ launch }) => {
    const { app, child } = await launch();
    for (let time = 0; time < 3; time += 1) await crashAndWait(app);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const question = await app.evaluate(({ BrowserWindow, dialog }) => {
      const asked = new Promise<{ message: string; buttons?: string[] }>((resolve) => {
        dialog.showMessageBox = (...args: unknown[]) => {
          resolve(args.at(-1) as { message: string; buttons?: string[] });
          return new Promise((answer) => Object.assign(globalThis, { answer }));
        };
      });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      return asked;
    });
    expect(question.message).toBe('The TV picture keeps stopping.');
    expect(question.buttons).toEqual(['Try again', 'Quit']);
    // The app ends by it, so nobody may wait for what this evaluates to.
    app.evaluate(quit).catch(() => undefined);
    expect(await ended).toBe(0);
  });
});
