import { expect, test } from 'vitest';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { Controller } from '../../../src-shared/controller.ts';
import { createOutbox } from './outbox.ts';

const wait: Controller = { title: 'Wait', controls: [] };
const play: Controller = { title: 'Play', controls: [] };

function open() {
  const sent: Extract<TvToHost, { type: 'controllers' }>['data']['list'][] = [];
  const outbox = createOutbox((message) => {
    if (message.type === 'controllers') sent.push(message.data.list);
  });
  return { outbox, sent };
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
