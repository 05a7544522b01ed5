/** What tests of the Studio's seat begin with. */
import type { Recording } from '../../../src-shared/recording.ts';
import type { ShellToStage, StudioOrder } from '../../../src-shared/stage-link.ts';
import type { FakeStage } from './fake-stage.ts';
import { attachStudio } from './fake-studio.ts';
import { playGame } from './shell-bench.ts';

export const stick = { title: 'Shove', controls: [{ kind: 'stick' as const, id: 'move' }] };

const recordedPlayer = (id: string) => ({
  id,
  name: id,
  iconIndex: 0,
  cordIndex: 0,
  color: '#ffffff',
  seat: 0,
  connected: true,
  bot: false,
});

export const recording: Recording = {
  kind: 'partyline-recording',
  version: 1,
  game: { id: 'floe', version: '1.0.0' },
  recordedAt: '2026-11-23T20:00:00.000Z',
  start: {
    players: [recordedPlayer('x1'), recordedPlayer('x2')],
    audience: [],
    maxPlayers: 16,
    seed: 5,
    options: {},
    language: 'pt-BR',
    standIns: true,
    snapshot: null,
  },
  events: [{ step: 9, moves: 0, event: { type: 'join', player: recordedPlayer('x3') } }],
  moves: { tracks: [], rows: [] },
  checks: [{ step: 300, phase: 'play', hash: 'aa', members: {} }],
  steps: 600,
  end: { step: 600, phase: 'play', hash: 'bb', members: {} },
  ranking: null,
  threw: null,
};

/** As the stage tells it. */
export const told = (kept: Recording) => ({ type: 'recording', data: { text: JSON.stringify(kept) } });

export const moment = (change: object = {}) => ({
  type: 'moment',
  data: { past: false, firstStep: 0, step: 90, lastStep: 90, marks: [], played: [], ...change },
});

/** A game in developer mode with a Studio round the TV; the stage has told its first moment. */
export async function develop() {
  const opened = await playGame({ developer: true });
  const studio = attachStudio(opened.shell);
  opened.stage().says(moment());
  return { ...opened, studio };
}

export const heard = <Type extends ShellToStage['type']>(stage: FakeStage, type: Type) =>
  stage.heard.filter((message): message is Extract<ShellToStage, { type: Type }> => message.type === type);
export const orders = (stage: FakeStage): StudioOrder[] => heard(stage, 'studio').map(({ data }) => data);
