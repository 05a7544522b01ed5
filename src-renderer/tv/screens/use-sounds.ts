/** Plays the sounds: the shell's moments, the plugs' clicks, the telling of a result. */
import { useEffect, useRef } from 'react';
import { createSynth, type Synth } from '../../ui/synth.ts';
import type { Shell, ShellView } from '../shell/shell-view.ts';
import type { Sockets } from './board/sockets-of.ts';
import { castOf } from './result/cast.ts';
import { useMoments } from './parts/use-shell.ts';

export type Sounds = {
  /** A plug clicks in on the board. */
  clickIn(playerId: string): void;
  /** A place of the result is told; `winnerNext` after the last of the others. */
  tell(told: { place: number; playerIds: readonly string[]; winnerNext: boolean }): void;
};

export function useSounds(shell: Shell, view: ShellView, sockets: Sockets): Sounds {
  const synth = useSynth();
  const iconOf = (playerId: string): number => castOf(shell.view(), '')(playerId).iconIndex;
  const connect = (playerId: string): void => {
    synth.current?.play('click');
    synth.current?.play('call', { iconIndex: iconOf(playerId), delayS: 0.12 });
  };

  useEffect(
    () => synth.current?.setVolume(view.party?.settings.soundVolume ?? 0),
    [synth, view.party?.settings.soundVolume],
  );
  const inLobby = view.line === 'open' && view.scene.at === 'lobby';
  useEffect(() => synth.current?.setLoop(inLobby), [synth, inLobby]);
  const paused = view.scene.at === 'playing' && view.scene.paused;
  useEffect(() => {
    if (paused) synth.current?.play('hold');
  }, [synth, paused]);

  useMoments(shell, (moment) => {
    switch (moment.kind) {
      case 'joined':
      case 'returned':
        // On the board the plug clicks when it arrives.
        if (!inLobby || !sockets.includes(moment.playerId)) connect(moment.playerId);
        break;
      case 'dropped':
      case 'left':
        synth.current?.play('unplug');
        break;
      case 'claimed':
        synth.current?.play('call', { iconIndex: iconOf(moment.playerId) });
        break;
      case 'plucked':
        synth.current?.play('pluck', { iconIndex: iconOf(moment.playerId) });
        break;
      case 'sound':
        synth.current?.play(moment.name);
        break;
      case 'spoke':
        break;
    }
  });

  return {
    clickIn: connect,
    tell({ place, playerIds, winnerNext }) {
      if (place !== 1) {
        synth.current?.play('tick');
        if (winnerNext) synth.current?.play('drum', { delayS: 0.3 });
        return;
      }
      synth.current?.play('fanfare');
      playerIds.slice(0, 4).forEach((playerId, i) => {
        synth.current?.play('call', { iconIndex: iconOf(playerId), delayS: 1.7 + i * 0.5 });
      });
    },
  };
}

/** A synth that opens at the first gesture. */
function useSynth(): React.RefObject<Synth | null> {
  const ref = useRef<Synth | null>(null);
  ref.current ??= createSynth();
  useEffect(() => {
    const synth = (ref.current ??= createSynth());
    const unlock = (): void => synth.unlock();
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
      synth.close();
      ref.current = null;
    };
  }, []);
  return ref;
}
