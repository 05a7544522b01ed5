import { attack, TARGET } from './attack.js';

export const game = attack(({ attempt }) =>
  attempt('font', () => new FontFace('f', `url(${TARGET}/font.woff2)`).load()),
);
