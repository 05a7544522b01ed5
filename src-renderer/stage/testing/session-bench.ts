import type { SessionWord, StageStart, StageToShell } from '../../../src-shared/stage-link.ts';
import type { Game } from '../../sdk/partyline.ts';
import { createSession } from '../session.ts';
import { releaseStart } from './stage-bench.ts';

/** A game that counts taps, and throws at the second. */
export type State = { phase: string; taps: number };

export const tapping: Game<State> = {
  setup: () => ({ phase: 'play', taps: 0 }),
  input(state, _player, _control, value) {
    if (value !== true) return;
    state.taps += 1;
    if (state.taps === 2) throw new Error('two is too much');
  },
  controller: (state) => ({ title: `${state.taps}`, controls: [{ kind: 'button', id: 'go' }] }),
  tick() {},
  result: () => null,
  mount: () => () => {},
};

/** The stage with a shell, a screen and a clock worked by hand. */
export async function openSession(game: Game<State>, start: Partial<StageStart> = {}) {
  const sent: StageToShell[] = [];
  const warned: string[] = [];
  const saidByFirstPicture: string[] = [];
  let frame: ((nowMs: number) => void) | null = null;
  let nowMs = 0;
  const session = createSession({
    send: (message) => sent.push(message),
    importGame: () => Promise.resolve(game as Game<unknown>),
    createPicture: () => ({
      draw() {
        if (saidByFirstPicture.length === 0) saidByFirstPicture.push(...sent.map(({ type }) => type));
      },
      jump: () => {},
      close: () => {},
    }),
    now: () => nowMs,
    warn: (slip) => warned.push(slip.message),
    requestFrame: (callback) => {
      frame = callback;
      return 1;
    },
    cancelFrame: () => (frame = null),
  });
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 20) {
      nowMs += 20;
      const due = frame;
      frame = null;
      due?.(nowMs);
    }
  };
  const tell = (message: SessionWord) => session.receive(message);
  const tap = () =>
    tell({
      type: 'inputs',
      data: { list: [{ playerId: 'a', control: 'go', value: true, at: 0, scene: 'game' }] },
    });
  const types = () => sent.map((message) => message.type);
  tell({ type: 'start', data: { ...releaseStart, ...start } });
  tell({ type: 'ping', data: { sent: 4, hostTimeMs: 1_000_000 } });
  await Promise.resolve();
  await Promise.resolve();
  return { sent, warned, pass, tell, tap, types, session, saidByFirstPicture };
}
