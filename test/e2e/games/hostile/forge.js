// Catches the port to the shell, as any game can that runs in the stage's realm, and says words of its own.
import { defineGame } from 'partyline';
import { CHOICE } from './choice.js';

const ID = import.meta.url.split('/').at(-2);
const port = new Promise((resolve) => {
  const real = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...words) {
    resolve((word) => real.call(this, word));
    return real.apply(this, words);
  };
});

function nested(depth) {
  let inner = {};
  for (let count = 0; count < depth; count += 1) inner = { inner };
  return inner;
}

function cyclic() {
  const state = {};
  state.self = state;
  return state;
}

function doubled() {
  let state = [1];
  for (let count = 0; count < 40; count += 1) state = [state, state];
  return state;
}

const snapshot = (state) => ({ type: 'snapshot', data: { state, taken: {} } });
const controllers = (list) => ({ type: 'controllers', data: { list } });
const tap = { kind: 'button', id: 'x' };

const WORDS = {
  again: [
    { type: 'ready', data: {} },
    { type: 'started', data: {} },
    { type: 'pong', data: { sent: -1 } },
  ],
  strangers: [
    controllers([{ to: ['nobody', '__proto__'], controller: { title: 'You are out', controls: [tap] } }]),
    { type: 'effect', data: { to: ['nobody'], haptic: 10 } },
    { type: 'standIns', data: { playerIds: ['nobody'] } },
  ],
  winner: [
    { type: 'result', data: { ranking: [{ playerId: 'nobody', score: 9 }], headline: 'x'.repeat(200) } },
  ],
  text: ['hello'],
  nothing: [null],
  unknown: [{ type: 'kick', data: { playerId: 'p1' } }],
  proto: [{ type: '__proto__', data: {} }],
  cyclic: [snapshot(cyclic())],
  bigint: [snapshot({ count: 10n })],
  map: [snapshot({ map: new Map([[1, 2]]) })],
  bytes: [snapshot(new Uint8Array(10))],
  deep: [snapshot(nested(900))],
  doubled: [snapshot(doubled())],
  wide: [snapshot(Array.from({ length: 7_000_000 }, () => 1))],
  long: [snapshot('x'.repeat(120_000_000))],
  huge: [
    controllers([
      {
        to: ['p1'],
        controller: {
          controls: [
            {
              kind: 'draw',
              id: 'd',
              colors: ['#ff0000'],
              aspect: 1,
              strokes: Array.from({ length: 180 }, () => ({
                color: '#ff0000',
                width: 0.01,
                points: Array.from({ length: 1_000 }, (_, at) => 0.1 + at / 100_000),
              })),
            },
          ],
        },
      },
    ]),
  ],
  many: [controllers(Array.from({ length: 2_000_000 }, () => 1))],
  controls: [
    controllers([
      {
        to: ['p1'],
        controller: { controls: Array.from({ length: 5_000 }, (_, id) => ({ ...tap, id: `${id}` })) },
      },
    ]),
  ],
};

async function forge() {
  const say = await port;
  if (CHOICE === 'flood') {
    for (;;) {
      for (let count = 0; count < 500; count += 1) say({ type: 'effect', data: { to: 'tv', sound: 'bell' } });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  WORDS[CHOICE].forEach(say);
}

let isSaid = false;
export const game = defineGame({
  setup: () => ({ ticks: 0 }),
  input() {},
  tick(state) {
    state.ticks += 1;
  },
  controller: () => ({ title: isSaid ? `${ID}: open nothing` : 'Trying', controls: [] }),
  result: () => null,
  mount() {
    // The game goes on for a second, so that the shell has heard all of it.
    void forge().then(() => setTimeout(() => (isSaid = true), 1000));
    return () => {};
  },
});
