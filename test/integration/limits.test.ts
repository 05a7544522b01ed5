import { afterEach, expect, test } from 'vitest';
import { helloOf } from '../hostile/assault.ts';
import { frame, message, OPCODE } from '../hostile/wire/frame.ts';
import { Line } from '../hostile/wire/line.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
const lines: Line[] = [];
afterEach(async () => {
  for (const line of lines.splice(0)) line.cut();
  await party.end();
});

/** A seat whose phone writes bytes as it likes. */
async function rawPhone(name: string): Promise<Line> {
  const phone = await party.phone(name);
  phone.cut();
  const line = Line.stubborn(party.host.port);
  lines.push(line);
  line.write(helloOf({ playerId: '', token: String(phone.welcome['token']) }));
  await line.until(() => line.messages.length > 0);
  return line;
}

test('6.1 and 6.2 unknown members are ignored, unknown types answered', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana', { favouriteColour: 'green' });
  ana.say('dance', { wildly: true });
  expect(await ana.frame('error')).toMatchObject({ reason: 'unknown-type' });
  await ana.settle();
});

test('6.3 the tenth malformed frame is the last but one', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  for (let count = 0; count < 10; count += 1) ana.sayText('{"type":"input","data":{"control":7}}');
  await ana.settle();
  expect(ana.frames.filter((frame) => frame.data['reason'] === 'bad-message')).toHaveLength(10);
  ana.sayText('nonsense');
  expect(await ana.closeCode()).toBe(4002);
});

test('6.3 a binary frame is malformed', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.sayBinary(new Uint8Array([1, 2, 3]));
  expect(await ana.frame('error')).toMatchObject({ reason: 'bad-message' });
});

test.each([
  [64 * 1024 + 1, 4005],
  [4 * 1024 * 1024 + 1, 1009],
])('6.4 a phone that sends %i bytes at once is closed with %i', async (bytes, code) => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.sayText('x'.repeat(bytes));
  expect(await ana.closeCode()).toBe(code);
});

test('6.3 what is nested deep is malformed, before anybody has read it', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`;
  ana.sayText(`{"type":"ping","data":{"sent":1,"more":${deep}}}`);
  expect(await ana.frame('error')).toMatchObject({ reason: 'bad-message' });
  ana.sayText(`{"type":"ping","data":{"sent":2,"more":"${deep}"}}`);
  await ana.frame('pong', (data) => data['sent'] === 2);
});

test('6.4 a frame that is too large is not waited for', async () => {
  party = await TestParty.start();
  const ana = await rawPhone('Ana');
  const most = frame({ opcode: OPCODE.text, payload: Buffer.alloc(2 ** 21, ' ') });
  ana.write(most.subarray(0, 2 ** 19));
  await ana.until(() => ana.closeCode !== null, 2_000);
  expect(ana.closeCode).toBe(4005);
});

test('6.4 a phone that only answers pings sends no frame that is too large', async () => {
  party = await TestParty.start();
  const ana = await rawPhone('Ana');
  const pong = frame({ opcode: OPCODE.pong, payload: Buffer.alloc(125) });
  // About 200 KiB, as fast as the bucket fills again.
  for (const pongs of [400, 230, 230, 230, 230, 230]) {
    ana.write(Buffer.concat(Array<Buffer>(pongs).fill(pong)));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  ana.write(message('ping', { sent: 7 }));
  expect(await ana.until(() => ana.messages.some(({ type }) => type === 'pong'))).toBe(true);
}, 15_000);

test('6.3 a game that is nested deep does not end the host when the TV comes back', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  tv.sayText(`{"type":"snapshot","data":{"gameId":"quiz","state":${deep(20_000)}}}`);
  expect(await tv.frame('error')).toMatchObject({ reason: 'bad-message' });
  tv.sayText(`{"type":"snapshot","data":{"gameId":"quiz","state":${deep(900)}}}`);
  await tv.settle();
  await party.tv();
});

test('6.4 a TV may send a megabyte and not more', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  tv.say('snapshot', { gameId: 'quiz', state: 'x'.repeat(1024 * 1024 - 100) });
  await tv.settle();
  tv.say('snapshot', { gameId: 'quiz', state: 'x'.repeat(1024 * 1024) });
  expect(await tv.closeCode()).toBe(4005);
});

test('6.5 a flood ends the connection, and the seat stays', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  for (let count = 0; count < 2_000; count += 1) ana.say('ping', { sent: count });
  expect(await ana.frame('refused')).toMatchObject({ reason: 'rate-limited' });
  expect(await ana.closeCode()).toBe(4004);
  await tv.frame('playerDropped');
});

test('6.5 a frame counts once more for each KiB', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  for (let count = 0; count < 20; count += 1) ana.say('ping', { sent: count, more: 'x'.repeat(60_000) });
  expect(await ana.closeCode()).toBe(4004);
  expect(ana.frames.filter((one) => one.type === 'pong').length).toBeLessThan(12);
});

test.each([OPCODE.ping, OPCODE.pong])('6.5 frames of the opcode %i count, too', async (opcode) => {
  party = await TestParty.start();
  const ana = await rawPhone('Ana');
  const some = Buffer.concat(Array<Buffer>(50).fill(frame({ opcode, payload: Buffer.from('hm') })));
  for (let turn = 0; turn < 12; turn += 1) {
    ana.write(some);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await ana.until(() => ana.closeCode !== null, 2_000);
  expect(ana.closeCode).toBe(4004);
});

test('6.9 a frame that WebSocket does not know drops the phone at once, though its line stays open', async () => {
  party = await TestParty.start();
  const ana = await rawPhone('Ana');
  const tv = await party.tv();
  const sentMs = performance.now();
  ana.write(frame({ opcode: 5, payload: Buffer.alloc(0) }));
  await tv.frame('playerDropped');
  expect(performance.now() - sentMs).toBeLessThan(2_500);
  expect(ana.closeCode).toBe(1002);
  const poke = setInterval(() => ana.write('x'), 50);
  await ana.until(() => false, 4_000);
  clearInterval(poke);
  expect(ana.isGone).toBe(true);
}, 10_000);

test('6.6 a phone that neither speaks nor answers pings is dropped', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const [ana, bruno] = [await party.phone('Ana'), await party.phone('Bruno')];
  ana.freeze();
  expect(await tv.frame('playerDropped')).toEqual({ playerId: ana.welcome['playerId'] });
  await bruno.settle();
  expect(bruno.isClosed).toBe(false);
}, 10_000);

test('6.8 phones and the TV hear that the host closes', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  await party.host.close();
  for (const client of [ana, tv]) {
    expect(await client.frame('bye')).toEqual({ reason: 'host-closing' });
    expect(await client.closeCode()).toBe(4008);
  }
});

test('7.1 and 7.3 echo passes text on to the others unchanged, and closes for what is too much', async () => {
  party = await TestParty.start({ echo: true });
  const [one, two, three] = [
    await party.client('/echo'),
    await party.client('/echo'),
    await party.client('/echo'),
  ];
  one.sayText('{"type":"anything","data":{"š":"✓"}}');
  for (const other of [two, three]) expect(await other.frame('anything')).toEqual({ š: '✓' });
  two.sayText('{"type":"later","data":{}}');
  await one.frame('later');
  expect(one.frames.map((frame) => frame.type)).toEqual(['later']);
  one.sayText('x'.repeat(64 * 1024 + 1));
  expect(await one.closeCode()).toBe(4005);
  two.sayBinary(new Uint8Array([1]));
  expect(await two.closeCode()).toBe(4002);
  expect(three.isClosed).toBe(false);
});

test('7.3 echo carries a burst of 1,500 frames and one of 64 KiB', async () => {
  party = await TestParty.start({ echo: true });
  const [one, two] = [await party.client('/echo'), await party.client('/echo')];
  for (let count = 0; count < 1_500; count += 1) one.say('n', { count });
  one.say('last', { text: 'x'.repeat(64 * 1024 - 40) });
  await two.frame('last');
  expect(two.frames).toHaveLength(1_501);
});

test('7.2 echo is not there unless asked for', async () => {
  party = await TestParty.start();
  await expect(party.client('/echo')).rejects.toThrow('404');
});
