import { expect, test } from 'vitest';
import { sampleParty } from '../testing/samples.ts';
import { playGame } from '../testing/shell-bench.ts';

test('a sample is a file of the game that plays; of too many at once the rest is not heard', async () => {
  const { stage, moments } = await playGame();
  const sample = { sample: 'assets/ding.wav', volume: 0.5, duck: true, caption: 'Ding' };
  for (let count = 0; count < 30; count += 1) {
    stage().says({ type: 'effect', data: { to: 'tv', ...sample } });
  }
  expect(moments).toHaveLength(20);
  const heard = { kind: 'sample', gameId: 'floe', file: 'assets/ding.wav', volume: 0.5, duck: true };
  expect(moments[0]).toEqual({ ...heard, caption: 'Ding' });
});

test('the music is that of the game that runs, and gone with it', async () => {
  const { shell, stage } = await playGame();
  stage().says({ type: 'music', data: { music: { bed: 'calm' } } });
  expect(shell.view().music).toEqual({ bed: 'calm' });
  shell.orders.quit();
  expect(shell.view().music).toBeNull();
});

test('the game hears how loud its own sounds may be: the volume, and nothing while it is muted or on hold', async () => {
  const { shell, link, stage } = await playGame();
  const { settings } = sampleParty();
  const gains = () => stage().heard.flatMap((one) => (one.type === 'sound' ? [one.data.gain] : []));
  const set = (change: Partial<typeof settings>) =>
    link.onTold({ type: 'party', data: { settings: { ...settings, ...change } } });
  set({ soundVolume: 0.5 });
  set({ soundVolume: 0.5, soundMuted: true });
  set({ soundVolume: 0.5 });
  shell.orders.pause();
  shell.orders.resume();
  expect(gains()).toEqual([0.25, 0, 0.25, 0, 0.25]);
});
