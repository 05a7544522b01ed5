import { playEvening } from '../e2e/support/evening.ts';
import { Phones } from '../e2e/support/phones.ts';
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
    const kinds = (data: Record<string, unknown>) =>
      (data['controls'] as { kind: string }[]).map((control) => control.kind);
    // Until the TV knows its games there is nothing to pick.
    await ana.frame('controller', (data) => kinds(data).includes('choices'));
    ana.say('command', { name: 'pick', args: { gameId: 'floe' } });
    ana.say('command', { name: 'start', args: {} });
    for (const phone of [ana, bruno]) {
      const shown = await phone.frame('controller', (data) => kinds(data).includes('stick'));
      expect(kinds(shown)).toContain('button');
    }
    const stage = tv.frames().find((frame) => frame.url().includes('/stage/'));
    expect(await stage?.evaluate(() => [origin, typeof RTCPeerConnection])).toEqual(['null', 'undefined']);
  });

  test('an evening of Floe', async ({ launch, browser }) => {
    test.setTimeout(180_000);
    const { tv } = await launch();
    await tapLine(tv);
    const { party } = await heard(tv, 'welcome');
    const phones = new Phones(browser, `http://127.0.0.1:${party.port}/?c=${party.code}`);
    await playEvening(tv, phones);
    await phones.close();
  });
});
