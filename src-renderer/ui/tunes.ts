/** The notes of the sounds that a phone knows by name. */

type Note = { hz: number; atMs: number; lengthMs: number };

export const TUNES = {
  click: [880],
  bell: [1046, 1318],
  good: [659, 988],
  bad: [247, 196],
  win: [523, 659, 784, 1046],
  lose: [392, 330, 262],
  go: [784],
} as const satisfies Record<string, readonly number[]>;

/** The sounds that a phone knows by name. */
export type TuneName = keyof typeof TUNES;

/** For names that we do not know: notes of the lobby's scale. */
const SCALE = [523, 587, 659, 784, 880];
const STEP_MS = 110;

/** The notes of a sound; an unknown name always has the same two. */
export function tune(name: string): Note[] {
  const pitches = isKnown(name) ? TUNES[name] : unknownPitches(name);
  return pitches.map((hz, index) => ({ hz, atMs: index * STEP_MS, lengthMs: STEP_MS * 1.6 }));
}

function isKnown(name: string): name is TuneName {
  return Object.prototype.hasOwnProperty.call(TUNES, name);
}

function unknownPitches(name: string): number[] {
  const sum = Array.from(name).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return [SCALE[sum % 5] ?? 523, SCALE[(sum >> 2) % 5] ?? 659];
}

/** Plays it now. */
export function playTune(context: AudioContext, name: string): void {
  for (const note of tune(name)) sound(context, note);
}

function sound(context: AudioContext, note: Note): void {
  const from = context.currentTime + note.atMs / 1000;
  const to = from + note.lengthMs / 1000;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = 'triangle';
  tone.frequency.value = note.hz;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.18, from + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, to);
  tone.connect(volume);
  volume.connect(context.destination);
  tone.start(from);
  tone.stop(to);
}
