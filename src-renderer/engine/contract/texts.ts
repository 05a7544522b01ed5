/** Words: every text in every language, and no key in the place of one. */
import { descriptorOf } from '../../../src-shared/controls/controls.ts';
import { chanceFrom } from './chance.ts';
import { Broken, fewOf, hold, patienceOf, type Check } from './contestant.ts';
import { look, makePlayers, openRoom, play, stir, type Room } from './room.ts';

export const everyTextInEveryLanguage: Check = {
  title: 'has every text in every language',
  run({ manifest, texts }) {
    const [first = 'en', ...others] = manifest.languages;
    const names = namesOf(texts[first] ?? {});
    for (const tag of manifest.languages) {
      const own = texts[tag] ?? {};
      const isAlone = others.length === 0 && names.size === 0;
      for (const name of isAlone ? [] : ['title', 'tagline']) {
        hold(Boolean(own[name]), `texts.${tag}.json has no "${name}": the picker shows it.`);
      }
      for (const [key, text] of Object.entries(own)) {
        hold(text.trim() !== '', `texts.${tag}.json: "${key}" is empty.`);
      }
    }
    for (const tag of others) {
      const own = namesOf(texts[tag] ?? {});
      for (const [name, blanks] of names) {
        const ownBlanks = own.get(name);
        hold(ownBlanks !== undefined, `texts.${tag}.json lacks "${name}", which texts.${first}.json has.`);
        hold(
          ownBlanks === blanks,
          `texts.${tag}.json: "${name}" fills in "${ownBlanks}", texts.${first}.json "${blanks}".`,
        );
      }
      for (const name of own.keys()) {
        hold(names.has(name), `texts.${first}.json lacks "${name}", which texts.${tag}.json has.`);
      }
    }
  },
};

/** `points_one` and `points_other` are one text: each language has plurals of its own. With what it fills in. */
function namesOf(texts: Record<string, string>): Map<string, string> {
  const blanks = new Map<string, Set<string>>();
  for (const [key, text] of Object.entries(texts)) {
    const name = key.replace(/_(zero|one|two|few|many|other)$/, '');
    const own = blanks.get(name) ?? new Set();
    for (const [, blank = ''] of text.matchAll(/\{\{\s*(\w+)/g)) own.add(blank);
    blanks.set(name, own);
  }
  return new Map([...blanks].map(([name, own]) => [name, [...own].toSorted().join(', ')]));
}

export const noKeyInPlaceOfAText: Check = {
  title: 'never shows the name of a text in the place of the text',
  run(contestant) {
    for (const language of contestant.manifest.languages) {
      const chance = chanceFrom(8);
      const room = openRoom(contestant, { players: makePlayers(fewOf(contestant)), language, seed: 8 });
      const check = () => {
        for (const controller of room.shows.values())
          wordsOf(controller).forEach((word) => judge(word, language));
      };
      const steps = Math.min(patienceOf(contestant), 4000);
      for (let done = 0; done < steps && !room.runner.result(); done += 4) {
        check();
        play(room, { steps: 4, chance, restless: 0.3, deed: stir });
      }
      play(room, { steps: patienceOf(contestant), chance, restless: 0.02 });
      look(room);
      check();
      const result = room.runner.result();
      if (result) judge(result.headline, language);
    }

    function judge(shown: string, language: string): void {
      const { texts } = contestant;
      const isKey = shown.includes('.') && namesOf(texts[language] ?? {}).has(shown);
      const isBlank = /\{\{\s*\w+\s*\}\}/.test(shown) && !shown.includes('{{name}}');
      // A key that no file has comes back as it is: words joined by dots, and nothing else.
      const isUnknown = /^[a-z][\w-]*(\.[\w-]+)+$/i.test(shown);
      if (isKey || isUnknown)
        throw new Broken(`In ${language} a phone shows "${shown}", which is the name of a text.`);
      if (isBlank) throw new Broken(`In ${language} a phone shows "${shown}": a value is not filled in.`);
    }
  },
};

function wordsOf(controller: Room['shows'] extends Map<string, infer One> ? One : never): string[] {
  const { title, text, controls } = controller;
  const labels = controls.flatMap((control) => [
    control.label,
    ...(descriptorOf(control.kind).words?.(control) ?? []),
  ]);
  return [title, text, ...labels].filter((word) => word !== undefined);
}
