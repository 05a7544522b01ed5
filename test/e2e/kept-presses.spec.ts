/** 3.14: what was pressed into a dead line survives a reload of the phone's page, and arrives once and in order. */
import { expect, test } from '@playwright/test';
import { Client } from '../support/client.ts';
import { FaultyLine } from './support/faulty-line.ts';
import { Phones, type Phone } from './support/phones.ts';
import { Room } from './support/room.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }));

let room: Room;
let line: FaultyLine;
let tv: Client;
let phones: Phones;
let ana: Phone;
test.beforeEach(async ({ browser }) => {
  room = await Room.open(browser);
  line = await FaultyLine.open();
  line.hostPort = Number(room.ready['port']);
  tv = await Client.open(new URL(room.joinUrl).origin);
  tv.say('hello', { role: 'tv', protocol: 1, token: room.ready['tvToken'] });
  await tv.frame('welcome');
  phones = new Phones(browser, `http://127.0.0.1:${line.port}/?c=${String(room.ready['code'])}`);
  ana = await phones.joined('Ana');
  // Join was tapped; the controllers are for those who have a seat.
  await tv.frame('playerJoined');
  tv.say('controllers', {
    list: [{ to: 'all', controller: { controls: [{ kind: 'choices', id: 'pick', options: OPTIONS }] } }],
  });
  await choice('a').waitFor();
});
test.afterEach(async () => {
  tv.close();
  await phones.close();
  await room.close();
  await line.close();
});

test('3.14 presses into a line that is dead and looks open are said by the page that is loaded next', async () => {
  // The page is to be loaded on a new connection: the host closes idle ones (9.8), but not through a dead line.
  await expect.poll(() => line.calls).toBe(1);
  line.stall();
  for (const { id } of OPTIONS) await choice(id).click();
  line.heal();
  await ana.page.reload();
  await expectAllOnce();
});

test('3.14 presses into a line that is known to be down are said by the page that is loaded next', async () => {
  line.cut();
  await expect(ana.page.locator('.away')).toBeVisible();
  for (const { id } of OPTIONS) await choice(id).dispatchEvent('click');
  line.heal();
  await ana.page.reload();
  await expectAllOnce();
});

const choice = (id: string) => ana.page.getByRole('radio', { name: id, exact: true });

async function expectAllOnce(): Promise<void> {
  const heard = () =>
    tv.frames.flatMap(({ type, data }) => {
      const list = type === 'input' ? [data] : type === 'inputs' ? (data['list'] as (typeof data)[]) : [];
      return list.map((one) => one['value']);
    });
  await expect.poll(heard).toEqual(OPTIONS.map(({ id }) => id));
  // The last of them is acknowledged: the next one is the next one.
  await choice('a').click();
  await expect.poll(heard).toEqual([...OPTIONS.map(({ id }) => id), 'a']);
}
