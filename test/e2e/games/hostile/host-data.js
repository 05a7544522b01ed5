import { attack } from './attack.js';

// Modules load without `fetch`; what is not of a game's folder must not be one.
export const game = attack(async ({ attempt }) => {
  for (const path of [
    '/games',
    '/healthz',
    '/doctor',
    '/metrics',
    '/tv/',
    '/phone/',
    '/games/own-words/.secret.json',
    '/games/..%2f..%2fparty.json',
  ])
    for (const type of ['json', 'css', undefined])
      await attempt(`${path} ${type}`, () => import(path, type && { with: { type } }));
});
