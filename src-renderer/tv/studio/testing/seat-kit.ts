/** Worlds, phases and effects for the tables of the seat's tests. */
import type { StudioToTv } from '../../../../src-shared/studio-link.ts';
import type { Round, Show } from '../../show/show-state.ts';
import { sampleGame, sampleParty } from '../../testing/samples.ts';
import type { StageMoment } from '../scene-of.ts';
import {
  EMPTY_SEAT,
  type PortPhase,
  type Seat,
  type SeatEffect,
  type SeatEvent,
  type SeatWorld,
} from '../seat-state.ts';
import { NO_TEAMS } from '../../show/team-play.ts';

const round: Round = {
  gameId: 'floe',
  seed: 42,
  options: {},
  packs: [],
  botsUpTo: 0,
  cast: { maxPlayers: 16, teams: 0, players: [], audience: [], gone: [] },
};

export const SCENES = {
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

export type SceneName = keyof typeof SCENES;

export function worldOf(scene: SceneName, change: Partial<SeatWorld> = {}): SeatWorld {
  return {
    party: sampleParty({ developer: true }),
    show: { pickedGameId: null, botsUpTo: 0, teamPlay: NO_TEAMS, tried: {}, scene: SCENES[scene] },
    games: [sampleGame('floe')],
    gamesKnown: true,
    language: 'en',
    ...change,
  };
}

export const PORTS = {
  closed: { at: 'closed' },
  waiting: { at: 'waiting', early: ['first'] },
  open: { at: 'open', toldScene: '{"at":"none"}', isWatching: false, isRecordingDue: false },
  watching: { at: 'open', toldScene: '{"at":"none"}', isWatching: true, isRecordingDue: false },
  due: { at: 'open', toldScene: '{"at":"none"}', isWatching: false, isRecordingDue: true },
} as const satisfies Record<string, PortPhase>;

export const moment: StageMoment = {
  past: false,
  firstStep: 0,
  step: 90,
  lastStep: 90,
  marks: [],
  played: [],
};

export function seatOf(change: Partial<Seat> = {}): Seat {
  return {
    ...EMPTY_SEAT,
    port: PORTS.open,
    code: { playing: 'floe', opened: sampleGame('floe') },
    ...change,
  };
}

export const say = (message: StudioToTv): SeatEvent => ({ type: 'said', raw: message });
export const toStage = (order: Extract<SeatEffect, { do: 'orderStage' }>['order']): SeatEffect => ({
  do: 'orderStage',
  order,
});
export const toShow = (type: 'pause' | 'resume' | 'playOn' | 'putAway' | 'reload' | 'quit'): SeatEffect => ({
  do: 'order',
  order: { type },
});
export const problem = (message: string): SeatEffect => ({
  do: 'tell',
  message: { type: 'problem', data: { message } },
});
