// Phones are shown files of this folder: on a picture, on choices and on cards.
import { defineGame } from 'partyline';

const animals = ['cow', 'fish'].map((id) => ({ id, label: id, image: `assets/${id}.svg` }));

export const game = defineGame({
  setup: () => ({ said: [] }),
  input(state, _player, control, value) {
    state.said.push(`${control} ${value}`);
  },
  controller: (state) => ({
    title: `Said ${state.said.length}`,
    controls: [
      { kind: 'picture', id: 'barn', alt: 'An old barn', image: 'assets/the old barn.svg' },
      { kind: 'choices', id: 'lives', label: 'Who lives here?', options: animals },
      { kind: 'cards', id: 'hand', label: 'Who moves in?', cards: animals },
    ],
  }),
  result: () => null,
  mount: (element) => (state) => {
    element.textContent = `Said: ${state.said.join(', ')}`;
  },
});
