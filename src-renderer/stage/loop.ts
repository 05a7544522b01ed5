/** A frame longer than this many steps has lost its time: catching up would make the next one longer still. */
const MOST_STEPS_A_FRAME = 6;

export type LoopDeps = {
  stepMs: number;
  step(): void;
  /** `alpha`: how much of the next step has passed, 0 to 1. */
  draw(alpha: number): void;
  requestFrame(callback: (nowMs: number) => void): number;
  cancelFrame(handle: number): void;
};

export type Loop = {
  /** Time stands still, the picture stays. */
  pause(): void;
  resume(): void;
  close(): void;
};

/** Turns frames of any length into steps of one length; it runs at once. */
export function startLoop({ stepMs, step, draw, requestFrame, cancelFrame }: LoopDeps): Loop {
  let owedMs = 0;
  let lastMs: number | null = null;
  let handle: number | null = requestFrame(frame);

  function frame(nowMs: number): void {
    handle = requestFrame(frame);
    owedMs += lastMs === null ? 0 : Math.max(0, nowMs - lastMs);
    lastMs = nowMs;
    if (owedMs > stepMs * MOST_STEPS_A_FRAME) owedMs = stepMs * MOST_STEPS_A_FRAME;
    // A hair of slack: at 60 Hz frames of 16.66 and 16.67 ms must not give no step and then two.
    while (owedMs >= stepMs - 0.25) {
      owedMs -= stepMs;
      step();
      if (handle === null) return;
    }
    draw(Math.max(0, owedMs / stepMs));
  }

  function stop(): void {
    if (handle !== null) cancelFrame(handle);
    handle = null;
    lastMs = null;
  }

  return {
    pause: stop,
    resume() {
      handle ??= requestFrame(frame);
    },
    close: stop,
  };
}
