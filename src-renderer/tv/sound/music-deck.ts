/** Plays one loop of music at a time: a new one fades in as the old one fades out, and a held one goes on where it was. */

export type MusicDeck = {
  /** `key` says whether it is the same music as before: then only its volume changes. Null for none. */
  play(wanted: WantedMusic | null): void;
  /** Holds the music, or lets it go on. */
  hold(on: boolean): void;
  close(): void;
};

export type WantedMusic = {
  key: string;
  /** A gain, 0 to 1. */
  volume: number;
  /** Null where the music cannot be read or decoded. */
  load(): Promise<AudioBuffer | null>;
};

type Playing = { key: string; buffer: AudioBuffer; gain: GainNode; volume: number } & (
  | { at: 'held'; offsetS: number }
  | { at: 'running'; node: AudioBufferSourceNode; startS: number; offsetS: number }
);

/** Time constants of fades, in seconds: after three of them nothing is left. */
const CROSS_S = 0.4;
const HOLD_S = 0.05;

export function createMusicDeck(context: BaseAudioContext, out: AudioNode): MusicDeck {
  let wanted: WantedMusic | null = null;
  let playing: Playing | null = null;
  let isHeld = false;

  function fade({ gain }: Playing, target: number, smoothS: number): void {
    gain.gain.cancelScheduledValues(context.currentTime);
    gain.gain.setTargetAtTime(target, context.currentTime, smoothS);
  }

  function start(one: Playing, smoothS: number): Playing {
    if (one.at === 'running') return one;
    const node = context.createBufferSource();
    node.buffer = one.buffer;
    node.loop = true;
    node.connect(one.gain);
    node.start(0, one.offsetS);
    const running: Playing = { ...one, at: 'running', node, startS: context.currentTime };
    fade(running, one.volume, smoothS);
    return running;
  }

  /** Returns it as it can be started again. */
  function stop(one: Playing, smoothS: number): Playing {
    if (one.at === 'held') return one;
    const { node, startS, offsetS, ...rest } = one;
    fade(one, 0, smoothS);
    node.stop(context.currentTime + smoothS * 6);
    const passedS = context.currentTime - startS;
    return { ...rest, at: 'held', offsetS: (offsetS + passedS) % one.buffer.duration };
  }

  function end(): void {
    if (!playing) return;
    const { gain } = playing;
    if (playing.at === 'running') {
      playing.node.onended = () => gain.disconnect();
      stop(playing, CROSS_S);
    } else gain.disconnect();
    playing = null;
  }

  async function change(next: WantedMusic): Promise<void> {
    // The old music goes on until the new one is there.
    const buffer = await next.load().catch(() => null);
    if (wanted !== next) return;
    end();
    if (!buffer) return;
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.connect(out);
    playing = { at: 'held', key: next.key, buffer, gain, volume: next.volume, offsetS: 0 };
    if (!isHeld) playing = start(playing, CROSS_S);
  }

  return {
    play(next) {
      const before = wanted;
      if (next && before?.key === next.key) {
        if (before.volume === next.volume) return;
        if (playing?.key === next.key) {
          playing.volume = next.volume;
          if (playing.at === 'running') fade(playing, next.volume, CROSS_S);
        }
        before.volume = next.volume;
        return;
      }
      wanted = next && { ...next };
      if (wanted) void change(wanted);
      else end();
    },
    hold(on) {
      if (on === isHeld) return;
      isHeld = on;
      if (playing) playing = on ? stop(playing, HOLD_S) : start(playing, HOLD_S * 2);
    },
    close() {
      wanted = null;
      end();
    },
  };
}
