/** The games of the house in the Studio's words: their options, and the folders that are no game. */
import type { Party } from '../../../src-shared/party.ts';
import type { StudioOption, TvToStudio } from '../../../src-shared/studio-link.ts';
import { stepsOf } from '../../../src-shared/game-options.ts';
import type { PickerGame } from '../shell/shell-view.ts';
import { shownOptions, type ShownOption } from '../show/shown-options.ts';

type Library = Extract<TvToStudio, { type: 'library' }>['data'];
type House = Pick<Party['settings'], 'gameOptions' | 'family'>;

export function libraryOf(
  games: readonly PickerGame[],
  { gameOptions = {}, family = false }: Partial<House> = {},
  language: string,
): Library {
  return {
    games: games.flatMap((game) => {
      if ('problem' in game) return [];
      const options = shownOptions(game, gameOptions, { language, family });
      return { id: game.id, options: options.map(optionWord) };
    }),
    broken: games.flatMap((game) =>
      'problem' in game ? { id: game.id, problem: String(game.problem) } : [],
    ),
  };
}

function optionWord({ name, option, value, label, wordOf, packs }: ShownOption): StudioOption {
  const values =
    option.type === 'packs'
      ? packs.map(({ id, title, tongue }) => ({
          value: id,
          text: tongue === null ? title : `${title} (${tongue})`,
        }))
      : stepsOf(option).flatMap((one) =>
          typeof one === 'number' || typeof one === 'string' ? { value: one, text: wordOf(one) ?? '' } : [],
        );
  return { name, type: option.type, label, value, values };
}
