import { expect, test } from 'vitest';
import { createMusicReader } from './music.ts';

/** The music of a game that says this, and the message to its maker. */
function read(said: unknown) {
  const slips: string[] = [];
  const music = createMusicReader({
    game: { music: () => said as null },
    state: {},
    t: (key) => `the words of ${key}`,
    onSlip: (slip) => slips.push(slip.message),
    soundFault: (file) => (file === 'assets/gone.ogg' ? 'is gone' : null),
  })();
  return { music, slips };
}

test('a game without music has none, and so has one that says null', () => {
  const none = createMusicReader({ game: {}, state: {}, t: String, onSlip: () => undefined });
  expect(none()).toBeNull();
  expect(read(null)).toEqual({ music: null, slips: [] });
});

test.each([
  [{ bed: 'calm' }, { bed: 'calm' }],
  [
    { loop: 'assets/bed.ogg', volume: 0.4, title: 'tune' },
    { loop: 'assets/bed.ogg', volume: 0.4, title: 'the words of tune' },
  ],
])('%o is music', (said, music) => {
  expect(read(said)).toEqual({ music, slips: [] });
});

test.each<[unknown, string]>([
  [{ bed: 'clam' }, `at "bed": a bed is calm, thinking, lively. It is 'clam'.`],
  [{}, 'music has a loop or a bed'],
  [{ bed: 'calm', loop: 'a.ogg' }, 'music has a loop or a bed'],
  [{ loop: '../floe/a.ogg' }, `no file of the game's own folder`],
  [{ bed: 'calm', volume: 2 }, 'at "volume"'],
  [{ bed: 'calm', loud: true }, 'loud'],
  ['calm', 'The music does not fit'],
])('%o is a slip, and silent', (said, sentence) => {
  const { music, slips } = read(said);
  expect(slips).toEqual([expect.stringContaining(sentence)]);
  expect(music).toBeNull();
});

test('a loop that is not there is a slip, too', () => {
  expect(read({ loop: 'assets/gone.ogg' }).slips).toEqual([
    'The music names "assets/gone.ogg", which is gone.',
  ]);
});
