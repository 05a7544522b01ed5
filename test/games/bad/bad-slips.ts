/** Slips that an evening outlives, and what their maker is told. */
import type { Control } from '../../../src-shared/controller.ts';
import { type Bad } from './bad-games.ts';
import { shows, takesInput } from './breaking.ts';
import { contestant, good } from './good-game.ts';

function hugeDrawing(): Control {
  const points = Array.from({ length: 1_000 }, (_, at) => 0.1 + at / 100_000);
  const strokes = Array.from({ length: 180 }, () => ({ color: '#ff0000', width: 0.01, points }));
  return { kind: 'draw', id: 'huge', colors: ['#ff0000'], aspect: 1, strokes };
}

const IMAGES = 'shows phones no image that its folder does not have';
const hasFile = (file: string): boolean => file === 'assets/heads.webp';

export const BAD_SLIPS: readonly Bad[] = [
  {
    check: 'starts with every number of players it is made for, each with something to see',
    what: 'an icon that there is not',
    says: /at "controls\.0\.options\.0\.icon" of the choices "guess": no icon has this name \(near it: "rocket"\)/,
    contestant: shows((shown) => ({
      ...shown,
      controls: shown.controls.map((one) =>
        one.kind === 'choices'
          ? { ...one, options: one.options.map((option) => ({ ...option, icon: 'rockett' as 'rocket' })) }
          : one,
      ),
    })),
  },
  {
    check: 'starts with every number of players it is made for, each with something to see',
    what: 'a controller above what a frame carries',
    says: /The controller of \S+ takes \d+ kB; 960 kB fit/,
    contestant: shows((shown) => ({ ...shown, controls: [...shown.controls, hugeDrawing()] })),
  },
  {
    check:
      'survives a restless room: taps, late taps, nonsense, phones that drop, return, come late and leave',
    what: 'a flash in no colour',
    says: `ctx.effect was given 'red' as "flash"`,
    contestant: takesInput((_state, player, ctx) => ctx.effect(player, { flash: 'red' as '#ff0000' })),
  },
  {
    check: IMAGES,
    what: 'a picture of a file that there is not',
    says: `The picture "cow" shows the image "cow.webp", and the game's folder has no such file.`,
    contestant: {
      ...shows((shown) => ({
        ...shown,
        controls: [{ kind: 'picture', id: 'cow', alt: 'A cow', image: 'cow.webp' }],
      })),
      hasFile,
    },
  },
  {
    check: IMAGES,
    what: 'an option whose image there is not, beside one whose image is there',
    says: /^The option "tails" of the choices "guess" shows the image "assets\/tails\.webp", and the game's folder has no such file\.$/,
    contestant: {
      ...shows((shown) => ({
        ...shown,
        controls: shown.controls.map((one) =>
          one.kind === 'choices'
            ? {
                ...one,
                options: one.options.map((option) => ({ ...option, image: `assets/${option.id}.webp` })),
              }
            : one,
        ),
      })),
      hasFile,
    },
  },
  {
    check: IMAGES,
    what: 'a card whose image there is not',
    says: 'The card "king" of the cards "guess" shows the image "king.png"',
    contestant: {
      ...shows((shown) => ({
        ...shown,
        controls: [{ kind: 'cards', id: 'guess', cards: [{ id: 'king', label: 'King', image: 'king.png' }] }],
      })),
      hasFile,
    },
  },
  {
    check: 'never shows the name of a text in the place of the text',
    what: 'a text that no file has',
    says: 'There is no text "hope". Each texts.*.json needs it.',
    contestant: shows((shown, _state, _player, ctx) => ({ ...shown, text: ctx.t('hope') })),
  },
  {
    check: 'has a result that ranks everybody once, and a headline',
    what: 'a result without a ranking',
    says: 'The result does not fit at "ranking"',
    contestant: contestant({
      result: (state) => (good.result(state) ? ({ headline: 'All of you.' } as never) : null),
    }),
  },
];
