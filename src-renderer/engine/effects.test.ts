import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import { createEffects } from './effects.ts';

const ana = paperPlayer('a');

/** The message to the maker, and the part that works all the same. */
function send(to: unknown, effect: unknown) {
  const slips: string[] = [];
  const effects = createEffects({
    onSlip: (slip) => slips.push(slip.message),
    t: (key) => `the words of ${key}`,
    soundFault: (file) => (file === 'assets/gone.wav' ? 'is gone' : null),
  });
  effects.send(to, effect);
  return { slips, news: effects.take([ana]) };
}

test.each([
  [ana, { haptic: [90, 50, 160], sound: 'lose', flash: '#FF0000' }, ['a']],
  ['all', { haptic: 2000 }, 'all'],
  ['tv', { sound: 'splash' }, 'tv'],
  ['tv', { sound: undefined }, 'tv'],
  ['tv', { sample: 'assets/ding.wav', volume: 0.5, duck: true }, 'tv'],
])('to %o goes %o', (to, effect, target) => {
  expect(send(to, effect)).toEqual({ slips: [], news: [{ ...effect, to: target }] });
});

test.each([
  [ana, { flash: 'red' }, `given 'red' as "flash". It is a colour with six digits, such as #ff6b57.`],
  ['all', { haptic: 5000 }, 'given 5000 as "haptic". It is ms from 0 to 2000, or a list'],
  ['a', { haptic: 30 }, `told to go to 'a'. It goes to a player (playerOf(id, ctx) finds one), to 'all' or`],
  [undefined, { haptic: 30 }, 'told to go to undefined.'],
  [[ana], { haptic: 30 }, 'told to go to ['],
  ['tv', { sound: 'bell', volume: 2 }, `given 2 as "volume". It is a number from 0 to 1.`],
  ['tv', { sample: '../floe/a.wav' }, `given '../floe/a.wav' as "sample". It is a sound file of the game's`],
  ['all', 'bell', `given 'bell'. It wants an object, such as { sound: 'click' }.`],
])('to %o %o is a slip, and nothing of it goes on', (to, effect, sentence) => {
  const { slips, news } = send(to, effect);
  expect(slips).toEqual([expect.stringContaining(sentence)]);
  expect(news).toEqual([]);
});

test.each([
  ['tv', { sound: 'ding' }, `given 'ding' as "sound". It is one of click, unplug, dial, call`],
  [
    ana,
    { sound: 'splash' },
    `given 'splash' as "sound". It is one of click, bell, good, bad, win, lose, go.`,
  ],
  ['tv', { flash: '#ff0000' }, `given 'flash'. On the TV an effect has sound, sample, volume,`],
  ['tv', { sound: 'bell', sample: 'a.wav' }, 'given a sound and a sample. It plays one of them.'],
  ['tv', { sample: 'assets/gone.wav' }, 'names the sample "assets/gone.wav", which is gone.'],
  [ana, { vibrate: 30 }, `given 'vibrate'. On phones an effect has haptic, sound, flash, nothing else.`],
])('to %o %o is a slip, too, but phones and TV can read it', (to, effect, sentence) => {
  const { slips, news } = send(to, effect);
  expect(slips).toEqual([expect.stringContaining(sentence)]);
  expect(news).toHaveLength(1);
});

test('a caption is a text of the game', () => {
  expect(send('tv', { sample: 'moo.wav', caption: 'cow' }).news).toEqual([
    { sample: 'moo.wav', caption: 'the words of cow', to: 'tv' },
  ]);
});
