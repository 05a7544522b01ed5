import { describeApp, expect, test } from './support/launch.ts';

describeApp('the app in developer mode', () => {
  test('without --dev there is no Studio', async ({ launch }) => {
    const { app } = await launch();
    expect(app.windows()).toHaveLength(1);
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
