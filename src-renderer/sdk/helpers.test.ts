import { describe, expect, test } from 'vitest';
import { ana, away, bruno, carla, chance, davi, room } from './helpers-kit.ts';
import { paperPlayer } from './paper-player.ts';
import * as sdk from './partyline.ts';

describe('chance', () => {
  test('a die shows each of its sides about equally often, and nothing else', () => {
    const ctx = chance();
    const counts = new Map<number, number>();
    for (let throws = 0; throws < 6000; throws += 1) {
      const side = sdk.integer(1, 6, ctx);
      counts.set(side, (counts.get(side) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('a shuffle keeps everything, leaves the list alone, and puts each thing anywhere', () => {
    const ctx = chance();
    const list = ['a', 'b', 'c', 'd'];
    const firsts = new Map<string, number>();
    for (let round = 0; round < 4000; round += 1) {
      const mixed = sdk.shuffle(list, ctx);
      expect([...mixed].sort()).toEqual(['a', 'b', 'c', 'd']);
      firsts.set(mixed[0] ?? '', (firsts.get(mixed[0] ?? '') ?? 0) + 1);
    }
    expect(list).toEqual(['a', 'b', 'c', 'd']);
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(firsts.size).toBe(4);
  });

  test('lists and undefined in a list stay what they are', () => {
    expect(sdk.pick([[1, 2]], chance())).toEqual([1, 2]);
    expect(sdk.shuffle([[1], [1]], chance())).toEqual([[1], [1]]);
    expect(sdk.pick([undefined], chance())).toBeUndefined();
  });

  test('a sample has no thing twice and never more than there are', () => {
    const ctx = chance(5);
    const three = sdk.sample([1, 2, 3, 4, 5], 3, ctx);
    expect(new Set(three).size).toBe(3);
    expect(sdk.sample([1, 2], 9, ctx)).toHaveLength(2);
    expect(sdk.sample([1, 2], -1, ctx)).toEqual([]);
  });

  test('weights are kept: what weighs nothing never comes', () => {
    const ctx = chance(2);
    let gold = 0;
    for (let round = 0; round < 4000; round += 1) {
      const got = sdk.weighted(
        [
          ['never', 0],
          ['gold', 1],
          ['mud', 3],
        ],
        ctx,
      );
      expect(got).not.toBe('never');
      if (got === 'gold') gold += 1;
    }
    expect(Math.abs(gold - 1000)).toBeLessThan(150);
  });

  test('the same seed gives the same', () => {
    const play = (seed: number) => sdk.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9], chance(seed));
    expect(play(7)).toEqual(play(7));
    expect(play(7)).not.toEqual(play(8));
  });

  test('nothing to choose from is said, not returned', () => {
    expect(() => sdk.pick([], chance())).toThrow('empty list');
    expect(() => sdk.weighted([['a', 0]], chance())).toThrow('weight above 0');
  });
});

describe('clocks', () => {
  test('a clock runs from its start to its end by play time', () => {
    const clock = sdk.startClock(4000, { now: 1000 });
    expect(clock).toEqual({ since: 1000, until: 5000 });
    expect(sdk.timeLeft(clock, { now: 2000 })).toBe(3000);
    expect(sdk.timePassed(clock, { now: 2000 })).toBe(0.25);
    expect(sdk.isTimeUp(clock, { now: 4999 })).toBe(false);
    expect(sdk.isTimeUp(clock, { now: 5000 })).toBe(true);
    expect(sdk.timeLeft(clock, { now: 9000 })).toBe(0);
    expect(sdk.timePassed(clock, { now: 9000 })).toBe(1);
    expect(sdk.timePassed(sdk.startClock(0, { now: 5 }), { now: 5 })).toBe(1);
  });

  test('a phone counts down to the same moment, on the host’s clock', () => {
    const clock = sdk.startClock(4000, { now: 1000 });
    expect(sdk.phoneTimer(clock, { hostTime: (at) => 70_000 + at })).toEqual({ endsAt: 75_000 });
  });

  test('exactly one step passes a moment', () => {
    const dtMs = 1000 / 60;
    const passes = Array.from({ length: 200 }, (_, step) => sdk.isPassing(1000, dtMs, { now: step * dtMs }));
    expect(passes.filter(Boolean)).toHaveLength(1);
    expect(passes.indexOf(true)).toBe(60);
  });
});

describe('scores', () => {
  test('ties share a place, and the next place is left out', () => {
    const scores = sdk.startScores([ana, bruno, carla, davi]);
    sdk.addPoints(scores, bruno, 3);
    sdk.addPoints(scores, carla, 2);
    sdk.addPoints(scores, davi, 3);
    sdk.addPoints(scores, ana, -1);
    expect(sdk.rank(scores)).toEqual([
      { playerId: 'bruno', score: 3, place: 1 },
      { playerId: 'davi', score: 3, place: 1 },
      { playerId: 'carla', score: 2, place: 3 },
      { playerId: 'ana', score: -1, place: 4 },
    ]);
    expect(sdk.leaders(scores)).toEqual(['bruno', 'davi']);
    expect(sdk.leaders({})).toEqual([]);
  });

  test('somebody who came late begins at nothing', () => {
    const scores = sdk.startScores([ana]);
    sdk.addPoints(scores, bruno, 2);
    expect(scores).toEqual({ ana: 0, bruno: 2 });
  });
});

describe('answers and votes', () => {
  test('who is away is not waited for, and bots are', () => {
    const bot = paperPlayer('bot', { connected: false, bot: true });
    const here = room(ana, away(bruno), bot);
    const answers: sdk.Answers<string> = { ana: 'x' };
    expect(sdk.waitingFor(answers, here)).toEqual([bot]);
    expect(sdk.everybodyAnswered(answers, here)).toBe(false);
    answers['bot'] = 'y';
    expect(sdk.everybodyAnswered(answers, here)).toBe(true);
  });

  test('while nobody is here, not everybody has answered', () => {
    expect(sdk.everybodyAnswered({}, room(away(ana)))).toBe(false);
  });

  test('nothing is so for everybody while nobody is here', () => {
    const isAna = ({ id }: { id: string }) => id === 'ana';
    expect(sdk.everybodyHere(isAna, room(ana, away(bruno)))).toBe(true);
    expect(sdk.everybodyHere(isAna, room(ana, bruno))).toBe(false);
    expect(sdk.everybodyHere(isAna, room(away(ana)))).toBe(false);
    expect(sdk.everybodyHere(isAna, room())).toBe(false);
  });

  test('an answer is one of the player, not of the language', () => {
    expect(sdk.hasAnswered({}, paperPlayer('constructor'))).toBe(false);
  });

  test('votes are counted, most first, and nobody votes for themselves', () => {
    const votes: sdk.Votes = {};
    expect(sdk.castVote(votes, ana, 'bruno')).toBe(true);
    expect(sdk.castVote(votes, bruno, 'bruno')).toBe(false);
    expect(sdk.castVote(votes, carla, 'ana')).toBe(true);
    expect(sdk.castVote(votes, davi, 'ana')).toBe(true);
    expect(sdk.tally(votes)).toEqual([
      { choice: 'ana', count: 2, voters: ['carla', 'davi'] },
      { choice: 'bruno', count: 1, voters: ['ana'] },
    ]);
    expect(sdk.mostVoted(votes)).toEqual(['ana']);
    sdk.castVote(votes, davi, 'carla');
    sdk.castVote(votes, carla, 'bruno');
    sdk.castVote(votes, davi, 'ana');
    sdk.castVote(votes, bruno, 'ana');
    expect(sdk.mostVoted(votes)).toEqual(['bruno', 'ana']);
    expect(sdk.mostVoted({})).toEqual([]);
    expect(sdk.othersThan(ana, [ana, bruno])).toEqual([bruno]);
  });
});

test('rounds go on to the last and no further', () => {
  const rounds = sdk.startRounds(2);
  expect(sdk.isLastRound(rounds)).toBe(false);
  expect(sdk.nextRound(rounds)).toBe(true);
  expect(sdk.isLastRound(rounds)).toBe(true);
  expect(sdk.nextRound(rounds)).toBe(false);
  expect(rounds).toEqual({ round: 2, of: 2 });
});

describe('the buzzer', () => {
  test('the earliest finger wins, although another press came first', () => {
    const buzz = sdk.openBuzz();
    sdk.pressBuzz(buzz, ana, { now: 1000, pressedAt: 990 });
    sdk.pressBuzz(buzz, bruno, { now: 1100, pressedAt: 940 });
    expect(sdk.firstBuzz(buzz, { now: 1199 })).toBeNull();
    expect(sdk.firstBuzz(buzz, { now: 1200 })).toBe('bruno');
  });

  test('only the first press of a player counts', () => {
    const buzz = sdk.openBuzz();
    sdk.pressBuzz(buzz, ana, { now: 1000, pressedAt: 1000 });
    sdk.pressBuzz(buzz, bruno, { now: 1010, pressedAt: 990 });
    sdk.pressBuzz(buzz, ana, { now: 1020, pressedAt: 900 });
    expect(sdk.firstBuzz(buzz, { now: 2000 })).toBe('bruno');
  });

  test('who leaves has not pressed, and an empty window is open again', () => {
    const buzz = sdk.openBuzz();
    sdk.pressBuzz(buzz, ana, { now: 1000, pressedAt: 990 });
    sdk.pressBuzz(buzz, bruno, { now: 1000, pressedAt: 995 });
    sdk.leaveBuzz(buzz, ana);
    expect(sdk.firstBuzz(buzz, { now: 2000 })).toBe('bruno');
    sdk.leaveBuzz(buzz, bruno);
    expect(buzz).toEqual(sdk.openBuzz());
  });

  test('before a press nobody is first', () => {
    expect(sdk.firstBuzz(sdk.openBuzz(), { now: 9000 })).toBeNull();
  });
});
