/** The effects of the running game, to phones and to the TV's loudspeaker, and how loud its own frame may be. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import { createStartBound, gainOf } from '../sound/level.ts';
import type { StageWord } from '../stage/stage-talk.ts';
import type { Moments } from './moments.ts';
import type { ShellState } from './shell-state.ts';
import type { Timers } from './timers.ts';

export type ShellSoundOptions = {
  state: ShellState;
  moments: Moments;
  timers: Timers;
  tellStage(message: ShellToStage): void;
  tellHost(message: TvToHost): void;
};

type StageEffect = Extract<StageWord, { type: 'effect' }>['data'];

export type ShellSound = {
  /** Passes on an effect of this game: to phones of the party, or to the TV as far as it is not too much. */
  onEffect(effect: StageEffect, gameId: string | undefined): void;
  /** The gain of the game's own sounds, for a start. */
  gain(isHeld: boolean): number;
  /** Tells the stage where that has changed. A game that is held is silent. */
  follow(isHeld: boolean): void;
};

export function createShellSound(options: ShellSoundOptions): ShellSound {
  const { state, moments, timers, tellStage, tellHost } = options;
  const mayStart = createStartBound();
  let told = 0;

  function gainNow(isHeld: boolean): number {
    const { soundVolume: volume = 0, soundMuted: muted = false } = state.now().party?.settings ?? {};
    return isHeld ? 0 : gainOf({ volume, muted });
  }

  return {
    onEffect({ to, sample, volume, duck, caption, ...effect }, gameId) {
      if (to === 'tv') {
        if (gameId === undefined || !mayStart(timers.now())) return;
        const { sound: name } = effect;
        const manner = { volume, duck, caption };
        if (name !== undefined) moments.tell({ kind: 'sound', name, ...manner });
        else if (sample !== undefined) moments.tell({ kind: 'sample', gameId, file: sample, ...manner });
        return;
      }
      if (to === 'all') return tellHost({ type: 'effect', data: { to, ...effect } });
      const phoneIds = new Set(state.forPhones().players.map((player) => player.playerId));
      const known = to.filter((playerId) => phoneIds.has(playerId));
      if (known.length > 0) tellHost({ type: 'effect', data: { to: known, ...effect } });
    },
    gain(isHeld) {
      told = gainNow(isHeld);
      return told;
    },
    follow(isHeld) {
      const next = gainNow(isHeld);
      if (next === told) return;
      told = next;
      tellStage({ type: 'sound', data: { gain: next } });
    },
  };
}
