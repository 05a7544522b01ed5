import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element, door }) => {
  door('popup', open(`${TARGET}/popup`) !== null);
  door('blank', open('about:blank') !== null);
  const link = document.createElement('a');
  link.href = `${TARGET}/link`;
  link.target = '_blank';
  element.append(link);
  link.click();
  await pause(300);
});
