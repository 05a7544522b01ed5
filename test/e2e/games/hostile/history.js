import { attack, pause } from './attack.js';

export const game = attack(async () => {
  let count = 0;
  const timer = setInterval(() => {
    for (let wave = 0; wave < 100; wave += 1) {
      count += 1;
      for (const go of [
        () => history.pushState(count, '', `#p${count}`),
        () => history.replaceState(count, '', `#r${count}`),
        () => (location.hash = `h${count}`),
        () => history.go(-1),
      ]) {
        try {
          go();
        } catch {
          // Shut, or too often.
        }
      }
    }
  }, 0);
  await pause(5_000);
  clearInterval(timer);
});
