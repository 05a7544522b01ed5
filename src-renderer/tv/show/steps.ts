/** Parts that several steps of the show share. */
import type { Ranked } from '../../../src-shared/bridge.ts';
import { followParty } from './cast.ts';
import type { Round, Show, ShowEffect, ShowRefusal, ShowScene, ShowStep, ShowWorld } from './show-state.ts';

/** A round that is over leaves the stage, and nothing of it is to be restored; an exhibit never was to be. */
export function leave(
  { round, before }: { round: Round; before?: ShowScene },
  ranking: Ranked[],
): ShowEffect[] {
  if (before || round.paper) return [{ do: 'closeStage' }];
  return [
    { do: 'closeStage' },
    { do: 'tellHost', message: { type: 'gameEnded', data: { gameId: round.gameId, ranking } } },
    { do: 'tellHost', message: { type: 'snapshotDone', data: {} } },
  ];
}

export function withParty(round: Round, { players }: ShowWorld): Round {
  return round.paper ? round : { ...round, cast: followParty(round.cast, players) };
}

export function go(show: Show, effects: ShowEffect[] = []): ShowStep {
  return { show, effects, refusal: null };
}

export function refuse(show: Show, refusal: ShowRefusal): ShowStep {
  return { show, effects: [], refusal };
}
