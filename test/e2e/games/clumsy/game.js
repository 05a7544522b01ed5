// Throws at the first press, or hangs, as its button says.
import { defineGame } from 'partyline';

export const game = defineGame({
  setup: () => ({}),
  input(_state, _player, control) {
    if (control === 'throw') throw new Error('I dropped the ball');
    for (;;);
  },
  controller: () => ({
    controls: [
      { kind: 'button', id: 'throw', label: 'Throw' },
      { kind: 'button', id: 'hang', label: 'Hang' },
    ],
  }),
  result: () => null,
  mount: () => () => {},
});
