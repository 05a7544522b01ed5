/** Shells with the Studio's seat in them, and the words of their stages. */
import type { Recording } from '../../../../src-shared/recording.ts';
import type { ShellToStage } from '../../../../src-shared/stage-link.ts';
import { StudioOrder, type StageToStudio } from '../../../../src-shared/studio-stage.ts';
import type { FakeStage } from '../../testing/fake-stage.ts';
import { openShell, playGame, type Opening } from '../../testing/shell-bench.ts';
import { createFakePage } from './fake-studio.ts';

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

/** A word of the Studio's part on the stage, as the stage says it. */
const said = (data: StageToStudio) => ({ type: 'extension', data });

export const told = (kept: Recording) => said({ type: 'recording', data: { text: JSON.stringify(kept) } });

type Moment = Extract<StageToStudio, { type: 'moment' }>['data'];
export const moment = (change: Partial<Moment> = {}) =>
  said({
    type: 'moment',
    data: { past: false, firstStep: 0, step: 90, lastStep: 90, marks: [], played: [], ...change },
  });

export const watched = (data: Extract<StageToStudio, { type: 'watched' }>['data']) =>
  said({ type: 'watched', data });

export const refused = (message: string) => said({ type: 'refused', data: { message } });

/** In the lobby, in developer mode. */
export async function openDeveloped(opening: Opening = {}) {
  const { extension, attach } = createFakePage();
  return { ...(await openShell({ developer: true, extension, ...opening })), attach };
}

/** With a game on and a Studio round the TV; the stage has told its first moment. */
export async function develop(opening: Opening = {}) {
  const { extension, attach } = createFakePage();
  const opened = await playGame({ developer: true, extension, ...opening });
  const studio = attach();
  opened.stage().says(moment());
  return { ...opened, attach, studio };
}

export const heard = <Type extends ShellToStage['type']>(stage: FakeStage, type: Type) =>
  stage.heard.filter((message): message is Extract<ShellToStage, { type: Type }> => message.type === type);

export const orders = (stage: FakeStage): StudioOrder[] =>
  heard(stage, 'extension').map(({ data }) => StudioOrder.parse(data));
