// The part that all attacks share: a game that tries something at its first picture, and shows on the phone what came of it.
import { defineGame } from 'partyline';
export { TARGET, SOCKET, STUN_PORT } from './target.js';

/** The name of this attack, as its folder is called. */
const ID = import.meta.url.split('/').at(-2);

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The doors that `run` found open are shown once it is done; one that throws has met a shut one. */
export function attack(run, more = {}) {
  const open = [];
  let isDone = false;
  const door = (name, isOpen) => isOpen && open.push(name);
  /** Tries one way among several. */
  const attempt = async (name, act) => {
    try {
      const isOpen = await Promise.race([act(), pause(700)]);
      if (isOpen) open.push(name);
    } catch {
      // Shut.
    }
  };
  return defineGame({
    setup: () => ({ ticks: 0 }),
    input() {},
    tick(state) {
      state.ticks += 1;
    },
    controller: () => ({
      title: isDone ? `${ID}: open ${open.join(', ') || 'nothing'}` : 'Trying',
      controls: [],
    }),
    result: () => null,
    mount(element) {
      Promise.resolve()
        .then(() => run({ element, door, attempt }))
        .catch(() => {})
        .finally(() => (isDone = true));
      return () => {};
    },
    ...more,
  });
}
