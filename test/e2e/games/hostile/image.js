import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element }) => {
  new Image().src = `${TARGET}/image.png`;
  const image = document.createElement('img');
  image.srcset = `${TARGET}/srcset.png 2x`;
  const picture = document.createElement('input');
  picture.type = 'image';
  picture.src = `${TARGET}/input.png`;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const inner = document.createElementNS('http://www.w3.org/2000/svg', 'image');
  inner.setAttribute('href', `${TARGET}/svg.png`);
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${TARGET}/use.svg#a`);
  svg.append(inner, use);
  element.append(image, picture, svg);
  await pause(400);
});
