import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element }) => {
  const style = document.createElement('style');
  style.textContent = `@import url(${TARGET}/import.css);
    div { background: url(${TARGET}/background.png); cursor: url(${TARGET}/cursor.cur), auto; }
    div::before { content: url(${TARGET}/content.png); }`;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${TARGET}/link.css`;
  element.append(style, link);
  element.style.maskImage = `url(${TARGET}/mask.svg)`;
  element.style.filter = `url(${TARGET}/filter.svg#a)`;
  await pause(400);
});
