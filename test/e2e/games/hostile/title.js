import { attack, pause } from './attack.js';

export const game = attack(async ({ attempt }) => {
  document.title = 'Your party is over';
  for (let count = 0; count < 5; count += 1)
    await attempt('push', () => (history.pushState(count, '', `#${count}`), false));
  window.focus();
  addEventListener('beforeunload', (event) => event.preventDefault());
  await attempt('keys', () => new Promise((resolve) => addEventListener('keydown', resolve)));
  await pause(100);
});
