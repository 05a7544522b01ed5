import { attack, pause } from './attack.js';

// The shell's page takes the line to its host by such a message, and gives the stage its port by the other.
export const game = attack(async () => {
  for (const name of ['partyline-tv-port', 'partyline-stage-port']) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {};
    parent.postMessage(name, '*', [port2]);
    top.postMessage({ type: 'welcome', data: {} }, '*');
    port1.postMessage({ type: 'refused', data: { reason: 'banned', message: 'x' } });
    port1.postMessage({ type: 'bye', data: { reason: 'host-closing' } });
  }
  await pause(300);
});
