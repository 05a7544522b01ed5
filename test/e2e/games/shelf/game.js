// Shows on the TV which of its own files it got, and when a finger came down.
import { defineGame } from 'partyline';
import { word } from './more.js';

export const game = defineGame({
  controls: { press: 'button' },
  setup: () => ({ pressedAgo: null }),
  input: {
    press(state, player, isPressed, ctx) {
      if (isPressed) state.pressedAgo = Math.round(ctx.now - ctx.pressedAt);
    },
  },
  controller: () => ({ title: 'Shelf', controls: [{ kind: 'button', id: 'press' }] }),
  result: () => null,
  mount(element, { asset }) {
    const got = new Set([word]);
    const image = new Image();
    image.onload = () => got.add(`picture ${image.naturalWidth}`);
    image.src = asset('assets/the dot.svg');
    try {
      asset('../floe/game.js');
    } catch (error) {
      got.add(error.message.slice(0, 24));
    }
    return (state, frame) => {
      if (frame.asset('a.png') === '/games/shelf/a.png') got.add('frame');
      element.textContent = [...got].sort().join(', ') + ` / ${state.pressedAgo}`;
    };
  },
});
