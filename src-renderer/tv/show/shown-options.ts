/** The options of a game with their words, as a screen shows them. */
import {
  isSameTongue,
  offeredPacks,
  packTitle,
  shelfOf,
  type ListedPack,
  type PackHouse,
} from '../../../src-shared/game-pack.ts';
import {
  readOptions,
  stepsOf,
  type GameOption,
  type KeptOptions,
  type OptionValue,
} from '../../../src-shared/game-options.ts';
import type { PlayableGame } from '../shell/shell-view.ts';

export type ShownOption = {
  name: string;
  option: GameOption;
  value: OptionValue;
  label: string;
  /** Of each value that may be chosen; null where the shell's own words say it (on, off). */
  wordOf(value: OptionValue): string | null;
  /** Those that may be chosen, with the name of their language where it is not the TV's; none of other options. */
  packs: readonly ShownPack[];
};

export type ShownPack = { id: string; title: string; tongue: string | null; items: number };

/** `house.words` is a BCP 47 tag, the TV's without it; a game that has no texts in it says its first language's. */
export function shownOptions(
  game: PlayableGame,
  kept: KeptOptions,
  house: PackHouse & { words?: string | undefined },
): ShownOption[] {
  const { id, options, languages, optionTexts = {} } = game;
  const { words: language = house.language } = house;
  const shelf = shelfOf(game, house);
  const values = readOptions(options, kept[id], shelf);
  const packs = offeredPacks(shelf).map((pack) => shownPack(pack, language, house.language));
  const tag =
    languages.find((one) => one === language) ?? languages.find((one) => main(one) === main(language));
  const texts = { ...optionTexts[languages[0] ?? ''], ...(tag === undefined ? {} : optionTexts[tag]) };
  const say = (key: string) => texts[key] ?? key;
  return Object.entries(options ?? {}).map(([name, option]) => ({
    name,
    option,
    value: values[name] ?? '',
    label: say(option.label),
    wordOf: (value) => (option.type === 'packs' ? wordOfPacks(packs, value) : wordOf(option, value, say)),
    packs: option.type === 'packs' ? packs : [],
  }));
}

/** The texts that options are shown with. */
export function optionKeys({ options = {} }: Pick<PlayableGame, 'options'>): string[] {
  return Object.values(options).flatMap((option) => [
    option.label,
    ...(option.type === 'choice' ? option.choices.map((choice) => `${option.label}.${choice}`) : []),
  ]);
}

/** The value before or after this one, or the same at the end. */
export function stepOption(option: GameOption, value: OptionValue, step: 1 | -1): OptionValue {
  const steps = stepsOf(option);
  return steps[steps.indexOf(value) + step] ?? value;
}

function shownPack(pack: ListedPack, language: string, own: string): ShownPack {
  const { id, title, items } = pack;
  const tongue = isSameTongue(pack.language, own) ? null : nameOfTongue(pack.language, language);
  return { id, title: packTitle(title, language), tongue, items };
}

function nameOfTongue(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A few by their titles, more by how many they are. */
function wordOfPacks(packs: readonly ShownPack[], value: OptionValue): string {
  const ids = Array.isArray(value) ? value : [];
  const titles = packs.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return titles.length > 2 ? `${titles.length} / ${packs.length}` : titles.join(', ');
}

/** The packs after a tap on one of them. The last one stays: a game needs some. */
export function togglePack({ packs, value }: ShownOption, id: string): string[] {
  const ids = Array.isArray(value) ? value : [];
  const next = packs.filter((one) => ids.includes(one.id) !== (one.id === id)).map((one) => one.id);
  return next.length === 0 ? ids : next;
}

function wordOf(
  option: Exclude<GameOption, { type: 'packs' }>,
  value: OptionValue,
  say: (key: string) => string,
): string | null {
  switch (option.type) {
    case 'number':
      return String(value);
    case 'choice':
      return say(`${option.label}.${String(value)}`);
    case 'toggle':
      return null;
  }
}

function main(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
