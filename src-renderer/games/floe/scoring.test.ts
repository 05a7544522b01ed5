import { describe, expect, test } from 'vitest';
import { reach, runSeconds, start, throwOut } from './rules-kit.ts';

describe('the longest round', () => {
  /** One round in which `p1` goes into the water after so many seconds. */
  function playRound(runner: ReturnType<typeof start>, seconds: number): void {
    reach(runner, 'play');
    runSeconds(runner, seconds);
    throwOut(runner, 'p1');
    reach(runner, 'roundOver');
  }

  test('is kept, and is a record only where there was one to beat', () => {
    const first = start(2);
    playRound(first, 2);
    expect(first.takeStore()).toEqual({ longestRoundMs: first.state.meltMs });
    expect(first.state.phase).toMatchObject({ isRecord: false });
    playRound(first, 1);
    expect(first.takeStore()).toBeNull();
    playRound(first, 3);
    expect(first.state.phase).toMatchObject({ isRecord: true });
    expect(first.takeStore()).toEqual({ longestRoundMs: first.state.meltMs });
    first.leave('p1');
    expect(first.result()?.awards).toEqual([{ playerId: 'p0', key: 'award.record' }]);
  });

  test('of an earlier evening has to be beaten; rubbish in its place has not', () => {
    const old = start(2, 1, 0, 5, { longestRoundMs: 2_500 });
    playRound(old, 2);
    expect(old.state.phase).toMatchObject({ isRecord: false });
    expect(old.takeStore()).toBeNull();
    playRound(old, 3);
    expect(old.state.phase).toMatchObject({ isRecord: true });
    for (const longestRoundMs of ['long', -1, null]) {
      expect(start(2, 1, 0, 5, { longestRoundMs }).state.record.ms).toBe(0);
    }
  });
});
