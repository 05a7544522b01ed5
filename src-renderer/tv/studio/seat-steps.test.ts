import { describe, expect, test } from 'vitest';
import type { StudioToTv } from '../../../src-shared/studio-link.ts';
import type { StageToStudio } from '../../../src-shared/studio-stage.ts';
import type { Round, Show } from '../show/show-state.ts';
import { sampleGame, sampleParty } from '../testing/samples.ts';
import type { StageMoment } from './scene-of.ts';
import {
  EMPTY_SEAT,
  type PortPhase,
  type Seat,
  type SeatEffect,
  type SeatEvent,
  type SeatWorld,
  type SliderPhase,
} from './seat-state.ts';
import { stepSeat } from './seat-steps.ts';
import { recording } from './testing/studio-kit.ts';

const round: Round = {
  gameId: 'floe',
  seed: 42,
  options: {},
  botsUpTo: 0,
  cast: { maxPlayers: 16, players: [], audience: [], gone: [] },
};

const SCENES = {
  lobby: { at: 'lobby' },
  playing: { at: 'playing', round, paused: false },
  paused: { at: 'playing', round, paused: true },
  /** The game that has just ended is looked back on. */
  shown: {
    at: 'playing',
    round,
    paused: true,
    before: { at: 'result', round, ranking: [], headline: 'Over' },
  },
  /** A file. */
  file: { at: 'playing', round: { ...round, paper: true }, paused: true, before: { at: 'lobby' } },
  result: { at: 'result', round, ranking: [], headline: 'Over' },
} as const satisfies Record<string, Show['scene']>;

type SceneName = keyof typeof SCENES;

function worldOf(scene: SceneName, change: Partial<SeatWorld> = {}): SeatWorld {
  return {
    party: sampleParty({ developer: true }),
    show: { pickedGameId: null, botsUpTo: 0, scene: SCENES[scene] },
    games: [sampleGame('floe')],
    gamesKnown: true,
    ...change,
  };
}

const SILENT: Partial<SeatWorld> = { party: null, gamesKnown: false };
const RELEASE: Partial<SeatWorld> = { party: sampleParty() };

const PORTS = {
  closed: { at: 'closed' },
  waiting: { at: 'waiting', early: ['first'] },
  open: { at: 'open', toldScene: '{"at":"none"}', isWatching: false, isRecordingDue: false },
  watching: { at: 'open', toldScene: '{"at":"none"}', isWatching: true, isRecordingDue: false },
  due: { at: 'open', toldScene: '{"at":"none"}', isWatching: false, isRecordingDue: true },
} as const satisfies Record<string, PortPhase>;

const scrub = { do: 'scrub', step: 30 } as const;
const playFrom = { do: 'playFrom', step: 30 } as const;

const SLIDERS = {
  now: { at: 'now' },
  halted: { at: 'halted' },
  asked: { at: 'asked', wanted: scrub, from: 'now' },
  askedToPlay: { at: 'asked', wanted: playFrom, from: 'now' },
  askedHalted: { at: 'asked', wanted: scrub, from: 'halted' },
} as const satisfies Record<string, SliderPhase>;

type SliderName = keyof typeof SLIDERS;

const moment: StageMoment = { past: false, firstStep: 0, step: 90, lastStep: 90, marks: [], played: [] };

function seatOf(change: Partial<Seat> = {}): Seat {
  return {
    ...EMPTY_SEAT,
    port: PORTS.open,
    code: { playing: 'floe', opened: sampleGame('floe') },
    ...change,
  };
}

const say = (message: StudioToTv): SeatEvent => ({ type: 'said', raw: message });
const hear = (word: StageToStudio): SeatEvent => ({ type: 'heard', word });
const toStage = (order: Extract<SeatEffect, { do: 'orderStage' }>['order']): SeatEffect => ({
  do: 'orderStage',
  order,
});
const toShow = (type: 'pause' | 'resume' | 'playOn' | 'putAway' | 'reload' | 'quit'): SeatEffect => ({
  do: 'order',
  order: { type },
});
const problem = (message: string): SeatEffect => ({
  do: 'tell',
  message: { type: 'problem', data: { message } },
});
const look = toStage(scrub);
const exhibit = { do: 'order', order: expect.objectContaining({ type: 'exhibit' }) } as SeatEffect;
const none = { do: 'tell', message: { type: 'scene', data: { at: 'none' } } } as SeatEffect;

describe('the port', () => {
  const attached: SeatEvent = { type: 'attached' };
  const changed: SeatEvent = { type: 'changed' };
  const said: SeatEvent = { type: 'said', raw: 'second' };
  const opened = PORTS.open;
  const early = (...orders: string[]): PortPhase => ({ at: 'waiting', early: orders });
  const take = (raw: string): SeatEffect => ({ do: 'take', raw });
  const unread = problem('The TV does not know that order of the Studio.');

  const TABLE: [keyof typeof PORTS, SeatEvent, Partial<SeatWorld>, PortPhase, SeatEffect[]][] = [
    ['closed', attached, SILENT, early(), []],
    ['closed', attached, {}, opened, [none]],
    ['closed', attached, RELEASE, PORTS.closed, [{ do: 'closePort' }]],
    ['closed', changed, {}, PORTS.closed, []],
    ['closed', changed, RELEASE, PORTS.closed, []],
    ['closed', said, {}, PORTS.closed, []],
    ['waiting', attached, SILENT, early(), []],
    ['waiting', changed, SILENT, PORTS.waiting, []],
    ['waiting', changed, { gamesKnown: false }, PORTS.waiting, []],
    ['waiting', changed, {}, opened, [none, take('first')]],
    ['waiting', changed, RELEASE, PORTS.closed, [{ do: 'closePort' }]],
    ['waiting', said, SILENT, early('first', 'second'), []],
    ['watching', attached, {}, opened, [none]],
    ['open', changed, {}, opened, []],
    ['open', changed, RELEASE, PORTS.closed, [{ do: 'closePort' }]],
    ['open', said, {}, opened, [unread]],
  ];

  test.each(TABLE)('%s, then %j', (before, event, change, port, effects) => {
    const step = stepSeat(seatOf({ port: PORTS[before] }), event, worldOf('lobby', change));
    expect(step.seat.port).toEqual(port);
    expect(step.effects).toEqual(effects);
  });

  test('of what is said before the host has spoken, the last fifty are kept', () => {
    let seat = seatOf({ port: early() });
    for (let raw = 0; raw < 51; raw += 1)
      ({ seat } = stepSeat(seat, { type: 'said', raw }, worldOf('lobby', SILENT)));
    expect(seat.port).toMatchObject({ early: expect.objectContaining({ length: 50, 0: 1 }) });
  });
});

describe('the slider', () => {
  const now = say({ type: 'scrub', data: { step: null } });
  const to30 = say({ type: 'scrub', data: { step: 30 } });
  const play30 = say({ type: 'playFrom', data: { step: 30 } });
  const started: SeatEvent = { type: 'started' };
  const back = toStage({ do: 'scrub', step: null });
  const playOn = [toStage(playFrom), toShow('playOn')];
  const noGame = problem('There is no game to look back on.');

  /** A game that stands has told its moment. */
  const STANDING: [SliderName, SceneName, SeatEvent, SliderName, SeatEffect[]][] = [
    ['now', 'playing', to30, 'halted', [toShow('pause'), look]],
    ['now', 'paused', to30, 'now', [look]],
    ['now', 'file', to30, 'now', [look]],
    ['now', 'paused', now, 'now', [back]],
    ['now', 'file', now, 'now', [back]],
    ['now', 'shown', now, 'now', [toShow('putAway')]],
    ['now', 'paused', play30, 'now', playOn],
    ['halted', 'paused', to30, 'halted', [look]],
    ['halted', 'paused', now, 'now', [back, toShow('resume')]],
    ['halted', 'paused', play30, 'now', playOn],
    ['halted', 'paused', say({ type: 'resume', data: {} }), 'now', [toShow('resume')]],
    ['halted', 'shown', say({ type: 'resume', data: {} }), 'now', [toShow('playOn')]],
    ['halted', 'paused', started, 'halted', []],
    ['asked', 'playing', started, 'halted', [toShow('pause'), look]],
    ['asked', 'shown', started, 'now', [look]],
    ['asked', 'shown', now, 'now', [toShow('putAway')]],
    ['askedToPlay', 'shown', started, 'now', playOn],
    ['askedHalted', 'paused', started, 'halted', [look]],
    ['askedHalted', 'paused', now, 'now', [back, toShow('resume')]],
    ['askedHalted', 'paused', say({ type: 'resume', data: {} }), 'asked', [toShow('resume')]],
  ];

  test.each(STANDING)('%s, %s, then %j', (before, scene, event, slider, effects) => {
    const step = stepSeat(seatOf({ slider: SLIDERS[before], moment }), event, worldOf(scene));
    expect(step.seat.slider).toEqual(SLIDERS[slider]);
    expect(step.effects).toEqual(effects);
  });

  /** None stands yet, or none any more; `kept` where the last game's recording is there. */
  const AWAY: ['kept' | 'none', SliderName, SceneName, SeatEvent, SliderName, SeatEffect[]][] = [
    ['none', 'now', 'playing', to30, 'asked', []],
    ['none', 'now', 'playing', play30, 'askedToPlay', []],
    ['none', 'halted', 'paused', to30, 'askedHalted', []],
    ['none', 'askedToPlay', 'playing', to30, 'asked', []],
    ['none', 'now', 'lobby', to30, 'now', [noGame]],
    ['none', 'now', 'result', to30, 'now', [noGame]],
    ['kept', 'now', 'lobby', to30, 'now', [noGame]],
    ['kept', 'now', 'result', to30, 'asked', [exhibit]],
    ['kept', 'now', 'result', play30, 'askedToPlay', [exhibit]],
    ['kept', 'asked', 'lobby', say({ type: 'show', data: { recording } }), 'now', [exhibit]],
  ];

  test.each(AWAY)('with %s: %s, %s, then %j', (kept, before, scene, event, slider, effects) => {
    const seat = seatOf({ slider: SLIDERS[before], recording: kept === 'kept' ? recording : null });
    const step = stepSeat(seat, event, worldOf(scene));
    expect(step.seat.slider).toEqual(SLIDERS[slider]);
    expect(step.effects).toEqual(effects);
  });

  test.each<[SliderName, SliderName]>([
    ['now', 'now'],
    ['halted', 'now'],
    ['asked', 'asked'],
    ['askedHalted', 'asked'],
  ])('a game that leaves the stage takes our pause along: %s becomes %s', (before, slider) => {
    const step = stepSeat(seatOf({ slider: SLIDERS[before], moment }), { type: 'changed' }, worldOf('lobby'));
    expect(step.seat).toMatchObject({ slider: SLIDERS[slider], moment: null });
  });

  test('an exhibit that is refused is told with its game, and nothing is wanted of it any more', () => {
    const [effect] = stepSeat(seatOf({ recording }), to30, worldOf('result')).effects;
    if (effect?.do !== 'order') throw new Error('nothing was ordered');
    const { order } = effect;
    const step = stepSeat(
      seatOf({ slider: SLIDERS.asked }),
      { type: 'refused', order, reason: 'no-such-game' },
      worldOf('result'),
    );
    expect(step.seat.slider).toEqual(SLIDERS.now);
    expect(step.effects).toEqual([problem('There is no game "floe" here, or it cannot be played.')]);
  });

  test('another order that is refused is told, and the slider stays', () => {
    const event: SeatEvent = { type: 'refused', order: { type: 'pause' }, reason: 'not-now' };
    const step = stepSeat(seatOf({ slider: SLIDERS.asked }), event, worldOf('playing'));
    expect(step.seat.slider).toEqual(SLIDERS.asked);
    expect(step.effects).toEqual([problem('Not now. The TV shows what can be done.')]);
  });
});

describe('words of the stage', () => {
  const state = { step: 9, state: { turn: 1 }, controllers: {} };
  const kept = hear({ type: 'recording', data: { text: JSON.stringify(recording) } });
  const tellRecording: SeatEffect = { do: 'tell', message: { type: 'recording', data: { recording } } };
  const watched = hear({ type: 'watched', data: state });

  const TABLE: [keyof typeof PORTS, SeatEvent, Partial<SeatWorld>, Partial<Seat>, SeatEffect[]][] = [
    ['open', watched, {}, {}, []],
    ['closed', watched, {}, {}, []],
    ['watching', watched, {}, {}, [{ do: 'tell', message: { type: 'state', data: state } }]],
    ['watching', watched, RELEASE, {}, []],
    ['open', kept, {}, { recording }, []],
    ['closed', kept, {}, { recording }, []],
    ['due', kept, {}, { recording, port: PORTS.open }, [tellRecording]],
    ['due', kept, RELEASE, { recording: null }, []],
    [
      'due',
      hear({ type: 'recording', data: { text: '{' } }),
      {},
      { port: PORTS.due },
      [problem('This is no recording of Partyline.')],
    ],
    ['open', hear({ type: 'refused', data: { message: 'No bots.' } }), {}, {}, [problem('No bots.')]],
    ['watching', { type: 'started' }, {}, {}, [toStage({ do: 'watch', state: true })]],
    ['watching', { type: 'started' }, RELEASE, {}, []],
  ];

  test.each(TABLE)('with the port %s: %j', (port, event, change, seat, effects) => {
    const step = stepSeat(seatOf({ port: PORTS[port] }), event, worldOf('playing', change));
    expect(step.seat).toMatchObject(seat);
    expect(step.effects).toEqual(effects);
  });

  test('a moment of the past has the stage shown bare, and the Studio hears it once', () => {
    const past: SeatEvent = hear({ type: 'moment', data: { ...moment, past: true } });
    const first = stepSeat(seatOf(), past, worldOf('paused'));
    expect(first.effects).toEqual([
      { do: 'setBare', isBare: true },
      { do: 'tell', message: { type: 'scene', data: expect.objectContaining({ at: 'past', step: 90 }) } },
    ]);
    expect(stepSeat(first.seat, past, worldOf('paused')).effects).toEqual([{ do: 'setBare', isBare: true }]);
  });

  test('a stage that stands hears for whom bots play', () => {
    const step = stepSeat(seatOf({ autopilot: ['p1'] }), { type: 'started' }, worldOf('playing'));
    expect(step.effects).toEqual([toStage({ do: 'autopilot', playerIds: ['p1'] })]);
  });
});

describe('orders of the Studio', () => {
  const keep = say({ type: 'keep', data: {} });
  const TABLE: [string, SceneName, SeatEvent, Partial<Seat>, SeatEffect[]][] = [
    ['seed', 'lobby', say({ type: 'seed', data: { seed: 7 } }), { seed: 7 }, []],
    [
      'pick',
      'lobby',
      say({ type: 'pick', data: { gameId: 'duel' } }),
      {},
      [{ do: 'order', order: { type: 'pick', gameId: 'duel' } }],
    ],
    [
      'start',
      'lobby',
      say({ type: 'start', data: { bots: 3 } }),
      {},
      [{ do: 'order', order: { type: 'start', bots: 3 } }],
    ],
    ['pause', 'playing', say({ type: 'pause', data: {} }), {}, [toShow('pause')]],
    ['quit', 'playing', say({ type: 'quit', data: {} }), {}, [toShow('quit')]],
    ['reload', 'playing', say({ type: 'reload', data: {} }), { moment: null }, [toShow('reload')]],
    [
      'watch',
      'playing',
      say({ type: 'watch', data: { state: true } }),
      { port: PORTS.watching },
      [toStage({ do: 'watch', state: true })],
    ],
    [
      'autopilot',
      'playing',
      say({ type: 'autopilot', data: { playerIds: ['p1'] } }),
      { autopilot: ['p1'] },
      [toStage({ do: 'autopilot', playerIds: ['p1'] })],
    ],
    ['keep', 'playing', keep, { port: PORTS.due }, [toStage({ do: 'keep' })]],
    ['keep', 'lobby', keep, {}, [problem('There is no game to keep.')]],
    [
      'show',
      'lobby',
      say({ type: 'show', data: { recording: 'hello' } }),
      { recording: null },
      [problem('This is no recording of Partyline.')],
    ],
  ];

  test.each(TABLE)('%s, in the scene %s', (_type, scene, event, seat, effects) => {
    const step = stepSeat(seatOf({ moment }), event, worldOf(scene));
    expect(step.seat).toMatchObject(seat);
    expect(step.effects).toEqual(effects);
  });

  test('the last recording is kept when no game runs', () => {
    expect(stepSeat(seatOf({ recording }), keep, worldOf('result')).effects).toEqual([
      { do: 'tell', message: { type: 'recording', data: { recording } } },
    ]);
  });
});
