import { attack, pause, TARGET } from './attack.js';

// Each hint in three ways: newly made, cloned from one that is there, and made by markup.
export const game = attack(async () => {
  const rels = [
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'preload',
    'modulepreload',
    'prerender',
    'icon',
    'manifest',
  ];
  for (const rel of rels) {
    const made = document.createElement('link');
    made.rel = rel;
    made.href = `${TARGET}/made-${rel}`;
    made.setAttribute('as', 'image');
    document.head.append(made);
  }
  const old = document.querySelector('link');
  if (old) {
    for (const rel of rels) {
      const clone = old.cloneNode();
      clone.setAttribute('rel', rel);
      clone.setAttribute('href', `${TARGET}/clone-${rel}`);
      document.head.append(clone);
    }
    old.rel = 'preconnect';
    old.href = `${TARGET}/changed`;
  }
  await pause(500);
});
