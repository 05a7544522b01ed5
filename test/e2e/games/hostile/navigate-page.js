import { attack, pause, TARGET } from './attack.js';

export const game = attack(async () => {
  location.href = new URL('page.html', import.meta.url).href;
  await pause(30_000, TARGET);
});
