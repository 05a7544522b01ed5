import { expect, test } from 'vitest';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { Controller } from '../../../src-shared/controller.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { createOutbox } from './outbox.ts';

const wait: Controller = { title: 'Wait', controls: [] };
const play: Controller = { title: 'Play', controls: [] };

function open() {
  const sent: Extract<TvToHost, { type: 'controllers' }>['data']['list'][] = [];
  const tooLarge: string[] = [];
  const outbox = createOutbox(
    (message) => {
      if (message.type === 'controllers') sent.push(message.data.list);
    },
    (playerIds) => tooLarge.push(...playerIds),
  );
  return { outbox, sent, tooLarge };
}

test('equal controllers travel once', () => {
  const { outbox, sent } = open();
  outbox.show([
    { to: ['p1'], controller: wait, scene: 'game' as const },
    { to: ['p2'], controller: play, scene: 'game' as const },
    { to: ['p3'], controller: { ...wait }, scene: 'game' as const },
  ]);
  expect(sent).toEqual([
    [
      { to: ['p1', 'p3'], controller: wait, scene: 'game' as const },
      { to: ['p2'], controller: play, scene: 'game' as const },
    ],
  ]);
});

test('only phones whose controller changed are named', () => {
  const { outbox, sent } = open();
  outbox.show([{ to: ['p1', 'p2'], controller: wait, scene: 'game' as const }]);
  outbox.show([
    { to: ['p1'], controller: wait, scene: 'game' as const },
    { to: ['p2'], controller: play, scene: 'game' as const },
  ]);
  expect(sent[1]).toEqual([{ to: ['p2'], controller: play, scene: 'game' as const }]);
});

test('nothing is sent where nothing changed', () => {
  const { outbox, sent } = open();
  outbox.show([{ to: ['p1'], controller: wait, scene: 'game' as const }]);
  outbox.show([{ to: ['p1'], controller: { ...wait }, scene: 'game' as const }]);
  outbox.show([]);
  expect(sent).toHaveLength(1);
});

test('an equal controller of another scene is another one', () => {
  const { outbox, sent } = open();
  outbox.show([{ to: ['p1'], controller: wait, scene: 'game' }]);
  outbox.show([{ to: ['p1'], controller: wait, scene: 'pause' }]);
  expect(sent[1]).toEqual([{ to: ['p1'], controller: wait, scene: 'pause' }]);
});

test('what is forgotten is sent again', () => {
  const { outbox, sent } = open();
  const all = [{ to: ['p1', 'p2'], controller: wait, scene: 'game' as const }];
  outbox.show(all);
  outbox.forget('p1');
  outbox.show(all);
  expect(sent[1]).toEqual([{ to: ['p1'], controller: wait, scene: 'game' as const }]);
  outbox.forgetAll();
  outbox.show(all);
  expect(sent[2]).toEqual(all);
});

test('more than a frame holds goes in pieces', () => {
  const { outbox, sent } = open();
  const text = 'x'.repeat(2000);
  outbox.show(
    Array.from({ length: 200 }, (_, index) => ({
      to: [`p${index}`],
      controller: { text: text + index, controls: [] },
      scene: 'game' as const,
    })),
  );
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.flat()).toHaveLength(200);
  for (const list of sent) expect(JSON.stringify(list).length).toBeLessThan(340_000);
});

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** A drawing that takes so many bytes as JSON, and a little more. */
function drawing(bytes: number): Controller {
  const points = Array.from({ length: 1_000 }, (_, at) => 0.1 + at / 100_000);
  const stroke = { color: '#ff0000', width: 0.01, points };
  const count = Math.ceil(bytes / JSON.stringify(stroke).length);
  const strokes = Array.from({ length: count }, () => stroke);
  return { controls: [{ kind: 'draw', id: 'd', colors: ['#ff0000'], aspect: 1, strokes }] };
}

test('8.12 a controller above 960 KiB is not sent and is told of, and all others are', () => {
  const { outbox, sent, tooLarge } = open();
  outbox.show([
    { to: ['p1'], controller: drawing(LIMITS.controllerBytes), scene: 'game' },
    { to: ['p2'], controller: play, scene: 'game' },
  ]);
  expect(sent).toEqual([[{ to: ['p2'], controller: play, scene: 'game' }]]);
  expect(tooLarge).toEqual(['p1']);
});

test('8.12 a controller of 900 kB for four hundred phones fits one frame of the TV', () => {
  const { outbox, sent, tooLarge } = open();
  const to = Array.from({ length: 400 }, (_, id) => `player-${id}`);
  outbox.show([{ to, controller: drawing(900_000), scene: 'game' }]);
  expect(tooLarge).toEqual([]);
  const frame = JSON.stringify({ type: 'controllers', data: { list: sent[0] } });
  expect(bytesOf(frame)).toBeLessThan(LIMITS.tvFrameBytes);
});

test('8.12 the size is counted in bytes of the wire, not in letters', () => {
  const { outbox, sent, tooLarge } = open();
  const label = '語'.repeat(120);
  const options = Array.from({ length: 64 }, (_, id) => ({ id: `${id}`, label }));
  const controls = Array.from({ length: 16 }, (_, id) => ({
    kind: 'choices' as const,
    id: `${id}`,
    options,
  }));
  const texts = { title: '語'.repeat(200), text: '語'.repeat(2_000), controls };
  outbox.show([{ to: ['p1'], controller: texts, scene: 'game' }]);
  const frame = JSON.stringify({ type: 'controllers', data: { list: sent[0] } });
  expect(tooLarge).toEqual([]);
  expect(bytesOf(frame)).toBeLessThan(LIMITS.tvFrameBytes);
});

test('8.12 four hundred large controllers travel in frames that each fit', () => {
  const { outbox, sent } = open();
  const text = 'é'.repeat(2_000);
  outbox.show(
    Array.from({ length: 400 }, (_, id) => ({
      to: [`p${id}`],
      controller: { title: `${id}`, text, controls: [] },
      scene: 'game' as const,
    })),
  );
  expect(sent.flat()).toHaveLength(400);
  for (const list of sent)
    expect(bytesOf(JSON.stringify({ type: 'controllers', data: { list } }))).toBeLessThan(
      LIMITS.tvFrameBytes,
    );
});
