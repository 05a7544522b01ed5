/** The news of a game for the shell: phones' controllers, effects, music, who is played for, and what is kept. */
import type { StageToShell } from '../../src-shared/stage-link.ts';
import type { Runner } from '../engine/runner-types.ts';

export type News = {
  /** All but the store. */
  tell(runner: Runner<unknown>): void;
  /** Beside snapshots and the result, not at each step: it may be 64 KiB. */
  tellStore(runner: Runner<unknown>): void;
};

/** Says only what is new since the last time. */
export function createNews(send: (message: StageToShell) => void): News {
  let toldStandIns = '';
  let toldMusic = 'null';
  return {
    tell(runner) {
      const list = runner.takeControllers();
      if (list.length > 0) send({ type: 'controllers', data: { list } });
      for (const effect of runner.takeEffects()) send({ type: 'effect', data: effect });
      const music = runner.music();
      const wanted = JSON.stringify(music);
      if (wanted !== toldMusic) send({ type: 'music', data: { music } });
      toldMusic = wanted;
      const standIns = runner.standIns();
      if (standIns.join() === toldStandIns) return;
      toldStandIns = standIns.join();
      send({ type: 'standIns', data: { playerIds: [...standIns] } });
    },
    tellStore(runner) {
      const kept = runner.takeStore();
      if (kept) send({ type: 'store', data: { kept } });
    },
  };
}
