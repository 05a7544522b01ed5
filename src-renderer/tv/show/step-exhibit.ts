/** Steps of an exhibit: it comes on the stage, is put away, or becomes the game that is played. */
import type { ExhibitEvent, Show, ShowStep, ShowWorld } from './show-state.ts';
import { go, leave, refuse, withParty } from './steps.ts';

export function stepExhibit(show: Show, event: ExhibitEvent, world: ShowWorld): ShowStep {
  const { scene } = show;
  switch (event.type) {
    case 'exhibit': {
      const { exhibit } = event;
      const round = withParty(event.round, world);
      const before = scene.at === 'playing' ? (scene.before ?? { at: 'lobby' as const }) : scene;
      return go({ ...show, scene: { at: 'playing', round, paused: true, before } }, [
        ...(scene.at === 'playing' ? leave(scene, []) : []),
        { do: 'openStage', round, snapshot: null, exhibit },
      ]);
    }
    case 'playOn': {
      if (scene.at !== 'playing') return refuse(show, 'not-now');
      const { before, ...rest } = scene;
      const { gameId, paper } = scene.round;
      const isGameAgain = before && !paper;
      return go(
        { ...show, scene: { ...rest, paused: false } },
        isGameAgain ? [{ do: 'tellHost', message: { type: 'gameStarted', data: { gameId } } }] : [],
      );
    }
    case 'putAway':
      if (scene.at !== 'playing' || !scene.before) return refuse(show, 'not-now');
      return go({ ...show, scene: scene.before }, [{ do: 'closeStage' }]);
  }
}
