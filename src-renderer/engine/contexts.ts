/** The contexts of rules: in the party's language, and for a phone's controller in that phone's where the game has it. */
import { packTitle, type GamePack } from '../../src-shared/game-pack.ts';
import type { GameTexts } from '../../src-shared/stage-link.ts';
import type { Context } from '../sdk/partyline.ts';
import { createTranslate } from './translate.ts';

/** `language` is the party's, too, where the game has no texts in it: those are in its first one then. */
export type Tongue = Pick<Context, 'language' | 't' | 'packs'>;

export type Contexts = {
  readonly party: Context;
  /** For a phone, by its BCP 47 tag; the party's where that is unknown, or the game has nothing near it. */
  of(tag: string | undefined): Context;
};

export type ContextsSetup = {
  /** The party's. */
  language: string;
  texts: GameTexts;
  packs?: readonly GamePack[] | undefined;
  /** Hears of a text that is not there. */
  onSlip(slip: Error): void;
};

export function createContexts(
  { language, texts, packs = [], onSlip }: ContextsSetup,
  contextIn: (tongue: Tongue) => Context,
): Contexts {
  const tags = Object.keys(texts);
  const own = nearest(language, tags) ?? tags[0];
  freezeDeep(packs);
  const party = contextIn({ language, t: translate(own), packs: packsIn(language) });
  const contexts = new Map([[own, party]]);

  function translate(tag = language): Context['t'] {
    return createTranslate({ language: tag, texts: texts[tag] ?? {}, onSlip });
  }

  /** Titles are in this language, and the items are the same ones. */
  function packsIn(tag: string): Context['packs'] {
    return Object.freeze(packs.map((pack) => Object.freeze({ ...pack, title: packTitle(pack.title, tag) })));
  }

  return {
    party,
    of(tag) {
      const found = tag === undefined ? undefined : nearest(tag, tags);
      if (found === undefined) return party;
      const context =
        contexts.get(found) ?? contextIn({ language: found, t: translate(found), packs: packsIn(found) });
      contexts.set(found, context);
      return context;
    },
  };
}

/** The same tag, or one of the same language in another region. */
function nearest(tag: string, tags: readonly string[]): string | undefined {
  const main = (one: string) => one.toLowerCase().split('-')[0];
  return tags.includes(tag) ? tag : tags.find((one) => main(one) === main(tag));
}

/** Plain data, which rules share among contexts, replays and games: nobody may change it. What is frozen was frozen here. */
function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freezeDeep);
}
