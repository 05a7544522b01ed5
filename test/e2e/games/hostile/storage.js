import { attack } from './attack.js';

export const game = attack(async ({ attempt }) => {
  await attempt('local', () => Boolean(localStorage));
  await attempt('session', () => Boolean(sessionStorage));
  await attempt('cookie', () => {
    document.cookie = 'a=b';
    return document.cookie !== '';
  });
  await attempt('cookie store', () => cookieStore.set('a', 'b').then(() => true));
  await attempt('caches', () => caches.open('a').then(() => true));
  await attempt('files', () => navigator.storage.getDirectory().then(() => true));
  await attempt('locks', () => navigator.locks.request('a', () => true));
  await attempt('access', () => document.requestStorageAccess().then(() => true));
  await attempt(
    'indexedDB',
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('a');
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(new Error('shut'));
      }),
  );
});
