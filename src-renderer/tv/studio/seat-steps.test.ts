import { describe, expect, test } from 'vitest';
import type { StageToStudio } from '../../../src-shared/studio-stage.ts';
import { sampleParty } from '../testing/samples.ts';
import type { PortPhase, Seat, SeatEffect, SeatEvent, SeatWorld } from './seat-state.ts';
import { stepSeat } from './seat-steps.ts';
import {
  moment,
  PORTS,
  problem,
  say,
  seatOf,
  toShow,
  toStage,
  worldOf,
  type SceneName,
} from './testing/seat-kit.ts';
import { recording } from './testing/studio-kit.ts';

const SILENT: Partial<SeatWorld> = { party: null, gamesKnown: false };
const RELEASE: Partial<SeatWorld> = { party: sampleParty() };

const hear = (word: StageToStudio): SeatEvent => ({ type: 'heard', word });
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
