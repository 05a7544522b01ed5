/** Plays the sounds: the shell's moments, the plugs' clicks, the telling of a result, a game's effects and music. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { isBed } from '../../ui/beds.ts';
import { isSound } from '../../ui/synth-sounds.ts';
import type { Moment, Shell, ShellView } from '../shell/shell-view.ts';
import { createSoundDesk, type DeskMusic, type SoundDesk } from '../sound/sound-desk.ts';
import type { Sockets } from './board/sockets-of.ts';
import { type SoundLineProps, useCaptions } from './parts/sound-line.tsx';
import { useMoments } from './parts/use-shell.ts';
import type { useWords } from './parts/words.tsx';
import { castOf } from './result/cast.ts';

export type Sounds = {
  /** A plug clicks in on the board. */
  clickIn(playerId: string): void;
  /** A place of the result is told; `winnerNext` after the last of the others. */
  tell(told: { place: number; playerIds: readonly string[]; winnerNext: boolean }): void;
  line: SoundLineProps;
};

type Words = ReturnType<typeof useWords>;

export function useSounds(
  shell: Shell,
  { view, t }: { view: ShellView; t: Words },
  sockets: Sockets,
): Sounds {
  const [captions, addCaption] = useCaptions();
  const { desk, waiting, fault, clearFault } = useDesk(shell);
  const settings = view.party?.settings;
  const {
    soundVolume: volume = 0,
    soundMuted: muted = false,
    captions: wantsCaptions = false,
  } = settings ?? {};
  const iconOf = (playerId: string): number => castOf(shell.view(), '')(playerId).iconIndex;
  const connect = (playerId: string): void => {
    desk.current?.play('click');
    desk.current?.play('call', { iconIndex: iconOf(playerId), delayS: 0.12 });
  };
  const caption = (what: string): void => {
    if (wantsCaptions) addCaption(t('sound.caption', { what }));
  };

  useEffect(() => desk.current?.setLevel({ volume, muted }), [desk, volume, muted]);
  const inLobby = view.line === 'open' && view.scene.at === 'lobby';
  useEffect(() => desk.current?.setLobbyLoop(inLobby), [desk, inLobby]);
  const paused = view.scene.at === 'playing' && view.scene.paused;
  useEffect(() => {
    if (paused) desk.current?.play('hold');
  }, [desk, paused]);
  const gameId = view.scene.at === 'playing' ? view.scene.gameId : null;
  const revision = view.games.find(({ id }) => id === gameId)?.revision;
  useEffect(() => {
    desk.current?.forgetFiles();
    clearFault();
  }, [desk, gameId, revision, clearFault]);
  useMusic(desk, view, (what) => caption(t('sound.music', { what: what(t) })));

  useMoments(shell, (moment) => {
    switch (moment.kind) {
      case 'joined':
      case 'returned':
        // On the board the plug clicks when it arrives.
        if (!inLobby || !sockets.includes(moment.playerId)) connect(moment.playerId);
        break;
      case 'dropped':
      case 'left':
        desk.current?.play('unplug');
        break;
      case 'claimed':
        desk.current?.play('call', { iconIndex: iconOf(moment.playerId) });
        break;
      case 'plucked':
        desk.current?.play('pluck', { iconIndex: iconOf(moment.playerId) });
        break;
      case 'sound':
        desk.current?.play(moment.name, moment);
        captionOf(moment, t, caption);
        break;
      case 'sample':
        desk.current?.playFile(moment, moment);
        captionOf(moment, t, caption);
        break;
      case 'spoke':
        break;
    }
  });

  return {
    line: { captions, waiting, fault: view.party?.developer ? fault : null },
    clickIn: connect,
    tell({ place, playerIds, winnerNext }) {
      if (place !== 1) {
        desk.current?.play('tick');
        if (winnerNext) desk.current?.play('drum', { delayS: 0.3 });
        return;
      }
      desk.current?.play('fanfare');
      playerIds.slice(0, 4).forEach((playerId, i) => {
        desk.current?.play('call', { iconIndex: iconOf(playerId), delayS: 1.7 + i * 0.5 });
      });
    },
  };
}

/** The words of a game's sound: its own, or ours for a sound that has a name. */
function captionOf(
  moment: Extract<Moment, { kind: 'sound' | 'sample' }>,
  t: Words,
  caption: (what: string) => void,
): void {
  const words =
    moment.caption ?? (moment.kind === 'sound' && isSound(moment.name) ? t(`sound.of.${moment.name}`) : '');
  if (words !== '') caption(words);
}

/** The music of the game that runs; `onStart` hears what it is called. */
function useMusic(
  desk: React.RefObject<SoundDesk | null>,
  { line, scene, sight, music }: ShellView,
  onStart: (what: (t: Words) => string) => void,
): void {
  const gameId = scene.at === 'playing' ? scene.gameId : null;
  const isHeld = line !== 'open' || sight.is !== 'seen' || (scene.at === 'playing' && scene.paused);
  const key = gameId === null || music === null ? 'none' : JSON.stringify([gameId, music]);
  useEffect(() => desk.current?.hold(gameId !== null && isHeld), [desk, gameId, isHeld]);
  useEffect(() => {
    const wanted = gameId === null || music === null ? null : deskMusic(gameId, music);
    desk.current?.setMusic(wanted);
    if (wanted) onStart((t) => nameOf(music, t));
    // The key says all of it.
  }, [desk, key]);
}

function deskMusic(
  gameId: string,
  { loop, bed, volume = 1 }: NonNullable<ShellView['music']>,
): DeskMusic | null {
  if (loop !== undefined) return { gameId, file: loop, volume };
  return bed === undefined ? null : { bed, volume };
}

function nameOf(music: ShellView['music'], t: Words): string {
  const { title, bed = '' } = music ?? {};
  return title ?? (isBed(bed) ? t(`sound.bed.${bed}`) : t('sound.noTitle'));
}

type Desk = {
  desk: React.RefObject<SoundDesk | null>;
  waiting: boolean;
  fault: string | null;
  clearFault(): void;
};

/** A desk that sounds from the first gesture on, or at once where no gesture is needed. */
function useDesk(shell: Shell): Desk {
  const ref = useRef<SoundDesk | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const { soundVolume: volume = 0, soundMuted: muted = false } = shell.view().party?.settings ?? {};
    const desk = createSoundDesk(
      { volume, muted },
      {
        onWaiting: setWaiting,
        onFault(sound, sentence) {
          shell.orders.tellSoundFault(sound, sentence);
          setFault(`${sound.file} ${sentence}.`);
        },
      },
    );
    ref.current = desk;
    const unlock = (): void => desk.unlock();
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
      desk.close();
      ref.current = null;
    };
  }, [shell]);
  const clearFault = useCallback(() => setFault(null), []);
  return { desk: ref, waiting, fault, clearFault };
}
