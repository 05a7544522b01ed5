import { attack, pause, TARGET } from './attack.js';

export const game = attack(async () => {
  location.href = '/phone/';
  await pause(30_000, TARGET);
});
