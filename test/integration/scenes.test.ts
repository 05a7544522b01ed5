/** Section 12: which controller a finger answered. */
import { afterEach, expect, test } from 'vitest';
import type { Client, Frame } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

const GO = { kind: 'button', id: 'go', label: 'Go' };
const ask = (...labels: string[]) => ({
  kind: 'choices',
  id: 'answer',
  options: labels.map((label, index) => ({ id: String(index), label })),
});

async function open(dataDir?: string) {
  party = await TestParty.start(dataDir === undefined ? {} : { dataDir });
  const tv = await party.client();
  tv.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken, confirms: true });
  await tv.frame('welcome');
  return tv;
}

/** The TV shows it, and this is what the phone gets. */
async function show(tv: Client, phone: Client, controller: object, scene?: string): Promise<Frame['data']> {
  const before = phone.frames.length;
  tv.say('controllers', { list: [{ to: 'all', controller, ...(scene && { scene }) }] });
  await tv.settle();
  await phone.settle();
  const last = phone.frames.slice(before).findLast(({ type }) => type === 'controller');
  return last?.data ?? {};
}

function heardBy(tv: Client): unknown[] {
  return tv.frames
    .flatMap(({ type, data }: Frame) => {
      if (type === 'input') return [data];
      return type === 'inputs' ? (data['list'] as Frame['data'][]) : [];
    })
    .map((input) => [input['scene'], input['control'], input['value']]);
}

test('12.1 12.2 a controller names its scene, and its revision grows with each change alone', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const first = await show(tv, ana, { controls: [GO] }, 'lobby');
  expect(first).toMatchObject({ scene: 'lobby', revision: expect.any(Number) });
  expect(await show(tv, ana, { controls: [GO] }, 'lobby')).toEqual({});
  const second = await show(tv, ana, { controls: [GO] });
  expect(second['scene']).toBe('game');
  expect(second['revision']).toBeGreaterThan(Number(first['revision']));
});

test('12.4 a tap for what has been unbroken since counts, any other is dropped', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const { revision } = await show(tv, ana, { title: 'One', controls: [GO, ask('Yes', 'No')] });
  await show(tv, ana, { title: 'One', text: 'Bo has answered', controls: [GO, ask('Yes', 'No')] });
  ana.say('input', { control: 'answer', value: '0', revision });
  await ana.settle();
  await show(tv, ana, { title: 'Two', controls: [GO, ask('Yes', 'No')] });
  ana.say('input', { control: 'answer', value: '0', revision });
  ana.say('input', { control: 'go', value: true, revision });
  ana.say('input', { control: 'answer', value: '1' });
  await ana.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual([
    ['game', 'answer', '0'],
    ['game', 'go', true],
    ['game', 'answer', '1'],
  ]);
});

test('12.3 a game’s own “quit” is never the shell’s, however late the tap is', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const quit = { kind: 'button', id: 'quit', label: 'Quit' };
  const { revision } = await show(tv, ana, { controls: [quit] }, 'game');
  ana.say('input', { control: 'quit', value: true, revision });
  await ana.settle();
  await show(tv, ana, { controls: [quit] }, 'pause');
  ana.say('input', { control: 'quit', value: true, revision });
  await ana.settle();
  await tv.settle();
  // The game has let go of it with its scene.
  expect(heardBy(tv)).toEqual([
    ['game', 'quit', true],
    ['game', 'quit', false],
  ]);
});

test('12.4 3.4 a release belongs to its press, whatever the button is called by then', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const { revision } = await show(tv, ana, { controls: [GO] });
  ana.say('input', { control: 'go', value: true, revision });
  await ana.settle();
  await show(tv, ana, { controls: [{ ...GO, label: 'Let go' }] });
  ana.say('input', { control: 'go', value: true, revision });
  ana.say('input', { control: 'go', value: false, revision });
  await ana.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual([
    ['game', 'go', true],
    ['game', 'go', false],
  ]);
});

test('12.6 a host that was started again judges what was pressed before', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const { revision } = await show(tv, ana, { title: 'One', controls: [GO, ask('Yes', 'No')] });
  await party.stop();
  const next = await open(party.dataDir);
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token: ana.welcome['token'] });
  await back.frame('welcome');
  back.say('input', { control: 'answer', value: '0', revision, seq: 1 });
  back.say('input', { control: 'go', value: true, revision, seq: 2 });
  await back.settle();
  const shown = await show(next, back, { title: 'Two', controls: [GO, ask('Yes', 'No')] });
  expect(shown['revision']).toBeGreaterThan(Number(revision));
  await next.settle();
  expect(heardBy(next)).toEqual([['game', 'go', true]]);
});

test('3.11 a seat that another phone opens lets go of what the first one held, before that says anything', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  await show(tv, ana, { controls: [GO, { kind: 'stick', id: 'move' }] });
  ana.say('input', { control: 'move', value: { x: 1, y: 0 } });
  ana.say('input', { control: 'go', value: true });
  await ana.settle();
  const second = await party.client();
  second.say('hello', { role: 'phone', protocol: 1, token: ana.welcome['token'] });
  second.say('input', { control: 'go', value: true });
  await second.frame('welcome');
  await second.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual([
    ['game', 'move', { x: 1, y: 0 }],
    ['game', 'go', true],
    ['game', 'move', { x: 0, y: 0 }],
    ['game', 'go', false],
    ['game', 'go', true],
  ]);
});

test('3.11 a TV hears of a release that the phone could not say: gone, disabled, another scene, a drop', async () => {
  const tv = await open();
  const ana = await party.phone('Ana');
  const stick = { kind: 'stick', id: 'move' };
  const hold = async () => {
    await show(tv, ana, { title: 'Play', controls: [GO, stick] });
    const before = heardBy(tv).length;
    ana.say('input', { control: 'go', value: true });
    ana.say('input', { control: 'move', value: { x: 1, y: 0 } });
    await ana.settle();
    await tv.settle();
    return () => heardBy(tv).slice(before + 2);
  };
  const released = [
    ['game', 'go', false],
    ['game', 'move', { x: 0, y: 0 }],
  ];
  const gone = await hold();
  await show(tv, ana, { title: 'Out', controls: [] });
  await tv.settle();
  expect(gone()).toEqual(released);
  const disabled = await hold();
  await show(tv, ana, { controls: [{ ...GO, disabled: true }, stick] });
  await tv.settle();
  expect(disabled()).toEqual(released.slice(0, 1));
  ana.say('input', { control: 'move', value: { x: 0, y: 0 } });
  await ana.settle();
  const paused = await hold();
  await show(tv, ana, { controls: [GO, stick] }, 'pause');
  await tv.settle();
  expect(paused()).toEqual(released);
  const dropped = await hold();
  ana.cut();
  await tv.frame('playerDropped');
  expect(dropped()).toEqual(released);
  const told = tv.frames.map(({ type }) => type);
  expect(told.lastIndexOf('inputs')).toBeLessThan(told.indexOf('playerDropped'));
});
