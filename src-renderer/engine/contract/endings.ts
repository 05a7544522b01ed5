/** A round always ends, and its result names everybody. */
import { chanceFrom } from './chance.ts';
import { fewOf, hold, patienceOf, someCountsOf, type Check, type Contestant } from './contestant.ts';
import { makePlayer, makePlayers, openRoom, play, runOut, touch, type Room } from './room.ts';

const ADVICE = 'Give each phase a clock (startClock) and go on in "tick" when it is over.';

function minutes(steps: number): string {
  return `${Number((steps / 3600).toFixed(1))} minutes`;
}

export const endsInSilence: Check = {
  title: 'ends by itself when nobody ever answers',
  run(contestant) {
    const mostSteps = patienceOf(contestant);
    const { min, max } = contestant.manifest.players;
    const took = [...new Set([min, max])].map((count) => {
      const room = openRoom(contestant, { players: makePlayers(count) });
      const steps = runOut(room, mostSteps);
      hold(
        steps < mostSteps,
        `With ${count} silent players it still runs after ${minutes(mostSteps)}. ${ADVICE}`,
      );
      return `${count} silent players: ${minutes(steps)}`;
    });
    return took.join('; ');
  },
};

export const noBlocking: Check = {
  title: 'is not held up by one who never answers',
  run(contestant) {
    const count = fewOf(contestant);
    const mostSteps = patienceOf(contestant);
    const room = openRoom(contestant, { players: othersAnswer(contestant, count), seed: 7 });
    const steps = play(room, {
      steps: mostSteps,
      chance: chanceFrom(7),
      restless: 0.3,
      deed: touchExceptFirst,
    });
    hold(
      steps < mostSteps,
      `p0 never answers, and after ${minutes(mostSteps)} the others still wait. ${ADVICE}`,
    );
    return minutes(steps);
  },
};

/** The first is a person who is here and silent; the others are bots where the game has some. */
function othersAnswer({ game }: Contestant, count: number) {
  return makePlayers(count, game.bot ? count - 1 : 0);
}

function touchExceptFirst(room: Room, chance: Parameters<typeof touch>[1]): void {
  const others = room.runner.players.filter((one) => one.id !== 'p0');
  touch({ ...room, runner: { ...room.runner, players: others } }, chance);
}

export const resultNamesEverybody: Check = {
  title: 'has a result that ranks everybody once, and a headline',
  run(contestant) {
    const mostSteps = patienceOf(contestant);
    for (const count of someCountsOf(contestant)) {
      const players = makePlayers(count, contestant.game.bot ? Math.floor(count / 2) : 0);
      const room = openRoom(contestant, { players, seed: count });
      room.runner.join(makePlayer(50));
      play(room, { steps: mostSteps, chance: chanceFrom(count), restless: 0.2 });
      const result = room.runner.result();
      // That it ends at all is for another check to say.
      if (!result) continue;
      hold(result.headline.trim() !== '', 'The result has no headline.');
      const ranked = result.ranking.map((one) => one.playerId).toSorted();
      const playing = room.runner.players.map((one) => one.id).toSorted();
      hold(
        JSON.stringify(ranked) === JSON.stringify(playing),
        `The ranking names ${ranked.join(', ')}; those who play are ${playing.join(', ')}.`,
      );
      for (const { playerId, key, values } of result.awards) {
        hold(playing.includes(playerId), `An award goes to ${playerId}, who does not play.`);
        // Throws where a language has no such text.
        hold(room.runner.t(key, values).trim() !== '', `The award "${key}" has no words.`);
      }
    }
  },
};
