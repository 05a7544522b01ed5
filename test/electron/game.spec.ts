import { gameFiles, zipOf } from '../../src-main/host/games/archive/zip-kit.ts';
import { dropFile } from '../e2e/support/drop-file.ts';
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

  test('a packed game that is dropped on the window is added over its port', async ({ launch }) => {
    const { tv } = await launch();
    const noise = Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7_919) % 251));
    const bytes = zipOf([
      ...gameFiles('trivia', { title: 'Trivia' }),
      { name: 'noise', data: noise, method: 0 },
    ]);
    await dropFile(tv, { name: 'trivia.partyline', bytes });
    const card = tv.getByRole('dialog', { name: 'Add Trivia?' });
    await card.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(tv.getByRole('dialog', { name: 'Trivia is on the shelf.' })).toBeVisible();
    await tv.keyboard.press('Escape');
    const shelf = tv.getByRole('radiogroup', { name: 'Games' });
    await expect(shelf.getByRole('radio', { name: 'Trivia' })).toBeVisible();
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
