import { expect, test } from 'vitest';
import { tvToHost } from '../../../src-shared/bridge.ts';
import { samplePlayers } from '../testing/samples.ts';
import { addBots } from './bots.ts';
import { castPhones } from './cast.ts';
import { readSavedShow, saveShow } from './saved-show.ts';
import type { Round } from './show.ts';

const round: Round = {
  gameId: 'floe',
  seed: -7,
  options: { rounds: 5 },
  botsUpTo: 4,
  cast: addBots(castPhones(samplePlayers(3), 16), 4),
};

test('what is saved and has lain on a disk is read back as it was', () => {
  const message = saveShow({ round, paused: true }, { ice: [1, 2] }, { p1: 7 });
  if (!message) throw new Error('not saved');
  expect(message.data.taken).toEqual({ p1: 7 });
  expect(tvToHost.snapshot.safeParse(message.data).success).toBe(true);
  const onDisk = JSON.parse(JSON.stringify(message.data)) as typeof message.data;
  expect(readSavedShow(onDisk)).toEqual({ round, paused: true, snapshot: { ice: [1, 2] } });
});

test.each([null, 'text', {}, { version: 2 }, { version: 1, players: 'none' }])(
  'a saved game of another shape is not read: %j',
  (state) => {
    expect(readSavedShow({ gameId: 'floe', state })).toBeNull();
  },
);

test('a state larger than a frame is not sent, for the host would hang up', () => {
  expect(saveShow({ round, paused: false }, 'x'.repeat(1024 * 1024), {})).toBeNull();
  expect(saveShow({ round, paused: false }, '\u20ac'.repeat(400 * 1024), {})).toBeNull();
});
