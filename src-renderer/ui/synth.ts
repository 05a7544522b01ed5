/** Every sound of Partyline, synthesised: clicks of plugs, dial tones, bells. Nothing is recorded. */
import { startLobbyLoop, type LobbyLoop } from './lobby-loop.ts';
import { RECIPES, SOUNDS, type SoundName } from './synth-sounds.ts';

export type PlayOptions = {
  /** Whose call it is. */
  iconIndex?: number;
  /** Seconds from now. */
  delayS?: number;
};

export type Synth = {
  /** Plays a sound; before the first gesture, and for an unknown name, nothing is heard. */
  play(name: string, options?: PlayOptions): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  /** Call it in a gesture: browsers keep the loudspeaker shut until one. */
  unlock(): void;
  /** The lobby's music, on or off; it starts once unlocked. */
  setLoop(on: boolean): void;
  close(): void;
};

/** Makes a synth; the audio context itself is made at the first unlock. */
export function createSynth(): Synth {
  let context: AudioContext | null = null;
  let master: GainNode | null = null;
  let loop: LobbyLoop | null = null;
  let volume = 0.7;
  let wantsLoop = false;

  const tuneLoop = (): void => {
    if (!context || !master) return;
    if (wantsLoop && !loop && context.state === 'running') loop = startLobbyLoop(context, master);
    if (!wantsLoop) {
      loop?.stop();
      loop = null;
    }
  };

  return {
    play(name, options = {}) {
      if (!context || !master || context.state !== 'running' || !isSound(name)) return;
      const at = context.currentTime + 0.005 + (options.delayS ?? 0);
      RECIPES[name]({ context, out: master, at }, options.iconIndex ?? 0);
    },
    setVolume(next) {
      volume = next;
      if (context) master?.gain.setTargetAtTime(loudnessOf(volume), context.currentTime, 0.03);
    },
    unlock() {
      if (!context) {
        context = new AudioContext();
        master = createMaster(context, loudnessOf(volume));
      }
      // Refused where the page has had no gesture yet: the next one tries again.
      if (context.state === 'running') tuneLoop();
      else context.resume().then(tuneLoop, () => undefined);
    },
    setLoop(on) {
      wantsLoop = on;
      tuneLoop();
    },
    close() {
      loop?.stop();
      void context?.close();
      context = null;
      master = null;
    },
  };
}

function isSound(name: string): name is SoundName {
  return Object.hasOwn(SOUNDS, name);
}

/** Ears hear in powers: half the slider is half as loud. */
function loudnessOf(volume: number): number {
  return volume ** 2;
}

/** Sixteen calls at once must not crackle. */
function createMaster(context: AudioContext, gain: number): GainNode {
  const master = context.createGain();
  master.gain.value = gain;
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -12;
  limiter.ratio.value = 8;
  master.connect(limiter).connect(context.destination);
  return master;
}
