import { describeApp, expect, test } from './support/launch.ts';
import { joinParty } from './support/phone.ts';
import { heard, tapLine } from './support/tv-probe.ts';

describeApp('the app', () => {
  test('opens the TV page on its own address, in a window that shows', async ({ launch }) => {
    const { app, tv } = await launch();
    await expect(tv).toHaveTitle('Partyline');
    const url = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    );
    expect(url).toBe('app://partyline/tv/');
    const isShown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isShown).toBe(true);
    expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu() === null)).toBe(
      process.platform !== 'darwin',
    );
  });

  test('the TV page is welcomed over its port', async ({ launch }) => {
    const { tv } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    expect(party.code).toMatch(/^[A-Z]{4}$/);
    expect(party.players).toEqual([]);
    expect(party.joinUrl).toContain(`:${party.port}/?c=${party.code}`);
  });

  test('a phone joins over a real socket, and the TV hears of it and of its going', async ({ launch }) => {
    const { tv } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    const phone = await joinParty(party, 'Ana');
    const { playerId, name } = await heard(tv, 'playerJoined');
    expect(name).toBe('Ana');
    phone.cut();
    expect(await heard(tv, 'playerDropped')).toEqual({ playerId });
  });

  test('a reload of the TV page keeps the party', async ({ launch }) => {
    const { tv } = await launch();
    await tapLine(tv);
    const before = await heard(tv, 'welcome');
    const phone = await joinParty(before.party, 'Bruno');
    await heard(tv, 'playerJoined');
    await tv.reload();
    const after = await heard(tv, 'welcome');
    expect(after.party.code).toBe(before.party.code);
    expect(after.party.players.map((player) => player.name)).toEqual(['Bruno']);
    phone.cut();
    await heard(tv, 'playerDropped');
  });
});
