/** What the Studio does to the show: new code under a running game, and recordings on the stage. */
import { followParty } from './cast.ts';
import type { Round, Show, ShowStep, ShowWorld, StudioEvent } from './show-state.ts';
import { go, leave, refuse } from './steps.ts';

export function stepStudio(show: Show, event: StudioEvent, world: ShowWorld): ShowStep {
  const { scene } = show;
  switch (event.type) {
    case 'reload': {
      if (scene.at !== 'playing' && scene.at !== 'problem') return refuse(show, 'not-now');
      const next = withParty(scene.round, world);
      const playing = scene.at === 'playing' ? scene : { at: 'playing' as const, paused: false };
      return go({ ...show, scene: { ...playing, round: next } }, [{ do: 'reloadStage', round: next }]);
    }
    case 'show': {
      const { recording } = event;
      const round = withParty(event.round, world);
      const before = scene.at === 'playing' ? (scene.before ?? { at: 'lobby' as const }) : scene;
      return go({ ...show, scene: { at: 'playing', round, paused: true, before } }, [
        ...(scene.at === 'playing' ? leave(scene, []) : []),
        { do: 'openStage', round, snapshot: null, recording },
      ]);
    }
    case 'playOn': {
      if (scene.at !== 'playing') return refuse(show, 'not-now');
      const { before, ...rest } = scene;
      const { gameId, paper } = scene.round;
      const again = before && !paper;
      return go(
        { ...show, scene: { ...rest, paused: false } },
        again ? [{ do: 'tellHost', message: { type: 'gameStarted', data: { gameId } } }] : [],
      );
    }
    case 'putAway':
      if (scene.at !== 'playing' || !scene.before) return refuse(show, 'not-now');
      return go({ ...show, scene: scene.before }, [{ do: 'closeStage' }]);
  }
}

function withParty(round: Round, { players }: ShowWorld): Round {
  return round.paper ? round : { ...round, cast: followParty(round.cast, players) };
}
