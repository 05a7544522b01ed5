// Floods the shell's page from beside the port: with messages to its window, or with ports in the stage's own words.
import { attack } from './attack.js';
import { CHOICE } from './choice.js';

const manyPorts = (count) => Array.from({ length: count }, () => new MessageChannel().port1);
const stagePort = new Promise((resolve) => {
  const real = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...words) {
    resolve((word, ports) => real.call(this, word, ports));
    if (CHOICE === 'frames' && words[0]?.type === undefined)
      for (let count = 0; count < 500; count += 1) real.apply(this, words);
    return real.apply(this, words);
  };
});

const WAVES = {
  numbers: () => parent.postMessage(1, '*'),
  objects: () => parent.postMessage({ type: 'welcome', data: { list: [1, 2, 3] } }, '*'),
  ports: () => parent.postMessage('x', '*', manyPorts(100)),
  strings: () => parent.postMessage('x'.repeat(5_000_000), '*'),
  top: () => top.postMessage(1, '*'),
};

export const game = attack(async () => {
  if (CHOICE === 'frames') {
    // A stage whose frames are slow asks the shell for its own, on a port that says nothing else.
    for (;;) {
      const endMs = performance.now() + 40;
      while (performance.now() < endMs);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
  if (CHOICE === 'words with ports') {
    const say = await stagePort;
    for (;;) {
      for (let count = 0; count < 200; count += 1)
        say({ type: 'effect', data: { to: 'tv', sound: 'bell' } }, manyPorts(100));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  // A channel of its own, so that nothing slows the next wave down.
  const { port1, port2 } = new MessageChannel();
  await new Promise(() => {
    port1.onmessage = () => {
      for (let count = 0; count < (CHOICE === 'strings' ? 50 : 500); count += 1) WAVES[CHOICE]();
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
});
