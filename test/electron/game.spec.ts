import { describeApp, expect, test } from './support/launch.ts';
import { joinParty } from './support/phone.ts';
import { heard, tapLine } from './support/tv-probe.ts';

describeApp('the TV in the app', () => {
  test('the lobby shows the code', async ({ launch }) => {
    const { tv } = await launch(['--code', 'PLUG']);
    await expect(tv.locator('body')).toContainText('PLUG');
  });

  test('a game runs in its locked frame, and its controllers reach the phones', async ({ launch }) => {
    const { tv } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    const ana = await joinParty(party, 'Ana');
    const bruno = await joinParty(party, 'Bruno');
    ana.command('pick', { gameId: 'floe' });
    ana.command('start', {});
    for (const phone of [ana, bruno]) {
      const { controls } = await phone.hear('controller', (shown) =>
        shown.controls.some(({ kind }) => kind === 'stick'),
      );
      expect(controls.map(({ kind }) => kind)).toContain('button');
    }
    const stage = tv.frames().find((frame) => frame.url().includes('/stage/'));
    expect(await stage?.evaluate(() => [origin, typeof RTCPeerConnection])).toEqual(['null', 'undefined']);
  });
});
