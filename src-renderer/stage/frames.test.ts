import { expect, test } from 'vitest';
import { createFrames } from './frames.ts';

/** A browser and a shell that draw by the test's clock. */
function bench() {
  let nowMs = 0;
  let own: ((nowMs: number) => void) | null = null;
  let isAsked = false;
  const errors: unknown[] = [];
  const frames = createFrames({
    requestFrame(callback) {
      expect(own, 'one frame is asked for at a time').toBeNull();
      own = callback;
      return 0;
    },
    askShell: () => (isAsked = true),
    now: () => nowMs,
    onError: (error) => errors.push(error),
  });

  /** `ownEvery`: the browser gives the stage each frame of the shell, or only each second one. */
  function pass(shellFrames: number, ownEvery: number): void {
    for (let count = 1; count <= shellFrames; count += 1) {
      nowMs += 1000 / 60;
      const isLending = isAsked;
      isAsked = false;
      const callback = count % ownEvery === 0 ? own : null;
      if (callback) {
        own = null;
        callback(nowMs);
      }
      // The shell's word takes a moment.
      nowMs += 1;
      if (isLending) frames.lend();
      nowMs -= 1;
    }
  }
  return { frames, errors, pass, asked: () => isAsked };
}

/** Counts frames as a loop draws them: each asks for the next. */
function draw({ frames }: ReturnType<typeof bench>): { drawn: number } {
  const count = { drawn: 0 };
  frames.request(function next() {
    count.drawn += 1;
    frames.request(next);
  });
  return count;
}

test('15.2 where the browser gives each frame, nothing is asked of the shell', () => {
  const room = bench();
  const count = draw(room);
  room.pass(120, 1);
  expect(count.drawn).toBe(120);
  expect(room.asked()).toBe(false);
});

test('15.2 where the browser gives each second frame, the shell lends its own, and none is drawn twice', () => {
  const room = bench();
  const count = draw(room);
  room.pass(60, 2);
  count.drawn = 0;
  room.pass(600, 2);
  expect(count.drawn).toBeGreaterThanOrEqual(595);
  expect(count.drawn).toBeLessThanOrEqual(601);
});

test('15.2 once the browser gives every frame, the shell is asked no more', () => {
  const room = bench();
  const count = draw(room);
  room.pass(60, 2);
  expect(room.asked()).toBe(true);
  room.pass(30, 1);
  expect(room.asked()).toBe(false);
  count.drawn = 0;
  room.pass(60, 1);
  expect(count.drawn).toBe(60);
});

test('15.2 a stage that stands still asks for nothing, and its pause is no slow frame', () => {
  const room = bench();
  for (let count = 0; count < 40; count += 1) {
    let isDrawn = false;
    room.frames.request(() => (isDrawn = true));
    room.pass(1, 1);
    expect(isDrawn).toBe(true);
    room.pass(10, 1);
  }
  expect(room.asked()).toBe(false);
});

test('a frame that is called off does not come, and one that throws holds up no other', () => {
  const room = bench();
  const heard: string[] = [];
  const handle = room.frames.request(() => heard.push('called off'));
  room.frames.request(() => {
    throw new Error('slip');
  });
  room.frames.request(() => heard.push('drawn'));
  room.frames.cancel(handle);
  room.pass(1, 1);
  expect(heard).toEqual(['drawn']);
  expect(room.errors).toEqual([new Error('slip')]);
});
