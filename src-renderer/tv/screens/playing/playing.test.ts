import { expect, test } from 'vitest';
import { castPhones, everybody } from '../../show/cast.ts';
import { samplePlayers } from '../../testing/samples.ts';
import { hungUp } from './playing.tsx';

test('who hangs up in a game dangles; who was away before it began does not', () => {
  const [ana, bruno, clara] = samplePlayers(3);
  if (!ana || !bruno || !clara) throw new Error('too few');
  const cast = everybody(castPhones([ana, bruno, { ...clara, connected: false }], 16));
  const away = [ana, { ...bruno, connected: false }, { ...clara, connected: false }];
  expect(hungUp(away, cast).map(({ playerId }) => playerId)).toEqual([bruno.playerId]);
});
