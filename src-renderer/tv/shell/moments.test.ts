import { expect, test } from 'vitest';
import { createMoments } from './moments.ts';
import type { Moment } from './shell-view.ts';

test('a player who speaks sixty times a second is heard ten times', () => {
  const moments = createMoments();
  const heard: Moment[] = [];
  moments.listen((moment) => heard.push(moment));
  for (let frame = 0; frame < 60; frame += 1) moments.spoke('p1', 5_000 + (frame * 1000) / 60);
  expect(heard).toHaveLength(10);
});

test('each player is heard alone', () => {
  const moments = createMoments();
  const heard: Moment[] = [];
  moments.listen((moment) => heard.push(moment));
  moments.spoke('p1', 0);
  moments.spoke('p2', 1);
  expect(heard).toEqual([
    { kind: 'spoke', playerId: 'p1' },
    { kind: 'spoke', playerId: 'p2' },
  ]);
});

test('who unsubscribed hears nothing any more', () => {
  const moments = createMoments();
  const heard: Moment[] = [];
  moments.listen((moment) => heard.push(moment))();
  moments.tell({ kind: 'sound', name: 'bell' });
  expect(heard).toEqual([]);
});
