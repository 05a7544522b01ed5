/** The how-to before a game: who is ready, who has to be, and who has played the game tonight. */
import type { Cast } from './cast.ts';
import type { HowTo, HowToOrder, HowToWord, Round, Show, ShowEffect, ShowStep, Tried } from './show-state.ts';
import { go, refuse } from './steps.ts';

/** After so many rounds of its scenes the game begins by itself: nobody holds the others longer. */
const ROUNDS = 3;
const MOST_TRIED = { games: 40, players: 64 };

/** The people of a game who are here: those who are asked whether they are ready. */
export function asked({ players }: Cast): string[] {
  return players.filter(({ bot, connected }) => !bot && connected).map(({ id }) => id);
}

/** Whether somebody who is here has not played this game tonight. */
export function isNew({ gameId, cast }: Round, tried: Tried): boolean {
  const known = tried[gameId] ?? [];
  return asked(cast).some((id) => !known.includes(id));
}

function withPlayers(tried: Tried, { gameId, cast }: Round): Tried {
  const { [gameId]: known = [], ...others } = tried;
  const here = asked(cast);
  const players = [...known.filter((id) => !here.includes(id)), ...here].slice(-MOST_TRIED.players);
  return Object.fromEntries([...Object.entries(others).slice(1 - MOST_TRIED.games), [gameId, players]]);
}

/** The sentence of a scene for somebody of this language (BCP 47), or in the game's first one. */
export function sentenceIn(texts: HowTo['texts'], language: string): string {
  const main = (tag: string) => tag.toLowerCase().split('-')[0];
  const tags = Object.keys(texts);
  const near = tags.find((tag) => tag === language) ?? tags.find((tag) => main(tag) === main(language));
  return texts[near ?? tags[0] ?? ''] ?? '';
}

type Practising = Show & { scene: Extract<Show['scene'], { at: 'playing' }> & { howTo: HowTo } };

function isPractising(show: Show): show is Practising {
  return show.scene.at === 'playing' && show.scene.howTo !== undefined;
}

function play(show: Practising): { show: Show; effects: ShowEffect[] } {
  const { howTo: _howTo, ...scene } = show.scene;
  return {
    show: { ...show, tried: withPlayers(show.tried, scene.round), scene },
    effects: [{ do: 'tellStage', message: { type: 'play', data: {} } }],
  };
}

/** One step of the how-to: the stage's word about the scene that begins, or an order. */
export function stepHowTo(show: Show, event: HowToOrder | ({ type: 'howTo' } & HowToWord)): ShowStep {
  const { scene } = show;
  if (event.type === 'howTo') {
    if (scene.at !== 'playing') return go(show);
    const { type: _type, ...word } = event;
    const { shown = -1, ready = [] } = scene.howTo ?? {};
    return goAfterHowTo({ ...show, scene: { ...scene, howTo: { ...word, shown: shown + 1, ready } } });
  }
  if (!isPractising(show)) return refuse(show, 'not-now');
  if (event.type === 'play') {
    const begun = play(show);
    return go(begun.show, begun.effects);
  }
  const { howTo } = show.scene;
  const others = howTo.ready.filter((id) => id !== event.playerId);
  const ready = others.length < howTo.ready.length ? others : [...others, event.playerId];
  return goAfterHowTo({ ...show, scene: { ...show.scene, howTo: { ...howTo, ready } } });
}

/** The game begins once all are ready who are asked, or its scenes have been shown often enough. */
export function goAfterHowTo(show: Show): ShowStep {
  if (!isPractising(show)) return go(show);
  const { round, howTo } = show.scene;
  const people = asked(round.cast);
  const isReady = people.length > 0 && people.every((id) => howTo.ready.includes(id));
  if (!isReady && howTo.shown < ROUNDS * howTo.steps) return go(show);
  const begun = play(show);
  return go(begun.show, begun.effects);
}
