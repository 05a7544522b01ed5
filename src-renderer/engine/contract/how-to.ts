/** The how-to before a game: its scenes are played by anybody, and say in every language what is to be tried. */
import { createPractice } from '../practice.ts';
import { chanceFrom } from './chance.ts';
import { fewOf, hold, type Check, type Contestant } from './contestant.ts';
import { look, makePlayers, roomOf, setupOf, stir } from './room.ts';

/** So many letters stand on the TV in two lines. */
const LONGEST = 90;
const [LEAST_STEPS, MOST_STEPS] = [2, 4];
const [SHORTEST, LONGEST_SCENE] = [3, 30];

export const howToIsPlayed: Check = {
  title: 'has a how-to whose scenes are played, in two to four steps of a sentence each',
  run(contestant) {
    const { howTo } = contestant.game;
    if (!howTo) return 'it has none';
    hold(
      howTo.length >= LEAST_STEPS && howTo.length <= MOST_STEPS,
      `The how-to has ${howTo.length} steps; it has ${LEAST_STEPS} to ${MOST_STEPS}.`,
    );
    for (const { key, seconds = SHORTEST } of howTo) {
      hold(
        seconds >= SHORTEST && seconds <= LONGEST_SCENE,
        `The step "${key}" is shown for ${seconds} s; it is ${SHORTEST} to ${LONGEST_SCENE}.`,
      );
      for (const tag of contestant.manifest.languages) {
        const sentence = contestant.texts[tag]?.[key] ?? '';
        hold(sentence !== '', `texts.${tag}.json has no "${key}": the how-to says it.`);
        hold(
          sentence.length <= LONGEST,
          `"${key}" of texts.${tag}.json has ${sentence.length} letters; ${LONGEST} fit.`,
        );
      }
    }
    for (const count of [fewOf(contestant), contestant.manifest.players.max]) tryAll(contestant, count);
    return howTo.map(({ key }) => key).join(', ');
  },
};

/** Everybody does this and that in each scene. */
function tryAll(contestant: Contestant, count: number): void {
  const practice = createPractice(
    contestant.game,
    setupOf(contestant, { players: makePlayers(Math.min(count, 16)), seed: 5 }),
  );
  if (!practice) return;
  const chance = chanceFrom(count);
  for (let scene = 0; scene < practice.steps; scene += 1) {
    const room = roomOf(practice.runner);
    for (let isSame = true; isSame;) {
      if (chance.next() < 0.3) stir(room, chance);
      isSame = !practice.pass();
      if (isSame) look(room);
    }
  }
}
