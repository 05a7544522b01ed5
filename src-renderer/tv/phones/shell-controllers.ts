/** The controllers of phones outside games. The phone in charge decides; the others wait with a toy. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import { offeredPacks, shelfOf } from '../../../src-shared/game-pack.ts';
import type { KeptOptions } from '../../../src-shared/game-options.ts';
import type { Scene } from '../../../src-shared/limits.ts';
import { teamCounts, TEAMS } from '../../../src-shared/teams.ts';
import { teamNames } from '../../ui/team-names.ts';
import type { Language, Player } from '../../../src-shared/party.ts';
import type { PickerGame, PlayableGame } from '../shell/shell-view.ts';
import type { Sight } from '../shell/sight.ts';
import { everybody } from '../show/cast.ts';
import { isPlaying, type Show, type ShowScene } from '../show/show-state.ts';
import { pickedGame, playableGames, sidesInLobby } from '../show/show.ts';
import { shownOptions } from '../show/shown-options.ts';
import { optionControls } from './option-controls.ts';
import { teamPlayIn } from '../show/team-play.ts';
import { languageFor, WORDS, type Words } from './words.ts';

const BOT_COUNTS = [0, 4, 8, 16];

export type ShellState = {
  show: Show;
  sight: Sight;
  players: readonly Player[];
  games: readonly PickerGame[];
  language: Language;
  locked: boolean;
  family: boolean;
  /** What was chosen for each game. */
  kept: KeptOptions;
  /** False until the host has said which games there are. */
  gamesKnown: boolean;
};

/** The game has the phones: it runs, somebody sees it, and nobody has paused it. */
export function isStageOn({ show, sight }: Pick<ShellState, 'show' | 'sight'>): boolean {
  return isPlaying(show.scene) && sight.is === 'seen';
}

/** The controller of one phone outside the stage's word: lobby, loading, pause, result, problem. */
export function shellController(state: ShellState, player: Player): Controller {
  const words = WORDS[languageFor(player.language, state.language)];
  const { scene } = state.show;
  switch (scene.at) {
    case 'lobby':
      return lobby(state, player, words);
    case 'playing':
      return held(state, player, words) ?? waiting(state, words, scene.round.gameId);
    case 'result':
      return result(state, player, { words, scene });
    case 'problem': {
      const controls = player.inCharge
        ? [button('rematch', words.rematch), button('lobby', words.lobby)]
        : [];
      return {
        title: words.stopped(titleOf(state, scene.round.gameId)),
        text: words.fault[scene.fault],
        controls,
      };
    }
    case 'missing': {
      const { gameId } = scene.round;
      const controls = player.inCharge ? [button('lobby', words.giveUp)] : [];
      return { title: words.missing(titleOf(state, gameId)), text: words.goesOn(gameId), controls };
    }
  }
}

/** The scene that controllers belong to while the show stands so. A game that has stopped is over. */
export function sceneOf(state: Pick<ShellState, 'show' | 'sight'>): Scene {
  const { scene } = state.show;
  switch (scene.at) {
    case 'lobby':
      return 'lobby';
    case 'playing':
      if (!isStageOn(state)) return 'pause';
      return scene.howTo ? 'practice' : 'game';
    case 'result':
    case 'problem':
    case 'missing':
      return 'result';
  }
}

function lobby(state: ShellState, player: Player, words: Words): Controller {
  const side = sideOf(state, player, words);
  const pluck: Control = { kind: 'cord', id: 'pluck', label: words.pluck };
  if (!player.inCharge) {
    const controls = [...side, pluck];
    return { title: words.onTheLine, text: words.pluckMeanwhile(nameInCharge(state)), controls };
  }
  const games = playableGames(state.games);
  const picked = pickedGame(state.show, state.games);
  if (!picked) {
    const why = state.gamesKnown ? { text: words.noGames } : {};
    return { title: words.onTheLine, ...why, controls: [pluck] };
  }
  const counts = botCounts(state, picked.players.max);
  const { botsUpTo } = state.show;
  const game: Control = {
    kind: 'choices',
    id: 'game',
    label: words.game,
    // The wire carries at most 64 options.
    options: games.slice(0, 64).map(({ id, title }) => ({ id, label: title })),
    value: picked.id,
  };
  const bots: Control = {
    kind: 'choices',
    id: 'bots',
    label: words.bots,
    options: counts.map((count) => ({
      id: String(count),
      label: count === 0 ? words.noBots : words.upTo(count),
    })),
    value: String(counts.includes(botsUpTo) ? botsUpTo : 0),
  };
  const isPlayable = !picked.packs || offeredPacks(shelfOf(picked, state)).length > 0;
  const controls = [
    // A shelf of one leaves nothing to choose; the start names it.
    ...(games.length > 1 ? [game] : []),
    ...(counts.length > 1 ? [bots] : []),
    ...optionControls(shownOptions(picked, state.kept, { ...state, words: player.language })),
    ...teamsOf(state, picked, words),
    ...side,
    ...(isPlayable ? [button('start', words.start(picked.title))] : []),
  ];
  const inCharge = state.locked ? words.lockedInCharge : words.youAreInCharge;
  const text = isPlayable ? inCharge : words.refusal['no-packs'];
  return { title: words.onTheLine, text, controls };
}

/** How many teams, and the shuffle, where the game is made for them. */
function teamsOf({ show }: ShellState, picked: PlayableGame, words: Words): Control[] {
  const counts = teamCounts(picked.teams);
  const { count } = teamPlayIn(picked, show.teamPlay);
  const teams: Control = {
    kind: 'choices',
    id: 'teams',
    label: words.teams,
    options: counts.map((one) => ({ id: String(one), label: one === 0 ? words.noTeams : String(one) })),
    value: String(count),
  };
  return [
    ...(counts.length > 1 ? [teams] : []),
    ...(count > 0 ? [button('shuffleTeams', words.shuffleTeams)] : []),
  ];
}

/** The player's team, and the others that they may change to. */
function sideOf(state: ShellState, player: Player, words: Words): Control[] {
  const own = sidesInLobby(state.show, state)[player.playerId];
  if (own === undefined) return [];
  const { count } = teamPlayIn(pickedGame(state.show, state.games), state.show.teamPlay);
  const names = teamNames(languageFor(player.language, state.language));
  const options = TEAMS.slice(0, count).map(({ id, color }) => ({ id, label: names[id], color }));
  return [{ kind: 'choices', id: 'side', label: words.side, options, value: TEAMS[own]?.id ?? '' }];
}

/** Totals that bots could fill up to: above the phones that are here, within what the game holds. */
function botCounts(state: ShellState, max: number): number[] {
  const phones = state.players.filter((player) => player.connected).length;
  const counts = max < 16 && !BOT_COUNTS.includes(max) ? [...BOT_COUNTS, max] : BOT_COUNTS;
  return counts
    .filter((count) => count === 0 || (count > phones && count <= max))
    .toSorted((one, other) => one - other);
}

function waiting(state: ShellState, words: Words, gameId: string): Controller {
  return { title: titleOf(state, gameId), text: words.eyesOnTv, controls: [] };
}

/** The controller that says why the game cannot go on; null where it can. */
function held(state: ShellState, player: Player, words: Words): Controller | null {
  const { show, sight } = state;
  if (sight.is === 'covered') {
    const controls = player.inCharge ? [button('quit', words.quit)] : [];
    return { title: words.covered, text: words.uncover, controls };
  }
  if (!isPlaying(show.scene)) return pause(state, player, words);
  return sight.is === 'seen' ? null : { title: String(sight.count), text: words.goesOnNow, controls: [] };
}

function pause(state: ShellState, player: Player, words: Words): Controller {
  if (!player.inCharge)
    return { title: words.paused, text: words.pausedBy(nameInCharge(state)), controls: [] };
  return { title: words.paused, controls: [button('resume', words.resume), button('quit', words.quit)] };
}

function result(
  state: ShellState,
  player: Player,
  { words, scene }: { words: Words; scene: Extract<ShowScene, { at: 'result' }> },
): Controller {
  const controls = player.inCharge ? [button('rematch', words.rematch), button('lobby', words.lobby)] : [];
  const next = player.inCharge ? [] : [words.next(nameInCharge(state))];
  const own = scene.ranking.find((ranked) => ranked.playerId === player.playerId);
  if (!own) {
    const watched = everybody(scene.round.cast).some(({ id }) => id === player.playerId);
    const text = [...(watched ? [words.watched] : []), ...next].join('\n');
    return { title: scene.headline || words.onTheLine, text, controls };
  }
  const place = 1 + scene.ranking.filter(({ score }) => score > own.score).length;
  const won = (scene.awards ?? []).filter(({ playerId }) => playerId === player.playerId);
  const lines = [words.score(own.score), ...won.map(({ text }) => text), ...next];
  return { title: words.place(place), text: lines.join('\n'), controls };
}

function button(id: string, label: string): Control {
  return { kind: 'button', id, label: label.slice(0, 120) };
}

function nameInCharge({ players }: ShellState): string | null {
  return players.find((player) => player.inCharge)?.name ?? null;
}

function titleOf({ games }: ShellState, gameId: string): string {
  return games.find((game) => game.id === gameId)?.title ?? gameId;
}
