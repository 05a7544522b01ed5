import { afterEach, expect, test, vi } from 'vitest';
import { createBeeps } from './beeps.ts';
import { TUNES } from './tunes.ts';

/** As much of a browser's loudspeaker as a note needs. */
class FakeSpeaker {
  static played: number[] = [];
  state = 'suspended';
  currentTime = 0;
  destination = {};
  createOscillator() {
    const frequency = { value: 0 };
    return {
      frequency,
      connect: () => {},
      stop: () => {},
      start: () => FakeSpeaker.played.push(frequency.value),
    };
  }
  createGain() {
    const step = () => {};
    const gain = { setValueAtTime: step, linearRampToValueAtTime: step, exponentialRampToValueAtTime: step };
    return { gain, connect: step };
  }
  resume() {
    this.state = 'running';
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeSpeaker.played = [];
});

test('after a touch the phone plays what it is told, though the notes come late', async () => {
  vi.stubGlobal('window', { AudioContext: FakeSpeaker });
  const beeps = createBeeps();
  beeps.play('win');
  expect(FakeSpeaker.played).toEqual([]);
  beeps.wake();
  await vi.waitFor(() => {
    beeps.play('good');
    expect(FakeSpeaker.played).toEqual(TUNES.good);
  });
});
