// Each team pulls, and the TV shows who is where.
import { defineGame } from 'partyline';

export const game = defineGame({
  setup: ({ options }) => ({ pulls: {}, options }),
  join() {},
  input(state, player, _control, value) {
    if (value) state.pulls[player.team] = (state.pulls[player.team] ?? 0) + 1;
  },
  controller: (_state, player, { teams }) => ({
    title: teams[player.team]?.name ?? 'Alone',
    controls: [{ kind: 'button', id: 'pull', label: 'Pull' }],
  }),
  result: () => null,
  mount:
    (element) =>
    (state, { teams }) => {
      const sides = teams.map(({ name, index, players }) => {
        const names = players.map((player) => player.name).join(' ');
        return `${name}: ${names} ${state.pulls[index] ?? 0}`;
      });
      element.textContent = sides.join('; ') || `no teams ${JSON.stringify(state.options)}`;
    },
});
