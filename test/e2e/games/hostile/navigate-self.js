import { attack, pause, TARGET } from './attack.js';

export const game = attack(async () => {
  location.href = `${TARGET}/self`;
  await pause(30_000, TARGET);
});
