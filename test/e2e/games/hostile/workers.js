import { attack } from './attack.js';

export const game = attack(async ({ attempt }) => {
  const own = new URL('worker.js', import.meta.url).href;
  const urls = {
    blob: URL.createObjectURL(new Blob(['postMessage(1)'])),
    data: 'data:text/javascript,postMessage(1)',
    own,
  };
  for (const [name, url] of Object.entries(urls)) {
    await attempt(`worker ${name}`, () => heard(new Worker(url)));
    await attempt(`module worker ${name}`, () => heard(new Worker(url, { type: 'module' })));
    await attempt(`shared ${name}`, () => heard(new SharedWorker(url).port));
  }
  await attempt('service', () => navigator.serviceWorker.register(own));
  await attempt('audio worklet', () => new AudioContext().audioWorklet.addModule(urls.blob).then(() => true));
});

function heard(worker) {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = () => reject(new Error('shut'));
  });
}
