import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ attempt }) => {
  await attempt('fetch', () => fetch(`${TARGET}/fetch`, { mode: 'no-cors' }));
  await attempt('keepalive', () =>
    fetch(`${TARGET}/keepalive`, { mode: 'no-cors', keepalive: true, method: 'POST' }),
  );
  await attempt('own host', () => fetch('/healthz', { mode: 'no-cors' }));
  await attempt('later', async () => {
    const later = fetchLater(`${TARGET}/later`, { activateAfter: 0 });
    await pause(200);
    return later.activated;
  });
});
