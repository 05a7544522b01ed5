// Shows which packs are played, and asks their questions one after the other.
import { defineGame, packItems } from 'partyline';

const ask = (ctx, index) => {
  const items = packItems(ctx);
  return items[index % items.length];
};

export const game = defineGame({
  options: { packs: 'packs' },
  setup: (ctx) => ({ asked: 0, titles: ctx.packs.map(({ title }) => title), ...ask(ctx, 0) }),
  join() {},
  input: {
    answer(state, _player, _value, ctx) {
      state.asked += 1;
      Object.assign(state, ask(ctx, state.asked));
    },
  },
  controller: ({ question, answers }) => ({
    title: question,
    controls: [{ kind: 'choices', id: 'answer', options: answers.map((label) => ({ id: label, label })) }],
  }),
  result: ({ asked }) => (asked < 60 ? null : { ranking: [], headline: 'Closing time' }),
  mount: (element) => (state) => {
    element.textContent = `Playing ${state.titles.join(' and ')}: ${state.question}`;
  },
});
