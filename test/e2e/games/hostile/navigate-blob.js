import { attack, pause, TARGET } from './attack.js';

export const game = attack(async () => {
  location.href = URL.createObjectURL(new Blob([`<img src='${TARGET}/blob.png'>`], { type: 'text/html' }));
  await pause(30_000, TARGET);
});
