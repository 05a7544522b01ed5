import type { ElectronApplication } from '@playwright/test';
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

describeApp('a TV page that dies', () => {
  test('is loaded anew and asks for a line again', async ({ launch }) => {
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
        dialog.showMessageBox = async (...args: unknown[]) => {
          resolve(args.at(-1) as { message: string; buttons?: string[] });
          // Leaves this answer the time to reach the test before the app is gone.
          await new Promise((later) => setTimeout(later, 200));
          return { response: 1, checkboxChecked: false };
        };
      });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      return asked;
    });
    expect(question.message).toBe('The TV picture keeps stopping.');
    expect(question.buttons).toEqual(['Try again', 'Quit']);
    expect(await ended).toBe(0);
  });
});
