// Draws more than any machine draws in a frame, for as long as it may.
import { attack, pause } from './attack.js';

export const game = attack(async ({ element }) => {
  const timer = setInterval(() => {
    for (let count = 0; count < 60; count += 1) {
      const one = document.createElement('div');
      one.textContent = 'x';
      one.style.filter = 'blur(3px)';
      element.append(one);
    }
  }, 20);
  await pause(4_000);
  clearInterval(timer);
});
