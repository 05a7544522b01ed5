/** A very small loudspeaker: the phone answers with a note or two, the TV has the music. */

export type Beeps = {
  play(name: string): void;
  /** Browsers let a page sound only after a touch, and iOS takes it back after each lock: call on gestures. */
  wake(): void;
};

export function createBeeps(): Beeps {
  let context: AudioContext | null = null;
  /** Nothing sounds before the first touch, so the notes need not come with the page. */
  let notes: typeof import('./tunes.ts') | null = null;
  return {
    wake() {
      context ??= openContext();
      // Not only 'suspended': iOS has a state of its own after a lock.
      if (context && context.state !== 'running') void context.resume();
      if (notes) return;
      // A line that failed is asked again at the next touch.
      import('./tunes.ts').then((there) => (notes = there)).catch(() => undefined);
    },
    play(name) {
      if (context?.state === 'running') notes?.playTune(context, name);
    },
  };
}

type WithWebkit = { webkitAudioContext?: typeof AudioContext; AudioContext?: typeof AudioContext };

function openContext(): AudioContext | null {
  const browser = window as WithWebkit;
  const Context = browser.AudioContext ?? browser.webkitAudioContext;
  return Context ? new Context() : null;
}
