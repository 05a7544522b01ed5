import type { Page } from '@playwright/test';
import { describeApp, expect, test } from './support/launch.ts';

async function openGamesTab(tv: Page): Promise<void> {
  await expect(tv.getByText('Scan to join')).toBeVisible();
  await tv.keyboard.press('m');
  await tv.getByRole('tab', { name: 'Games' }).click();
}

describeApp('the app in developer mode', () => {
  test('without --dev there is no Studio', async ({ launch }) => {
    const { app } = await launch();
    expect(app.windows()).toHaveLength(1);
  });

  test('switched on in the menu it counts from the next start, and a button opens the Studio', async ({
    launch,
  }) => {
    const first = await launch();
    await openGamesTab(first.tv);
    await expect(first.tv.getByRole('button', { name: 'Open the Studio' })).toHaveCount(0);
    await first.tv.getByRole('switch', { name: 'Developer mode' }).click();
    await expect(first.tv.getByText('It counts when Partyline is opened the next time.')).toBeVisible();
    await first.app.close();

    const { app, tv } = await launch();
    await openGamesTab(tv);
    expect(app.windows()).toHaveLength(1);
    await tv.getByRole('button', { name: 'Open the Studio' }).click();
    const studio = app.windows().find((page) => page !== tv) ?? (await app.waitForEvent('window'));
    await studio.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/studio\/$/);
    await expect(tv.getByText('Another screen is the TV now.')).toBeVisible();
  });

  test('the Studio has a window of its own, and the TV comes back when it is closed', async ({ launch }) => {
    const { app, tv } = await launch(['--dev']);
    const studio = app.windows().find((page) => page !== tv) ?? (await app.waitForEvent('window'));
    await studio.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/studio\/$/);
    await expect(tv.getByText('Another screen is the TV now.')).toBeVisible();

    await studio.getByRole('button', { name: 'Phone', exact: true }).click();
    await expect(studio.locator('[data-phone="Ana"]')).toHaveAttribute('data-at', 'online');
    expect(await studio.evaluate(() => 'partylineApp' in window)).toBe(false);

    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().includes('/studio/')) window.close();
      }
    });
    await expect(tv.getByText('Scan to join')).toBeVisible();
  });
});
