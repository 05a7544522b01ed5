/** The stage in developer mode with a shell, a screen and a clock that the test works by hand. */
import { expect, vi } from 'vitest';
import { readMessage } from '../../../src-shared/protocol.ts';
import { readRecording } from '../../../src-shared/recording.ts';
import {
  stageToShell,
  type SessionWord,
  type StageStart,
  type StageToShell,
} from '../../../src-shared/stage-link.ts';
import {
  stageToStudio,
  type StageToStudio,
  type StudioOrder,
  type StudioStart,
} from '../../../src-shared/studio-stage.ts';
import { paperPlayer } from '../../sdk/paper-player.ts';
import type { Game, Player } from '../../sdk/partyline.ts';
import { createSession } from '../session.ts';
import { openStudioDesk } from '../studio/studio-desk.ts';

export const FRAME_MS = 20;
/** Host time when a stage of the bench is opened. */
const HOST_MS = 1_000_000;

export const benchPlayer = (id: string, change: Partial<Player> = {}) =>
  paperPlayer(id, { name: id.toUpperCase(), ...change });

/** As in a release. */
export const releaseStart: StageStart = {
  gameUrl: '/games/x/game.js',
  players: [benchPlayer('a'), benchPlayer('b', { seat: 1 })],
  audience: [],
  maxPlayers: 8,
  seed: 7,
  options: { rounds: 5 },
  language: 'en',
  texts: {},
  hostTimeMs: HOST_MS,
  reducedMotion: false,
  standIns: true,
  soundGain: 1,
  snapshot: null,
};

/** The word of the Studio's seat. */
export const benchStudio: StudioStart = {
  game: { id: 'x', version: '1.0.0' },
  recordedAt: '2026-11-23T20:00:00.000Z',
  show: null,
  paper: false,
};

export const benchStart: StageStart = { ...releaseStart, extension: benchStudio };

export async function openStage<State>(
  game: Game<State>,
  change: Partial<StageStart> = {},
  beginning: StageStart = benchStart,
) {
  const sent: (StageToShell | StageToStudio)[] = [];
  const drawn: unknown[] = [];
  let jumps = 0;
  let frame: ((nowMs: number) => void) | null = null;
  let nowMs = 0;
  const send = (message: StageToShell) => {
    // As over a port to a shell that doubts us.
    const read = readMessage(stageToShell, structuredClone(message));
    if ('problem' in read) throw new Error(`the stage said rubbish: ${JSON.stringify(message)}`);
    if (read.type !== 'extension') return void sent.push(read);
    const word = readMessage(stageToStudio, read.data);
    if ('problem' in word) throw new Error(`the Studio said rubbish: ${JSON.stringify(message)}`);
    sent.push(word);
  };
  const importBenched = () => Promise.resolve(game as Game<unknown>);
  const session = createSession({
    send,
    importGame: importBenched,
    loadExtension: () =>
      Promise.resolve({
        importGame: importBenched,
        openGame: (deps) => openStudioDesk({ ...deps, breathe: () => Promise.resolve() }),
      }),
    createPicture: () => ({
      draw: (state) => drawn.push(JSON.parse(JSON.stringify(state))),
      jump: () => (jumps += 1),
      close: () => {},
    }),
    now: () => nowMs,
    warn() {
      throw new Error('in developer mode a slip is an error');
    },
    requestFrame(callback) {
      frame = callback;
      return 1;
    },
    cancelFrame: () => (frame = null),
  });
  const tell = (message: SessionWord) => session.receive(structuredClone(message));
  type Word = StageToShell | StageToStudio;
  const words = <Type extends Word['type']>(type: Type) =>
    sent.filter((message): message is Extract<Word, { type: Type }> => message.type === type);

  /** The last one that it told, as it would lie in a file. */
  const lastRecording = () => {
    const read = readRecording(JSON.parse(words('recording').at(-1)?.data.text ?? 'null'));
    if ('problem' in read) throw new Error(read.problem);
    return read.recording;
  };

  tell({ type: 'start', data: { ...beginning, ...change } });
  await vi.waitFor(() => expect(words('started').length + words('problem').length).toBe(1), {
    interval: 1,
    timeout: 20_000,
  });

  return {
    words,
    tell,
    /** So many frames of 20 ms pass; `each` is called before each of them. */
    pass(frames: number, each: (index: number) => void = () => {}) {
      for (let index = 0; index < frames; index += 1) {
        each(index);
        nowMs += FRAME_MS;
        const due = frame;
        frame = null;
        due?.(nowMs);
      }
    },
    isRunning: () => frame !== null,
    /** A touch that is 30 ms old. */
    touch: (playerId: string, control: string, value: unknown) =>
      tell({
        type: 'inputs',
        data: { list: [{ playerId, control, value, at: HOST_MS + nowMs - 30, scene: 'game' }] },
      }),
    studio: (order: StudioOrder) => tell({ type: 'extension', data: order }),
    moment: () => words('moment').at(-1)?.data,
    /** The number of jumps in time that the picture was told of. */
    jumps: () => jumps,
    /** The state on the picture. */
    picture: () => drawn.at(-1),
    recording() {
      tell({ type: 'extension', data: { do: 'keep' } });
      return lastRecording();
    },
    lastRecording,
  };
}
