/** The options of a game with their words, as a screen shows them. */
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
};

/** `language` is a BCP 47 tag; a game that has no texts in it says its first language's. */
export function shownOptions(
  { id, options, languages, optionTexts = {} }: PlayableGame,
  kept: KeptOptions,
  language: string,
): ShownOption[] {
  const values = readOptions(options, kept[id]);
  const tag =
    languages.find((one) => one === language) ?? languages.find((one) => main(one) === main(language));
  const texts = { ...optionTexts[languages[0] ?? ''], ...(tag === undefined ? {} : optionTexts[tag]) };
  const say = (key: string) => texts[key] ?? key;
  return Object.entries(options ?? {}).map(([name, option]) => ({
    name,
    option,
    value: values[name] ?? option.default,
    label: say(option.label),
    wordOf: (value) => wordOf(option, value, say),
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

function wordOf(option: GameOption, value: OptionValue, say: (key: string) => string): string | null {
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
