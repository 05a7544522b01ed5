// Keeps who pressed last, and how many games there were.
import { defineGame } from 'partyline';

export const game = defineGame({
  setup({ store }) {
    const games = (store.get('games') ?? 0) + 1;
    store.set('games', games);
    return { games, last: store.get('last') ?? 'nobody', isOver: false };
  },
  input(state, player, control, value, { store }) {
    if (!value) return;
    if (control === 'sign') {
      store.set('last', player.name);
      state.last = store.get('last');
    } else state.isOver = true;
  },
  controller: () => ({
    controls: [
      { kind: 'button', id: 'sign', label: 'Sign' },
      { kind: 'button', id: 'end', label: 'End' },
    ],
  }),
  result: (state) => (state.isOver ? { ranking: [], headline: 'Signed.' } : null),
  mount: (element) => (state) => {
    element.textContent = `Game ${state.games}, last signed by ${state.last}`;
  },
});
