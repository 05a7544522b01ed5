// Takes the focus, and with it every key of the TV's keyboard.
import { attack } from './attack.js';
import { CHOICE } from './choice.js';

/** Between two grabs, in ms; a field that wants the focus as it appears takes it once. */
const EVERY_MS = { loop: 0, slow: 2_500, once: Infinity }[CHOICE];

export const game = attack(async ({ element }) => {
  globalThis.keys = [];
  const field = element.appendChild(document.createElement('input'));
  addEventListener(
    'keydown',
    (event) => {
      globalThis.keys.push(event.key);
      event.preventDefault();
    },
    true,
  );
  const grab = () => {
    window.focus();
    field.focus();
  };
  grab();
  if (CHOICE === 'once') return new Promise(() => {});
  setInterval(grab, EVERY_MS);
  if (CHOICE === 'loop') {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      grab();
      port2.postMessage(0);
    };
    port2.postMessage(0);
  }
  return new Promise(() => {});
});
