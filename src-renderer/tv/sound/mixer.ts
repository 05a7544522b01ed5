/** The mixer: everything that the TV sounds goes through one of its buses, and so obeys the volume. */
import { gainOf, planDuck, type Ducking, type SoundLevel } from './level.ts';

export type Mixer = {
  /** Goes down under effects that ask for it. */
  readonly music: AudioNode;
  readonly effects: AudioNode;
  setLevel(level: SoundLevel): void;
  /** Lowers the music from now on until this second of the context's clock. */
  duck(untilS: number): void;
};

/** A gain moves so slowly that nobody hears a click, in seconds. */
const SMOOTH_S = 0.03;

export function createMixer(context: BaseAudioContext, level: SoundLevel): Mixer {
  const master = context.createGain();
  master.gain.value = gainOf(level);
  // Sixteen calls at once must not crackle. Volume and mute come after it: silence is silence.
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -12;
  limiter.ratio.value = 8;
  limiter.connect(master).connect(context.destination);
  const music = context.createGain();
  const effects = context.createGain();
  music.connect(limiter);
  effects.connect(limiter);
  let ducking: Ducking | null = null;

  return {
    music,
    effects,
    setLevel(next) {
      master.gain.setTargetAtTime(gainOf(next), context.currentTime, SMOOTH_S);
    },
    duck(untilS) {
      const next = planDuck(ducking, context.currentTime, untilS);
      if (next === ducking) return;
      ducking = next;
      music.gain.cancelScheduledValues(context.currentTime);
      for (const { target, atS, smoothS } of next.moves) music.gain.setTargetAtTime(target, atS, smoothS);
    },
  };
}
