import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import { createEffects } from './effects.ts';

const ana = paperPlayer('a');

/** The message to the maker, and the part that works all the same. */
function send(to: unknown, effect: unknown) {
  const slips: string[] = [];
  const effects = createEffects((slip) => slips.push(slip.message));
  effects.send(to, effect);
  return { slips, news: effects.take([ana]) };
}

test.each([
  [ana, { haptic: [90, 50, 160], sound: 'lose', flash: '#FF0000' }, ['a']],
  ['all', { haptic: 2000 }, 'all'],
  ['tv', { sound: 'splash' }, 'tv'],
  ['tv', { sound: undefined }, 'tv'],
])('to %o goes %o', (to, effect, target) => {
  expect(send(to, effect)).toEqual({ slips: [], news: [{ ...effect, to: target }] });
});

test.each([
  [ana, { flash: 'red' }, `given 'red' as "flash". It is a colour with six digits, such as #ff6b57.`],
  ['all', { haptic: 5000 }, 'given 5000 as "haptic". It is ms from 0 to 2000, or a list'],
  ['a', { haptic: 30 }, `told to go to 'a'. It goes to a player (playerOf(id, ctx) finds one), to 'all' or`],
  [undefined, { haptic: 30 }, 'told to go to undefined.'],
  [[ana], { haptic: 30 }, 'told to go to ['],
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
  ['tv', { flash: '#ff0000' }, `given 'flash'. On the TV an effect has sound, nothing else.`],
  [ana, { vibrate: 30 }, `given 'vibrate'. On phones an effect has haptic, sound, flash, nothing else.`],
])('to %o %o is a slip, too, but phones and TV can read it', (to, effect, sentence) => {
  const { slips, news } = send(to, effect);
  expect(slips).toEqual([expect.stringContaining(sentence)]);
  expect(news).toHaveLength(1);
});
