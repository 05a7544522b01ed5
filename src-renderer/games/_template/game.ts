import { defineGame } from 'partyline';
import { bot, controller, CONTROLS, input, join, leave, result, setup, tick } from './rules.ts';
import { Tv } from './tv.tsx';

export const game = defineGame({
  controls: CONTROLS,
  setup,
  join,
  leave,
  input,
  tick,
  controller,
  result,
  bot,
  Tv,
});
