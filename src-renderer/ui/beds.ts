/** Music for games without files: short loops in the scale of the calls, made once and then played as a loop. */
import { SCALE } from './synth-sounds.ts';
import { bell, noise, tone, type Desk } from './synth-voices.ts';

/** The beds, and the use of each. */
export const BEDS = {
  calm: 'Slow and warm: while people write, draw, or look.',
  thinking: 'A clock and a plucked bass: while people think and time runs.',
  lively: 'A walking bass and a soft beat: while people move.',
} as const;

export type BedName = keyof typeof BEDS;

export function isBed(name: string): name is BedName {
  return Object.hasOwn(BEDS, name);
}

type Bed = { beatsAMinute: number; beats: number; play(desk: Desk, beat: number, beatS: number): void };

/** Loudness of every bed, as the root mean square of its samples: well under the bells. */
const LOUDNESS = 0.055;
const LOUDEST = 0.4;

/** Hz of a step of the scale, so many octaves down. */
const pitch = (step: number, octaves: number): number =>
  (SCALE[step % 5] ?? 293.66) * 2 ** (Math.floor(step / 5) - octaves);

/** Roots of the bars, as steps of the scale. */
const ROOTS = [0, 4, 2, 3, 0, 4, 3, 1] as const;
const rootAt = (beat: number): number => ROOTS[Math.floor(beat / 4) % ROOTS.length] ?? 0;

const RECIPES: Record<BedName, Bed> = {
  calm: {
    beatsAMinute: 72,
    beats: 32,
    play(desk, beat, beatS) {
      const root = rootAt(beat);
      if (beat % 4 === 0) {
        tone(desk, { from: pitch(root, 2), seconds: beatS * 4.4, gain: 0.4, wave: 'triangle', attack: 0.12 });
        tone(desk, { from: pitch(root, 1), seconds: beatS * 4.6, gain: 0.16, attack: 0.9 });
        tone(desk, { from: pitch(root + 2, 1), seconds: beatS * 4.6, gain: 0.14, attack: 1.2 });
      }
      const step = [2, 4, 3, 6, 4, 2, 5, 3][(beat * 3) % 8] ?? 2;
      if (beat % 2 === 1)
        tone(desk, { from: pitch(root + step, 0), seconds: 1.1, gain: 0.16, wave: 'triangle' });
      if (beat % 8 === 6)
        bell(desk, { from: pitch(root + 5, 0), seconds: 1.6, gain: 0.07, delay: beatS / 2 });
    },
  },
  thinking: {
    beatsAMinute: 96,
    beats: 32,
    play(desk, beat, beatS) {
      const root = rootAt(beat);
      // The clock: tick on the beat, tock between.
      tone(desk, { from: 1760, to: 1400, seconds: 0.05, gain: 0.1, wave: 'triangle' });
      tone(desk, { from: 1320, to: 1050, seconds: 0.05, gain: 0.06, wave: 'triangle', delay: beatS / 2 });
      if (beat % 2 === 0) tone(desk, { from: pitch(root, 2), seconds: 0.5, gain: 0.42, wave: 'triangle' });
      if (beat % 4 === 3) {
        tone(desk, { from: pitch(root + 2, 2), seconds: 0.3, gain: 0.3, wave: 'triangle', delay: beatS / 2 });
      }
      const figure = [0, 2, 3, 2][beat % 4] ?? 0;
      if (beat % 8 < 6)
        tone(desk, { from: pitch(root + figure, 1), seconds: 0.4, gain: 0.13, wave: 'triangle' });
    },
  },
  lively: {
    beatsAMinute: 124,
    beats: 32,
    play(desk, beat, beatS) {
      const root = rootAt(beat);
      tone(desk, { from: 120, to: 46, seconds: 0.16, gain: 0.5 });
      noise(desk, { from: 6400, to: 5200, seconds: 0.03, gain: 0.1, delay: beatS / 2 });
      const walk = [0, 2, 3, 1][beat % 4] ?? 0;
      tone(desk, { from: pitch(root + walk, 2), seconds: beatS * 0.8, gain: 0.4, wave: 'triangle' });
      tone(desk, {
        from: pitch(root + walk, 1),
        seconds: 0.16,
        gain: 0.1,
        wave: 'triangle',
        delay: beatS / 2,
      });
      const chord = beat % 2 === 1 ? [2, 4] : [];
      for (const step of chord) {
        tone(desk, { from: pitch(root + step, 0), seconds: 0.22, gain: 0.12, wave: 'triangle' });
      }
      if (beat % 8 === 7) {
        bell(desk, { from: pitch(root + 5, 0), seconds: 0.5, gain: 0.08, delay: beatS / 2 });
      }
    },
  },
};

/**
 * One round of a bed, to be looped as it is. It is played twice and the second round is taken, so that the last notes of
 * one round ring into the next.
 */
export async function renderBed(name: BedName, sampleRate: number): Promise<AudioBuffer> {
  const { beatsAMinute, beats, play } = RECIPES[name];
  const beatS = 60 / beatsAMinute;
  const frames = Math.round(beats * beatS * sampleRate);
  const context = new OfflineAudioContext(1, frames * 2, sampleRate);
  for (const from of [0, frames / sampleRate]) {
    for (let beat = 0; beat < beats; beat += 1) {
      play({ context, out: context.destination, at: from + beat * beatS }, beat, beatS);
    }
  }
  const twice = await context.startRendering();
  const second = twice.getChannelData(0).slice(frames);
  const once = new AudioBuffer({ length: frames, numberOfChannels: 1, sampleRate });
  const gain = gainFor(second);
  once.copyToChannel(
    second.map((sample) => sample * gain),
    0,
  );
  return once;
}

/** Makes all beds equally loud, and none louder than what leaves room for effects. */
function gainFor(samples: Float32Array): number {
  let [sum, peak] = [0, 0];
  for (const sample of samples) {
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const loudness = Math.sqrt(sum / samples.length);
  return Math.min(LOUDNESS / loudness, LOUDEST / peak);
}
