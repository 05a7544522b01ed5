// Never ends at the moment that CHOICE names.
import { defineGame } from 'partyline';
import { CHOICE } from './choice.js';

const at = (moment, value) => {
  if (CHOICE === moment) for (;;);
  return value;
};

at('module');
if (CHOICE === 'waiting module') await new Promise(() => {});
export const game = defineGame({
  setup: () => at('setup', { ticks: 0 }),
  input() {},
  tick(state) {
    state.ticks += 1;
    if (CHOICE === 'microtasks')
      void (async () => {
        for (;;) await null;
      })();
    if (state.ticks > 5) at('tick');
  },
  controller: (state) => at('controller', { title: String(state.ticks), controls: [] }),
  result: () => null,
  mount: () => (state) => state.ticks > 5 && at('picture'),
});
