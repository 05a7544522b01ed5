/** The options of a game on the phone in charge: one control for each. */
import type { Input } from '../../../src-shared/bridge.ts';
import type { Control } from '../../../src-shared/controller.ts';
import { fitsOption, keptName, stepsOf, type OptionChoice } from '../../../src-shared/game-options.ts';
import { shelfOf, type PackHouse } from '../../../src-shared/game-pack.ts';
import type { PickerGame } from '../shell/shell-view.ts';
import type { Show } from '../show/show-state.ts';
import { pickedGame, playableGames } from '../show/show.ts';
import type { ShownOption } from '../show/shown-options.ts';

type Lobby = PackHouse & { show: Show; games: readonly PickerGame[] };

const OPTION = 'option.';
/** As many values stand side by side; more are a slider. */
const MOST_SIDE_BY_SIDE = 6;

export function optionControls(options: readonly ShownOption[]): Control[] {
  // One pack leaves nothing to choose.
  const open = options.filter(({ option, packs }) => option.type !== 'packs' || packs.length > 1);
  return open.map(({ name, option, value, label, wordOf, packs }): Control => {
    const own = { id: `${OPTION}${name}`, label: label.slice(0, 120) };
    if (option.type === 'packs') {
      const choices = packs.map(({ id, title, tongue }) => ({
        id,
        label: tongue === null ? title : `${title} (${tongue})`.slice(0, 120),
      }));
      const ids = Array.isArray(value) ? value : [];
      return { kind: 'choices', ...own, options: choices, pick: { min: 1, max: packs.length }, value: ids };
    }
    if (option.type === 'toggle') return { kind: 'toggle', ...own, value: value === true };
    const steps = stepsOf(option);
    if (option.type === 'number' && steps.length > MOST_SIDE_BY_SIDE) {
      const { from: min, to: max, step } = option;
      return {
        kind: 'slider',
        ...own,
        label: `${own.label}: ${String(value)}`,
        min,
        max,
        step,
        value: Number(value),
      };
    }
    const choices = steps.map((one) => ({ id: String(one), label: (wordOf(one) ?? '').slice(0, 120) }));
    return { kind: 'choices', ...own, options: choices, value: String(value) };
  });
}

/** The option of the picked game that an input of the phone in charge chooses; null for none. */
export function choiceOf(
  lobby: Lobby,
  { control, value }: Pick<Input, 'control' | 'value'>,
): OptionChoice | null {
  const game = pickedGame(lobby.show, lobby.games);
  if (!game || !control.startsWith(OPTION)) return null;
  const option = control.slice(OPTION.length);
  const isNumber = game.options?.[option]?.type === 'number';
  return keptChoice(lobby, { gameId: game.id, option, value: isNumber ? Number(value) : value });
}

/** The choice as it is kept; null where the game has no such option, or the option no such value. */
export function keptChoice(
  { games, ...house }: Pick<Lobby, 'games' | keyof PackHouse>,
  { gameId, option: name, value }: { gameId: string; option: string; value: unknown },
): OptionChoice | null {
  const game = playableGames(games).find(({ id }) => id === gameId);
  const option = game?.options && Object.hasOwn(game.options, name) ? game.options[name] : undefined;
  if (!game || !option || !fitsOption(option, value, shelfOf(game, house))) return null;
  return { gameId, option: keptName(name, option, house.language), value };
}
