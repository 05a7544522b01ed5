/** Every sound by name. Games may play each on the TV: `ctx.effect('tv', { sound: 'splash' })`. */
import { bell, type Desk, noise, tone } from './synth-voices.ts';

/**
 * The notes of Partyline: one scale, so that calls, bells and the lobby's loop always fit. D major pentatonic from D4 up,
 * in Hz: D E F# A B, twice and a D on top.
 */
export const SCALE: readonly number[] = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24].map(
  (semitones) => 293.66 * 2 ** (semitones / 12),
);

/** The pair of pitches, in Hz, of each icon: two different notes, and no pair twice among 24 icons. */
export function callOf(iconIndex: number): readonly [number, number] {
  const pairs = SCALE.flatMap((low, i) =>
    SCALE.flatMap((high, j) => (Math.abs(i - j) >= 2 && Math.abs(i - j) <= 5 ? [[low, high] as const] : [])),
  );
  // 29 has no divisor in common with the number of pairs: neighbours in the list of icons sound far apart.
  return pairs[(iconIndex * 29) % pairs.length] ?? [293.66, 440];
}

/** The sounds, and the use of each. */
export const SOUNDS = {
  click: 'A plug goes into its socket: something took hold.',
  unplug: 'A plug falls out: somebody is gone for now.',
  dial: 'The dial tone, for a second: the line is open.',
  call: 'The two-tone call of a player’s icon; needs `iconIndex`.',
  pluck: 'A cord is plucked; in the pitch of the icon where one is given.',
  tick: 'A light tap: a choice moves on, a place is told.',
  beep: 'One beep of a countdown.',
  go: 'The last, higher beep: off you go.',
  bell: 'One bell: a point, a good answer.',
  bells: 'Three bells going up: a round is won.',
  wrong: 'Two low tones: no, not that.',
  pop: 'A bubble: something appears.',
  thud: 'Two heavy things meet.',
  crack: 'Ice or wood is about to give way.',
  dash: 'A quick rush of air.',
  splash: 'Something falls into the water.',
  whistle: 'A referee’s whistle: a round begins or ends.',
  drum: 'A short roll: somebody is about to win.',
  fanfare: 'The winner is known.',
  hold: 'Two falling tones: the game is on hold.',
} as const;

export type SoundName = keyof typeof SOUNDS;

export function isSound(name: string): name is SoundName {
  return Object.hasOwn(SOUNDS, name);
}

const note = (index: number): number => SCALE[index] ?? 440;

/** How each is made. `iconIndex` gives the pitch of a call. */
export const RECIPES: Record<SoundName, (desk: Desk, iconIndex: number) => void> = {
  click(desk) {
    noise(desk, { from: 3200, to: 900, seconds: 0.035, gain: 0.5 });
    tone(desk, { from: 240, to: 90, seconds: 0.09, gain: 0.5, wave: 'triangle' });
    noise(desk, { from: 1800, to: 1200, seconds: 0.02, gain: 0.25, delay: 0.05 });
  },
  unplug(desk) {
    noise(desk, { from: 1400, to: 500, seconds: 0.05, gain: 0.35 });
    tone(desk, { from: 300, to: 70, seconds: 0.28, gain: 0.35, wave: 'triangle' });
  },
  dial(desk) {
    tone(desk, { from: 350, seconds: 1, gain: 0.1, attack: 0.03 });
    tone(desk, { from: 440, seconds: 1, gain: 0.1, attack: 0.03 });
  },
  call(desk, iconIndex) {
    const [first, second] = callOf(iconIndex);
    bell(desk, { from: first, seconds: 0.34, gain: 0.26, wave: 'triangle' });
    bell(desk, { from: second, seconds: 0.62, gain: 0.26, wave: 'triangle', delay: 0.15 });
  },
  pluck(desk, iconIndex) {
    const [pitch] = callOf(iconIndex);
    tone(desk, { from: pitch / 2, seconds: 0.5, gain: 0.26, wave: 'sawtooth', attack: 0.002 });
    tone(desk, { from: pitch / 2, seconds: 0.8, gain: 0.2, wave: 'triangle' });
  },
  tick(desk) {
    noise(desk, { from: 2600, to: 1600, seconds: 0.03, gain: 0.3 });
    tone(desk, { from: note(3), seconds: 0.06, gain: 0.12, wave: 'triangle' });
  },
  beep(desk) {
    tone(desk, { from: note(3), seconds: 0.16, gain: 0.22, wave: 'triangle', attack: 0.01 });
  },
  go(desk) {
    tone(desk, { from: note(8), seconds: 0.5, gain: 0.22, wave: 'triangle', attack: 0.01 });
    tone(desk, { from: note(5), seconds: 0.5, gain: 0.14, wave: 'triangle', attack: 0.01 });
  },
  bell(desk) {
    bell(desk, { from: note(7), seconds: 0.8, gain: 0.22 });
  },
  bells(desk) {
    [5, 7, 10].forEach((step, i) =>
      bell(desk, { from: note(step), seconds: 0.8, gain: 0.2, delay: i * 0.12 }),
    );
  },
  wrong(desk) {
    tone(desk, { from: 196, seconds: 0.2, gain: 0.2, wave: 'square' });
    tone(desk, { from: 147, seconds: 0.36, gain: 0.2, wave: 'square', delay: 0.18 });
  },
  pop(desk) {
    tone(desk, { from: 240, to: 760, seconds: 0.09, gain: 0.3 });
  },
  thud(desk) {
    tone(desk, { from: 150, to: 42, seconds: 0.22, gain: 0.7 });
    noise(desk, { from: 500, to: 140, seconds: 0.1, gain: 0.4, filter: 'lowpass' });
  },
  crack(desk) {
    for (const [delay, gain] of [
      [0, 0.4],
      [0.045, 0.22],
      [0.13, 0.3],
    ] as const) {
      noise(desk, { from: 5200, to: 2200, seconds: 0.03, gain, delay });
    }
    tone(desk, { from: 170, to: 60, seconds: 0.16, gain: 0.2, wave: 'triangle', delay: 0.02 });
  },
  dash(desk) {
    noise(desk, { from: 500, to: 2800, seconds: 0.2, gain: 0.9, attack: 0.05 });
  },
  splash(desk) {
    noise(desk, { from: 3600, to: 420, seconds: 0.55, gain: 0.5, filter: 'lowpass', attack: 0.015 });
    [0.16, 0.26, 0.33].forEach((delay, i) =>
      tone(desk, { from: 300 + i * 90, to: 620 + i * 120, seconds: 0.09, gain: 0.12, delay }),
    );
  },
  whistle(desk) {
    for (let i = 0; i < 9; i += 1) {
      const from = i % 2 === 0 ? 2350 : 2210;
      tone(desk, { from, seconds: 0.06, gain: 0.2, delay: i * 0.045, attack: 0.012 });
    }
    noise(desk, { from: 2600, to: 2200, seconds: 0.42, gain: 0.22 });
  },
  drum(desk) {
    for (let i = 0; i < 26; i += 1) {
      noise(desk, {
        from: 420,
        to: 180,
        seconds: 0.06,
        gain: 0.3 + i * 0.035,
        filter: 'lowpass',
        delay: i * 0.048,
      });
    }
  },
  fanfare(desk) {
    const steps: readonly (readonly [number, number, number])[] = [
      [0, 0, 0.16],
      [2, 0.15, 0.16],
      [3, 0.3, 0.16],
      [5, 0.45, 0.9],
      [7, 0.62, 0.9],
      [8, 0.78, 1.2],
    ];
    for (const [step, delay, seconds] of steps) {
      tone(desk, { from: note(step), seconds, gain: 0.16, wave: 'sawtooth', delay, attack: 0.02 });
      tone(desk, { from: note(step) / 2, seconds, gain: 0.18, wave: 'triangle', delay, attack: 0.02 });
    }
    bell(desk, { from: note(10), seconds: 1.4, gain: 0.14, delay: 0.8 });
  },
  hold(desk) {
    tone(desk, { from: note(3), seconds: 0.2, gain: 0.18, wave: 'triangle' });
    tone(desk, { from: note(0), seconds: 0.4, gain: 0.18, wave: 'triangle', delay: 0.14 });
  },
};
