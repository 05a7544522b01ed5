/**
 * Animation frames for the stage. WebKit gives a frame of another origin that nobody has touched half of the frames of the
 * page round it, and nobody touches a stage: where its own are that slow, the shell lends it its own.
 */

/** Frames further apart than this are slow; the slowest screens have sixty a second, and WebKit halves those. */
const SLOW_MS = 24;
/** This many in a row decide, so that neither one long frame nor one short frame does. */
const ENOUGH_FRAMES = 12;
/** Two frames this close together are one: the browser's and the shell's. */
const SAME_FRAME_MS = 6;

export type FramesDeps = {
  /** The browser's own. */
  requestFrame(callback: (nowMs: number) => void): number;
  /** Asks the shell for its next frame; `lend` is called when it has come. */
  askShell(): void;
  /** A clock in ms that starts where the frames' does. */
  now(): number;
  onError(error: unknown): void;
};

export type Frames = {
  request(callback: (nowMs: number) => void): number;
  cancel(handle: number): void;
  lend(): void;
};

export function createFrames({ requestFrame, askShell, now, onError }: FramesDeps): Frames {
  let waiting = new Map<number, (nowMs: number) => void>();
  let lastHandle = 0;
  let isOwnPending = false;
  let isShellAsked = false;
  let isSlow = false;
  /** How many frames in a row said the contrary. */
  let contrary = 0;
  let ownMs: number | null = null;
  let ranMs = -Infinity;

  function order(): void {
    if (waiting.size === 0) return;
    if (!isOwnPending) {
      isOwnPending = true;
      requestFrame(onOwn);
    }
    if (isSlow && !isShellAsked) {
      isShellAsked = true;
      askShell();
    }
  }

  function onOwn(nowMs: number): void {
    isOwnPending = false;
    measure(nowMs);
    run(isSlow ? now() : nowMs);
    // A frame that nobody waited for says nothing of the pace.
    if (waiting.size === 0) ownMs = null;
  }

  function measure(nowMs: number): void {
    if (ownMs !== null) contrary = nowMs - ownMs > SLOW_MS === isSlow ? 0 : contrary + 1;
    ownMs = nowMs;
    if (contrary < ENOUGH_FRAMES) return;
    isSlow = !isSlow;
    contrary = 0;
  }

  function run(nowMs: number): void {
    if (!isSlow || nowMs - ranMs >= SAME_FRAME_MS) {
      ranMs = nowMs;
      const due = waiting;
      waiting = new Map();
      for (const callback of due.values()) call(callback, nowMs);
    }
    order();
  }

  function call(callback: (nowMs: number) => void, nowMs: number): void {
    try {
      callback(nowMs);
    } catch (error) {
      onError(error);
    }
  }

  return {
    request(callback) {
      lastHandle += 1;
      waiting.set(lastHandle, callback);
      order();
      return lastHandle;
    },
    cancel: (handle) => void waiting.delete(handle),
    lend() {
      isShellAsked = false;
      run(now());
    },
  };
}
