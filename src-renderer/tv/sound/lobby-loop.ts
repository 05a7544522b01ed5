/** The lobby's quiet music: a slow bass and a few plucked notes of the scale, never twice the same. */
import { SCALE } from '../../ui/synth-sounds.ts';
import { tone, type Desk } from '../../ui/synth-voices.ts';

const BEAT_S = 60 / 88;
const AHEAD_S = 1.2;
const LOOK_MS = 400;
/** Roots of the bars, as steps of the scale an octave or two below. */
const BARS = [0, 4, 2, 3] as const;
const GAIN = 0.2;

export type LobbyLoop = { stop(): void };

/** Plays until stopped; fades in over two seconds. */
export function startLobbyLoop(context: AudioContext, out: AudioNode): LobbyLoop {
  const fader = context.createGain();
  const warm = context.createBiquadFilter();
  warm.type = 'lowpass';
  warm.frequency.value = 1500;
  fader.gain.setValueAtTime(0.0001, context.currentTime);
  fader.gain.linearRampToValueAtTime(GAIN, context.currentTime + 2);
  warm.connect(fader).connect(out);
  let beat = 0;
  let nextAt = context.currentTime + 0.1;
  const write = (): void => {
    // After a sleep of the machine the missed beats are let go.
    if (nextAt < context.currentTime) nextAt = context.currentTime + 0.05;
    while (nextAt < context.currentTime + AHEAD_S) {
      playBeat({ context, out: warm, at: nextAt }, beat);
      nextAt += BEAT_S;
      beat += 1;
    }
  };
  write();
  const timer = setInterval(write, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      fader.gain.cancelScheduledValues(context.currentTime);
      fader.gain.setTargetAtTime(0, context.currentTime, 0.25);
      setTimeout(() => fader.disconnect(), 2_000);
    },
  };
}

function playBeat(desk: Desk, beat: number): void {
  const root = BARS[Math.floor(beat / 4) % BARS.length] ?? 0;
  const pitch = (step: number): number => SCALE[step % SCALE.length] ?? 293.66;
  if (beat % 4 === 0) {
    tone(desk, { from: pitch(root) / 4, seconds: BEAT_S * 3.6, gain: 0.5, wave: 'triangle', attack: 0.06 });
    tone(desk, { from: pitch(root) / 2, seconds: BEAT_S * 3.9, gain: 0.16, attack: 0.5 });
    tone(desk, { from: pitch(root + 2) / 2, seconds: BEAT_S * 3.9, gain: 0.14, attack: 0.7 });
  }
  const plays = Math.random() < (beat % 2 === 0 ? 0.75 : 0.4);
  if (plays)
    tone(desk, {
      from: pitch(root + Math.floor(Math.random() * 6)),
      seconds: 0.7,
      gain: 0.24,
      wave: 'triangle',
    });
  if (Math.random() < 0.25) {
    tone(desk, {
      from: pitch(5 + Math.floor(Math.random() * 5)),
      seconds: 0.6,
      gain: 0.12,
      delay: BEAT_S / 2,
    });
  }
}
