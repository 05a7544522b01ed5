import { attack, pause, TARGET } from './attack.js';

export const game = attack(async () => {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'refresh';
  meta.content = `0; url=${TARGET}/refresh`;
  document.head.append(meta);
  await pause(30_000, TARGET);
});
