import { defineGame } from 'partyline';
import { botMove } from './bot.ts';
import { howTo } from './how-to.ts';
import { mountPicture } from './picture/mount.ts';
import { crowd, drop, input, join, leave, result, setup, tick } from './rules.ts';
import { awardsOf } from './scoring.ts';
import { audienceScreen, controllerFor } from './screens.ts';
import { CONTROLS, OPTIONS } from './state.ts';

export const game = defineGame({
  setup,
  join,
  drop,
  leave,
  controls: CONTROLS,
  options: OPTIONS,
  input,
  crowd,
  tick,
  controller: controllerFor,
  audience: audienceScreen,
  result,
  howTo,
  music: ({ phase }) => (phase.at === 'play' ? { bed: 'lively', volume: 0.5 } : null),
  awards: awardsOf,
  bot: botMove,
  mount: mountPicture,
});
