/** Fixtures for tests of the show: three phones, two games and a broken one. */
import { FIRST_SHOW, type Show, type ShowEvent, type ShowStep, type ShowWorld } from '../show/show-state.ts';
import { stepShow } from '../show/show.ts';
import { sampleBroken, sampleGame, samplePlayers } from './samples.ts';

export const world: ShowWorld = {
  players: samplePlayers(3),
  expected: new Set(),
  options: {},
  house: { language: 'en', family: false },
  howTos: false,
  games: [sampleBroken('broken'), sampleGame('floe'), sampleGame('duel', { players: { min: 2, max: 2 } })],
  seed: 42,
};

/** Takes these steps one after another and gives the last. */
export function play(
  events: readonly ShowEvent[],
  around: ShowWorld = world,
  from: Show = FIRST_SHOW,
): ShowStep {
  return events.reduce<ShowStep>((step, event) => stepShow(step.show, event, around), {
    show: from,
    effects: [],
    refusal: null,
  });
}

export const result: Extract<ShowEvent, { type: 'ended' }> = {
  type: 'ended',
  ranking: [{ playerId: 'p1', score: 3 }],
  headline: 'Ana wins',
};
