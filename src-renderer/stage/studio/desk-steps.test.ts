import { expect, test } from 'vitest';
import type { StudioOrder } from '../../../src-shared/studio-stage.ts';
import {
  firstDesk,
  stepDesk,
  type Desk,
  type DeskEffect,
  type DeskEvent,
  type DeskPhase,
} from './desk-steps.ts';

const PHASES = {
  now: { at: 'now' },
  shown: { at: 'shown' },
  past: { at: 'past', from: 'now' },
  pastShown: { at: 'past', from: 'shown' },
} as const satisfies Record<string, DeskPhase>;

type PhaseName = keyof typeof PHASES;

const deskOf = (phase: PhaseName, change: Partial<Desk> = {}): Desk => ({
  ...firstDesk('now'),
  phase: PHASES[phase],
  ...change,
});
const ordered = (order: StudioOrder): DeskEvent => ({ type: 'ordered', order, hasBots: true });
const refuse = (sentence: string): DeskEffect => ({ do: 'refuse', sentence });

const to30 = ordered({ do: 'scrub', step: 30 });
const back = ordered({ do: 'scrub', step: null });
const play30 = ordered({ do: 'playFrom', step: 30 });
const reached: DeskEvent = { type: 'reached' };
const wentOn: DeskEvent = { type: 'wentOn' };
const resumed: DeskEvent = { type: 'resumed' };
const failed: DeskEvent = { type: 'failed', detail: 'no' };

const drop: DeskEffect = { do: 'dropReplay' };
const replay: DeskEffect = { do: 'replay', step: 30 };
const playFrom: DeskEffect = { do: 'playFrom', step: 30, autopilot: null };
const failure = [drop, refuse('That moment cannot be shown. no')];

test.each<[PhaseName, DeskEvent, PhaseName, DeskEffect[]]>([
  ['now', to30, 'now', [replay]],
  ['now', back, 'now', [drop]],
  ['now', play30, 'now', [playFrom]],
  ['now', reached, 'past', []],
  ['now', wentOn, 'now', [drop]],
  ['now', resumed, 'now', [drop]],
  ['now', failed, 'now', failure],
  ['shown', to30, 'shown', [replay]],
  ['shown', back, 'shown', [drop]],
  ['shown', play30, 'shown', [playFrom]],
  ['shown', reached, 'pastShown', []],
  ['shown', wentOn, 'now', [drop]],
  ['shown', resumed, 'now', [drop]],
  ['shown', failed, 'shown', failure],
  ['past', to30, 'past', [replay]],
  ['past', back, 'now', [drop]],
  ['past', play30, 'past', [playFrom]],
  ['past', reached, 'past', []],
  ['past', wentOn, 'now', [drop]],
  ['past', resumed, 'now', [drop]],
  ['past', failed, 'now', failure],
  ['pastShown', to30, 'pastShown', [replay]],
  ['pastShown', back, 'shown', [drop]],
  ['pastShown', play30, 'pastShown', [playFrom]],
  ['pastShown', reached, 'pastShown', []],
  ['pastShown', wentOn, 'now', [drop]],
  ['pastShown', resumed, 'now', [drop]],
  ['pastShown', failed, 'shown', failure],
])('%s, then %j', (before, event, phase, effects) => {
  expect(stepDesk(deskOf(before), event)).toEqual({ desk: deskOf(phase), effects });
});

test.each<[PhaseName, boolean]>([
  ['now', false],
  ['shown', true],
  ['past', true],
  ['pastShown', true],
])('the moment of a picture in the phase %s is past: %s', (phase, past) => {
  const { effects } = stepDesk(deskOf(phase), { type: 'looked', changed: true, nowMs: 0 });
  expect(effects).toEqual([{ do: 'tellMoment', past }]);
});

const moment: DeskEffect = { do: 'tellMoment', past: false };
const state: DeskEffect = { do: 'tellState' };

test.each<[isWatched: boolean, changed: boolean, nowMs: number, effects: DeskEffect[]]>([
  [false, false, 1_099, []],
  [false, false, 1_499, []],
  [false, false, 1_500, [moment]],
  [false, true, 1_001, [moment]],
  [true, false, 1_099, []],
  [true, false, 1_100, [state]],
  [true, false, 1_500, [moment, state]],
  [true, true, 1_001, [moment, state]],
])('watched %s, changed %s, told at 1000 ms and looked at %i ms', (isWatched, changed, nowMs, effects) => {
  const before = deskOf('now', { isWatched, momentAtMs: 1_000, stateAtMs: 1_000 });
  const step = stepDesk(before, { type: 'looked', changed, nowMs });
  expect(step.effects).toEqual(effects);
  expect(step.desk.momentAtMs).toBe(effects.includes(moment) ? nowMs : 1_000);
  expect(step.desk.stateAtMs).toBe(effects.includes(state) ? nowMs : 1_000);
});

test.each<[string, DeskEvent, Partial<Desk>, DeskEffect[]]>([
  ['to watch', ordered({ do: 'watch', state: true }), { isWatched: true }, []],
  ['to keep', ordered({ do: 'keep' }), {}, [{ do: 'tellRecording' }]],
  [
    'for bots',
    ordered({ do: 'autopilot', playerIds: ['a'] }),
    { autopilot: ['a'] },
    [{ do: 'autopilot', playerIds: ['a'] }],
  ],
  [
    'for bots that the game has not',
    { type: 'ordered', order: { do: 'autopilot', playerIds: ['a'] }, hasBots: false },
    {},
    [refuse('This game has no bots: give it a "bot".')],
  ],
])('an order %s', (_what, event, change, effects) => {
  expect(stepDesk(deskOf('now'), event)).toEqual({ desk: deskOf('now', change), effects });
});

test('bots that play go on playing from an earlier moment', () => {
  const { effects } = stepDesk(deskOf('past', { autopilot: ['a'] }), play30);
  expect(effects).toEqual([{ do: 'playFrom', step: 30, autopilot: ['a'] }]);
});

test('a game that parts from its recording is reported once, with the members that differ', () => {
  const parting = { step: 60, sameUntil: 0, phase: 'play', members: ['chance', 'turn'] };
  const first = stepDesk(deskOf('now'), { type: 'parted', parting });
  expect(first.effects).toEqual([
    refuse('Played again, this is another game from step 60 on (chance, turn).'),
  ]);
  expect(stepDesk(first.desk, { type: 'parted', parting }).effects).toEqual([]);
});

test('rules that throw in a shown recording are reported with the step', () => {
  const { effects } = stepDesk(deskOf('shown'), { type: 'stuck', step: 12, detail: 'TypeError' });
  expect(effects).toEqual([refuse('The rules throw at step 12 of the recording: TypeError')]);
});
