import { attack, TARGET } from './attack.js';

export const game = attack(({ attempt }) =>
  attempt(
    'event source',
    () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(`${TARGET}/event-source`);
        source.onopen = () => resolve(true);
        source.onerror = () => reject(new Error('shut'));
      }),
  ),
);
