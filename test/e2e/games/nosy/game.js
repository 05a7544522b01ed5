// Tries every way out of the stage and shows on the phone which of them worked.
import { defineGame } from 'partyline';

const found = [];

function tryDoor(name, open) {
  try {
    if (open()) found.push(name);
  } catch {
    // Shut, as it should be.
  }
}

function looseDoors() {
  tryDoor('parent', () => Boolean(parent.document.body));
  tryDoor('top', () => Boolean(top.location.href));
  tryDoor('storage', () => Boolean(localStorage));
  tryDoor('cookie', () => {
    document.cookie = 'a=b';
    return document.cookie !== '';
  });
  tryDoor('peer', () => Boolean(new RTCPeerConnection()));
  tryDoor('popup', () => Boolean(open('about:blank')));
  tryDoor('eval', () => eval('1 + 1') === 2);
  tryDoor('node', () => typeof process === 'object' || typeof require === 'function');
  tryDoor('bridge', () => 'partylineApp' in globalThis);
}

function slowDoors() {
  const base = new URL('/healthz', import.meta.url).href;
  fetch(base, { mode: 'no-cors' }).then(
    () => found.push('fetch'),
    () => undefined,
  );
  tryDoor('socket', () => {
    new WebSocket(base.replace('http', 'ws').replace('/healthz', '/ws')).onopen = () => found.push('socket');
    return false;
  });
  tryDoor('worker', () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
    worker.onmessage = () => found.push('worker');
    return false;
  });
  const image = new Image();
  image.onload = () => found.push('foreign image');
  image.src = 'http://192.0.2.1/pixel.png';
}

looseDoors();
slowDoors();

export const game = defineGame({
  setup: () => ({ ticks: 0 }),
  tick(state) {
    state.ticks += 1;
  },
  input() {},
  controller: (state) => ({
    title: state.ticks < 60 ? 'Trying' : `Open doors: ${found.join(', ') || 'none'}`,
    controls: [{ kind: 'button', id: 'ok', label: 'OK' }],
  }),
  result: () => null,
  mount: (element) => (state) => {
    element.textContent = String(state.ticks);
  },
});
