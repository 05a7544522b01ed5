import { expect, test } from 'vitest';
import type { SeatEffect, SeatEvent, SliderPhase } from './seat-state.ts';
import { stepSeat } from './seat-steps.ts';
import {
  moment,
  problem,
  say,
  seatOf,
  toShow,
  toStage,
  worldOf,
  type SceneName,
} from './testing/seat-kit.ts';
import { recording } from './testing/studio-kit.ts';

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

const look = toStage(scrub);
const exhibit = { do: 'order', order: expect.objectContaining({ type: 'exhibit' }) } as SeatEffect;

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
