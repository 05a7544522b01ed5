/** The building blocks of every sound: a tone and a burst of noise, each with a short envelope. */

/**
 * Where sounds are made: a context, the way out, and when, in seconds of the context's clock. `endsAt` becomes the end of
 * the last voice, for whoever wants to know.
 */
export type Desk = { context: BaseAudioContext; out: AudioNode; at: number; endsAt?: number };

export type ToneShape = {
  /** Hz at the start, and at the end where it glides. */
  from: number;
  to?: number;
  seconds: number;
  gain: number;
  wave?: OscillatorType;
  delay?: number;
  /** Seconds until it is at its loudest; a pluck when absent. */
  attack?: number;
};

export function tone(desk: Desk, shape: ToneShape): void {
  const { context, out } = desk;
  const at = desk.at + (shape.delay ?? 0);
  const oscillator = context.createOscillator();
  oscillator.type = shape.wave ?? 'sine';
  oscillator.frequency.setValueAtTime(shape.from, at);
  if (shape.to !== undefined) oscillator.frequency.exponentialRampToValueAtTime(shape.to, at + shape.seconds);
  oscillator.connect(envelope(desk, shape)).connect(out);
  oscillator.start(at);
  oscillator.stop(at + shape.seconds + 0.02);
}

/** A bell: a tone with the inharmonic partials of struck metal. */
export function bell(desk: Desk, shape: ToneShape): void {
  tone(desk, shape);
  tone(desk, { ...shape, from: shape.from * 2.76, gain: shape.gain * 0.34, seconds: shape.seconds * 0.55 });
  tone(desk, { ...shape, from: shape.from * 5.4, gain: shape.gain * 0.14, seconds: shape.seconds * 0.25 });
}

export type NoiseShape = {
  /** Hz of the filter at the start and at the end. */
  from: number;
  to: number;
  seconds: number;
  gain: number;
  filter?: BiquadFilterType;
  delay?: number;
  attack?: number;
};

export function noise(desk: Desk, shape: NoiseShape): void {
  const { context, out } = desk;
  const at = desk.at + (shape.delay ?? 0);
  const source = context.createBufferSource();
  source.buffer = hissOf(context, shape.seconds);
  const filter = context.createBiquadFilter();
  filter.type = shape.filter ?? 'bandpass';
  filter.frequency.setValueAtTime(shape.from, at);
  filter.frequency.exponentialRampToValueAtTime(shape.to, at + shape.seconds);
  source.connect(filter).connect(envelope(desk, shape)).connect(out);
  source.start(at);
}

type EnvelopeShape = { seconds: number; gain: number; delay?: number; attack?: number };

function envelope(desk: Desk, shape: EnvelopeShape): GainNode {
  const at = desk.at + (shape.delay ?? 0);
  desk.endsAt = Math.max(desk.endsAt ?? 0, at + shape.seconds);
  const attack = Math.min(shape.attack ?? 0.004, shape.seconds / 2);
  const node = desk.context.createGain();
  node.gain.setValueAtTime(0.0001, at);
  node.gain.exponentialRampToValueAtTime(Math.max(0.0002, shape.gain), at + attack);
  node.gain.exponentialRampToValueAtTime(0.0001, at + shape.seconds);
  return node;
}

function hissOf(context: BaseAudioContext, seconds: number): AudioBuffer {
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate * seconds), context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i += 1) samples[i] = Math.random() * 2 - 1;
  return buffer;
}
