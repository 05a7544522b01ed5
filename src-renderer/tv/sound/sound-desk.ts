/** Every sound of the TV: the synthesised voices, a game's samples and music, the lobby's loop, all through one mixer. */
import { isBed, renderBed, type BedName } from '../../ui/beds.ts';
import { isSound, RECIPES } from '../../ui/synth-sounds.ts';
import type { Desk } from '../../ui/synth-voices.ts';
import type { SoundLevel } from './level.ts';
import { startLobbyLoop, type LobbyLoop } from './lobby-loop.ts';
import { createMixer, type Mixer } from './mixer.ts';
import { createMusicDeck, type MusicDeck, type WantedMusic } from './music-deck.ts';
import { createSoundShelf, fetchBytes, soundUrl, type SoundShelf } from './sound-shelf.ts';

export type PlayOptions = {
  /** The icon whose call it is. */
  iconIndex?: number;
  /** Seconds from now. */
  delayS?: number;
  /** A gain, 0 to 1; all of it without it. */
  volume?: number | undefined;
  /** Lowers the music as long as it sounds. */
  duck?: boolean | undefined;
};

/** A file of a game's folder. */
export type GameSound = { gameId: string; file: string };

/** A loop of the game's folder, or a bed by its name. */
export type DeskMusic = { volume: number } & (GameSound | { bed: string });

export type SoundDesk = {
  setLevel(level: SoundLevel): void;
  /** An unknown name is not heard. */
  play(name: string, options?: PlayOptions): void;
  playFile(sound: GameSound, options?: PlayOptions): void;
  setMusic(music: DeskMusic | null): void;
  /** The game stands still: its music waits. */
  hold(on: boolean): void;
  setLobbyLoop(on: boolean): void;
  /** Call it in a gesture: browsers keep the loudspeaker shut until one. */
  unlock(): void;
  /** A game begins: its files may be others than last time. */
  forgetFiles(): void;
  close(): void;
};

export type SoundDeskEvents = {
  /** Something should sound, and the browser waits for a gesture; false once it sounds. */
  onWaiting(isWaiting: boolean): void;
  /** A game's file that cannot be heard, once for each; `fault` follows its name. */
  onFault(sound: GameSound, fault: string): void;
};

/** A sample that comes later than this after its moment, in seconds, would tell of something else. */
const TOO_LATE_S = 1;
const MOST_SAMPLES = 24;

type Rig = {
  context: AudioContext;
  mixer: Mixer;
  deck: MusicDeck;
  shelf: SoundShelf<AudioBuffer>;
  beds: Map<BedName, Promise<AudioBuffer>>;
};

export function createSoundDesk(level: SoundLevel, events: SoundDeskEvents): SoundDesk {
  const rig = openRig(level);
  const told = new Set<string>();
  let loop: LobbyLoop | null = null;
  let wantsLoop = false;
  let isWaiting = false;
  let samples = 0;
  let isLoud = level.volume > 0 && !level.muted;

  const isRunning = (): boolean => rig?.context.state === 'running';

  function wait(on: boolean): void {
    const next = on && isLoud && rig !== null && !isRunning();
    if (next !== isWaiting) events.onWaiting(next);
    isWaiting = next;
  }

  function tuneLoop(): void {
    if (rig && wantsLoop && !loop && isRunning()) loop = startLobbyLoop(rig.context, rig.mixer.music);
    if (wantsLoop) return;
    loop?.stop();
    loop = null;
  }

  const onState = (): void => {
    if (!isRunning()) return;
    wait(false);
    tuneLoop();
  };
  rig?.context.addEventListener('statechange', onState);

  async function fileOf(
    { shelf }: Rig,
    sound: GameSound,
    use: 'sample' | 'loop',
  ): Promise<AudioBuffer | null> {
    const url = soundUrl(sound.gameId, sound.file);
    const found = await shelf.find(url, use);
    if ('sound' in found) return found.sound;
    if (!told.has(url)) events.onFault(sound, found.fault);
    told.add(url);
    return null;
  }

  function bedOf({ beds, context }: Rig, name: string): Promise<AudioBuffer | null> {
    if (!isBed(name)) return Promise.resolve(null);
    const bed = beds.get(name) ?? renderBed(name, context.sampleRate);
    beds.set(name, bed);
    return bed;
  }

  function startFile({ context, mixer }: Rig, sound: AudioBuffer, { volume = 1, duck }: PlayOptions): void {
    if (samples >= MOST_SAMPLES) return;
    const node = context.createBufferSource();
    node.buffer = sound;
    const gain = context.createGain();
    gain.gain.value = volume;
    node.connect(gain).connect(mixer.effects);
    samples += 1;
    node.onended = () => {
      samples -= 1;
      gain.disconnect();
    };
    node.start();
    if (duck === true) mixer.duck(context.currentTime + sound.duration);
  }

  return {
    setLevel(next) {
      isLoud = next.volume > 0 && !next.muted;
      rig?.mixer.setLevel(next);
      wait(isWaiting);
    },
    play(name, { iconIndex = 0, delayS = 0, volume = 1, duck } = {}) {
      if (!rig || !isSound(name)) return;
      if (!isRunning()) return wait(true);
      const { context, mixer } = rig;
      const out = context.createGain();
      out.gain.value = volume;
      out.connect(mixer.effects);
      const desk: Desk = { context, out, at: context.currentTime + 0.005 + delayS };
      RECIPES[name](desk, iconIndex);
      if (duck === true) mixer.duck(desk.endsAt ?? desk.at);
      setTimeout(() => out.disconnect(), ((desk.endsAt ?? desk.at) - context.currentTime + 1) * 1_000);
    },
    playFile(sound, options = {}) {
      if (!rig) return;
      if (!isRunning()) wait(true);
      const askedS = rig.context.currentTime;
      void fileOf(rig, sound, 'sample').then((found) => {
        const isLate = rig.context.currentTime - askedS > TOO_LATE_S;
        if (found && isRunning() && !isLate) startFile(rig, found, options);
      });
    },
    setMusic(music) {
      if (!rig) return;
      if (!music) return rig.deck.play(null);
      wait(true);
      const wanted: WantedMusic =
        'bed' in music
          ? { key: `bed ${music.bed}`, volume: music.volume, load: () => bedOf(rig, music.bed) }
          : {
              key: soundUrl(music.gameId, music.file),
              volume: music.volume,
              load: () => fileOf(rig, music, 'loop'),
            };
      rig.deck.play(wanted);
    },
    hold(on) {
      rig?.deck.hold(on);
    },
    setLobbyLoop(on) {
      wantsLoop = on;
      tuneLoop();
    },
    unlock() {
      if (!rig || rig.context.state === 'running') return;
      // Refused where the page has had no gesture yet: the next one tries again.
      rig.context.resume().then(onState, () => undefined);
    },
    forgetFiles() {
      told.clear();
      rig?.shelf.clear();
    },
    close() {
      loop?.stop();
      rig?.deck.close();
      rig?.context.removeEventListener('statechange', onState);
      void rig?.context.close();
    },
  };
}

/** Null where this machine has no way to sound. */
function openRig(level: SoundLevel): Rig | null {
  let context: AudioContext;
  try {
    context = new AudioContext();
  } catch {
    return null;
  }
  const mixer = createMixer(context, level);
  return {
    context,
    mixer,
    deck: createMusicDeck(context, mixer.music),
    shelf: createSoundShelf({ fetchBytes, decode: (bytes) => context.decodeAudioData(bytes) }),
    beds: new Map(),
  };
}
