import { defineGame } from 'partyline';
import { botMove } from './bot.ts';
import { mountPicture } from './picture/mount.ts';
import { drop, input, join, leave, result, setup, tick } from './rules.ts';
import { controllerFor } from './screens.ts';

export const game = defineGame({
  setup,
  join,
  drop,
  leave,
  input,
  tick,
  controller: controllerFor,
  result,
  bot: botMove,
  mount: mountPicture,
});
