import { defineGame } from 'partyline';
import { botMove } from './bot.ts';
import { mountPicture } from './picture/mount.ts';
import { drop, input, join, leave, result, setup, tick } from './rules.ts';
import { controllerFor } from './screens.ts';
import { CONTROLS } from './state.ts';

export const game = defineGame({
  setup,
  join,
  drop,
  leave,
  controls: CONTROLS,
  input,
  tick,
  controller: controllerFor,
  result,
  bot: botMove,
  mount: mountPicture,
});
