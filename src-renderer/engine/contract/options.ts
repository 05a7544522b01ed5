/** What may be chosen before the start: declared alike in both places, named in every language, and played. */
import { packsOption, stepsOf, type OptionValue } from '../../../src-shared/game-options.ts';
import { chanceFrom } from './chance.ts';
import { fewOf, hold, type Check } from './contestant.ts';
import { makePlayers, openRoom, play, stir } from './room.ts';

export const optionsFit: Check = {
  title: 'has every option of game.json in its words and in its rules',
  run({ game, manifest, texts }) {
    const options = Object.entries(manifest.options ?? {});
    for (const [name, option] of options) {
      const declared = game.options?.[name];
      hold(
        !game.options || declared === option.type,
        `The option "${name}" is a ${option.type} in game.json, and the game declares ${declared ?? 'none of that name'}.`,
      );
      const choices = option.type === 'choice' ? option.choices : [];
      const keys = [option.label, ...choices.map((one) => `${option.label}.${one}`)];
      for (const tag of manifest.languages) {
        for (const key of keys)
          hold(Boolean(texts[tag]?.[key]), `texts.${tag}.json has no "${key}": the lobby shows it.`);
      }
    }
    for (const name of Object.keys(game.options ?? {})) {
      const isListed = Object.hasOwn(manifest.options ?? {}, name);
      hold(isListed, `The game declares the option "${name}", which game.json does not list.`);
    }
    return options.map(([name]) => name).join(', ') || 'it has none';
  },
};

export const playsEveryOption: Check = {
  title: 'is played with every choice of its options',
  run(contestant) {
    const { options = {} } = contestant.manifest;
    let games = 0;
    for (const [name, option] of Object.entries(options)) {
      for (const value of extremes(stepsOf(option))) {
        games += 1;
        const room = openRoom(contestant, {
          players: makePlayers(fewOf(contestant)),
          seed: games,
          options: { [name]: value },
        });
        play(room, { steps: 900, chance: chanceFrom(games), restless: 0.5, deed: stir });
      }
    }
    return games === 0 ? 'it has none' : `${games} choices`;
  },
};

export const playsEveryPack: Check = {
  title: 'is played with each of its packs alone',
  run(contestant) {
    const { packs = [], manifest } = contestant;
    hold(packs.length > 0 || !manifest.packs, 'It takes packs, and has none in its folder "packs".');
    for (const [index, pack] of packs.entries()) {
      const name = packsOption(manifest.options);
      const room = openRoom(contestant, {
        players: makePlayers(fewOf(contestant)),
        seed: index + 1,
        packs: [pack],
        ...(name === undefined ? {} : { options: { [name]: [pack.id] } }),
      });
      play(room, { steps: 900, chance: chanceFrom(index), restless: 0.5, deed: stir });
    }
    return packs.map(({ id }) => id).join(', ') || 'it takes none';
  },
};

/** All of a few, else both ends and the middle. */
function extremes(values: readonly OptionValue[]): OptionValue[] {
  if (values.length <= 8) return [...values];
  return [0, Math.floor(values.length / 2), values.length - 1].flatMap((index) => values[index] ?? []);
}
