// One player asks, and the audience answers: the TV shows the counts.
import { defineGame } from 'partyline';

export const game = defineGame({
  setup: () => ({ asked: 1, counts: {}, voters: 0 }),
  input(state, _player, _control, value) {
    if (value) Object.assign(state, { asked: state.asked + 1, counts: {}, voters: 0 });
  },
  crowd(state, _control, { voters, counts }) {
    Object.assign(state, { voters, counts });
  },
  tick() {},
  controller: () => ({ title: 'Ask', controls: [{ kind: 'button', id: 'next', label: 'Next' }] }),
  audience: (state) => ({
    title: `Question ${state.asked}`,
    controls: [
      {
        kind: 'choices',
        id: 'answer',
        options: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: 'No' },
        ],
      },
    ],
  }),
  result: () => null,
  mount: (element) => (state) => {
    const { yes = 0, no = 0 } = state.counts;
    element.textContent = `Question ${state.asked}: ${yes} yes, ${no} no of ${state.voters}`;
  },
});
