import { expect, test, vi } from 'vitest';
import type { Input } from '../../../src-shared/bridge.ts';
import { TvInputs } from './tv-inputs.ts';

const FRAME_BYTES = 1024 * 1024;

function watched() {
  const tv = { frames: [] as string[], unreadBytes: 0, isThere: true };
  const inputs = new TvInputs({
    hasTv: () => tv.isThere,
    unreadBytes: () => tv.unreadBytes,
    send(message) {
      const text = JSON.stringify(message);
      tv.frames.push(text);
      tv.unreadBytes += text.length;
    },
  });
  const heard = () =>
    tv.frames.flatMap((text) => {
      const { type, data } = JSON.parse(text) as { type: string; data: Input & { list: Input[] } };
      return (type === 'input' ? [data] : data.list).map(({ seq }) => seq);
    });
  return { tv, inputs, heard };
}

/** Of so many letters. */
const press = (seq: number, letters = 10): Input => ({
  playerId: 'p1',
  control: 'say',
  value: 'x'.repeat(letters),
  at: 0,
  scene: 'game',
  seq,
});

test('2.5 the inputs of one turn are one frame, and one is an input', async () => {
  const { tv, inputs } = watched();
  inputs.push(press(1));
  await new Promise(setImmediate);
  inputs.push(press(2));
  inputs.push(press(3));
  await new Promise(setImmediate);
  expect(tv.frames.map((text) => (JSON.parse(text) as { type: string }).type)).toEqual(['input', 'inputs']);
});

test('3.9 what waits for a new TV comes in frames that it may read, and no faster than it reads', () => {
  vi.useFakeTimers();
  const { tv, inputs, heard } = watched();
  const list = Array.from({ length: 5_000 }, (_, index) => press(index + 1, 2_000));
  inputs.again(list);
  expect(tv.unreadBytes).toBeLessThan(2 * FRAME_BYTES);
  // Said meanwhile: after all that came before it.
  inputs.push(press(5_001));
  for (let look = 0; look < 200 && heard().length < 5_001; look += 1) {
    tv.unreadBytes = 0;
    vi.advanceTimersByTime(100);
  }
  expect(heard()).toEqual(Array.from({ length: 5_001 }, (_, index) => index + 1));
  expect(Math.max(...tv.frames.map((text) => text.length))).toBeLessThan(FRAME_BYTES);
  vi.useRealTimers();
});

test('3.9 another TV begins at the beginning, and hears no input twice', () => {
  vi.useFakeTimers();
  const { tv, inputs, heard } = watched();
  const list = Array.from({ length: 5_000 }, (_, index) => press(index + 1, 2_000));
  inputs.again(list);
  tv.frames.length = 0;
  tv.unreadBytes = 0;
  inputs.push(press(5_001));
  inputs.again([...list, press(5_001)]);
  for (let look = 0; look < 200; look += 1) {
    tv.unreadBytes = 0;
    vi.advanceTimersByTime(100);
  }
  expect(heard()).toEqual(Array.from({ length: 5_001 }, (_, index) => index + 1));
  vi.useRealTimers();
});

test('3.9 where no TV is there nothing is kept here', () => {
  const { tv, inputs, heard } = watched();
  tv.isThere = false;
  inputs.push(press(1));
  inputs.flush();
  tv.isThere = true;
  inputs.flush();
  expect(heard()).toEqual([]);
});
