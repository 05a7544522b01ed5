/**
 * The show as a pure state machine. A step takes an order or an event, and gives the next state with its effects, which the
 * shell carries out in order.
 */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { PickerGame, PlayableGame } from '../shell/shell-view.ts';
import type { StageFault } from '../stage/stage-talk.ts';
import { addBots, seatsToFill } from './bots.ts';
import { packsOption, readOptions } from '../../../src-shared/game-options.ts';
import { readPacks, shelfOf } from '../../../src-shared/game-pack.ts';
import { teamCount, TEAMS } from '../../../src-shared/teams.ts';
import { castChanges, castPhones, everybody, followParty, type Cast } from './cast.ts';
import {
  FIRST_SHOW,
  isTaken,
  type Ending,
  type Round,
  type SavedShow,
  type Show,
  type ShowEffect,
  type ShowEvent,
  type ShowStep,
  type ShowWorld,
} from './show-state.ts';
import { goAfterHowTo, isNew, stepHowTo } from './how-to.ts';
import { stepExhibit } from './step-exhibit.ts';
import { go, leave, refuse, withParty } from './steps.ts';
import { dealSides, teamPlayIn, type TeamPlay } from './team-play.ts';

/** The most bots that one may ask for, as the wire allows. */
const MOST_BOTS = 64;

export function stepShow(show: Show, event: ShowEvent, world: ShowWorld): ShowStep {
  const { scene } = show;
  switch (event.type) {
    case 'pick':
      if (isTaken(scene)) return refuse(show, 'not-now');
      if (!findGame(world, event.gameId)) return refuse(show, 'no-such-game');
      return go({ ...show, pickedGameId: event.gameId });
    case 'botsUpTo':
      if (!Number.isInteger(event.count)) return go(show);
      return go({
        ...show,
        // They are for the game that is shown, so that is picked.
        pickedGameId: pickedGame(show, world.games)?.id ?? null,
        botsUpTo: Math.max(0, Math.min(MOST_BOTS, event.count)),
      });
    case 'teams':
    case 'side':
    case 'shuffleTeams':
      if (isTaken(scene)) return refuse(show, 'not-now');
      return go({
        ...show,
        pickedGameId: pickedGame(show, world.games)?.id ?? null,
        teamPlay: stepTeams(show, event, world),
      });
    case 'start': {
      if (isTaken(scene)) return refuse(show, 'not-now');
      const { botsUpTo, teamPlay } = show;
      return start(show, pickedGame(show, world.games), { bots: event.bots ?? botsUpTo, teamPlay, world });
    }
    case 'howTo':
    case 'ready':
    case 'play':
      return stepHowTo(show, event);
    case 'rematch':
      if (scene.at !== 'result' && scene.at !== 'problem') return refuse(show, 'not-now');
      return start(show, findGame(world, scene.round.gameId), {
        bots: scene.round.botsUpTo,
        teamPlay: teamPlayOf(scene.round.cast),
        world,
      });
    case 'pause':
    case 'resume':
      return pause(show, event.type === 'pause');
    case 'quit':
      return quit(show);
    case 'partyChanged':
      return followPlayers(show, world);
    case 'ended':
      return end(show, event);
    case 'broke':
      return breakOff(show, event);
    case 'restored':
      return restore(show, event.saved, world);
    case 'cleared':
      return go({ ...FIRST_SHOW, tried: show.tried }, scene.at === 'playing' ? [{ do: 'closeStage' }] : []);
    case 'reload':
      return reload(show, world);
    case 'exhibit':
      if (!findGame(world, event.round.gameId)) return refuse(show, 'no-such-game');
      return stepExhibit(show, event, world);
    case 'playOn':
    case 'putAway':
      return stepExhibit(show, event, world);
  }
}

/** Needed before an event can be decided: nothing, the list of games, or whether this game is there. */
export type GameNeed = 'nothing' | 'list' | { gameId: string };

export function gameNeed(show: Show, event: ShowEvent): GameNeed {
  const { scene, pickedGameId } = show;
  switch (event.type) {
    case 'pick':
      return { gameId: event.gameId };
    case 'start':
    case 'botsUpTo':
    case 'teams':
    case 'shuffleTeams':
      return pickedGameId === null ? 'list' : { gameId: pickedGameId };
    case 'rematch':
      return scene.at === 'lobby' ? 'nothing' : { gameId: scene.round.gameId };
    case 'exhibit':
      return { gameId: event.round.gameId };
    default:
      return 'nothing';
  }
}

/** The games that can be started; a listing with a problem is not one. */
export function playableGames(games: readonly PickerGame[]): PlayableGame[] {
  return games.filter((game): game is PlayableGame => !('problem' in game));
}

export function isPlayable(games: readonly PickerGame[], gameId: string): boolean {
  return playableGames(games).some(({ id }) => id === gameId);
}

/** The game that a start would start: the picked one, the first where nobody picked one that is here. */
export function pickedGame(show: Show, games: readonly PickerGame[]): PlayableGame | undefined {
  const playable = playableGames(games);
  return playable.find((game) => game.id === show.pickedGameId) ?? playable[0];
}

function findGame(world: ShowWorld, gameId: string): PlayableGame | undefined {
  return playableGames(world.games).find((game) => game.id === gameId);
}

function start(
  show: Show,
  game: PlayableGame | undefined,
  { bots, teamPlay, world }: { bots: number; teamPlay: TeamPlay; world: ShowWorld },
): ShowStep {
  if (!game) return refuse(show, 'no-such-game');
  if (!world.players.some((phone) => phone.connected)) return refuse(show, 'not-enough-players');
  const phones = castPhones(world.players, game.players.max, world.expected, teamPlayIn(game, teamPlay));
  const shelf = shelfOf(game, world.house);
  const options = readOptions(game.options, world.options[game.id], shelf);
  const ids = readPacks(shelf, options[packsOption(game.options) ?? '']);
  if (game.packs && ids.length === 0) return refuse(show, 'no-packs');
  const packs = shelf.packs.filter(({ id }) => ids.includes(id)).map(({ id, hash }) => ({ id, hash }));
  const cast = addBots(phones, seatsToFill(phones.players.length, bots, game.players));
  const round: Round = { gameId: game.id, seed: world.seed, options, packs, botsUpTo: bots, cast };
  const explains = world.howTos && isNew(round, show.tried);
  return go({ ...show, pickedGameId: game.id, scene: { at: 'playing', round, paused: false } }, [
    { do: 'openStage', round, snapshot: null, ...(explains && { howTo: true }) },
  ]);
}

function pause(show: Show, paused: boolean): ShowStep {
  const { scene } = show;
  if (scene.at !== 'playing' || scene.paused === paused) return refuse(show, 'not-now');
  return go({ ...show, scene: { ...scene, paused } });
}

function quit(show: Show): ShowStep {
  const { scene } = show;
  if (scene.at === 'lobby') return refuse(show, 'not-now');
  return go({ ...show, scene: { at: 'lobby' } }, isTaken(scene) ? leave(scene, []) : []);
}

function end(show: Show, { ranking, headline, awards = [] }: Ending): ShowStep {
  const { scene } = show;
  if (scene.at !== 'playing') return go(show);
  const { round } = scene;
  const known = new Set(everybody(round.cast).map((player) => player.id));
  const ranked = ranking
    .filter(({ playerId }) => known.has(playerId))
    .toSorted((one, other) => other.score - one.score);
  const awarded = awards.filter(({ playerId }) => known.has(playerId));
  return go(
    { ...show, scene: { at: 'result', round, ranking: ranked, headline, awards: awarded } },
    leave(scene, ranked),
  );
}

function breakOff(show: Show, { fault, detail }: { fault: StageFault; detail: string }): ShowStep {
  const { scene } = show;
  if (scene.at !== 'playing') return go(show);
  const { round } = scene;
  const message = `${round.gameId}: ${detail}`.slice(0, 500);
  const problem: TvToHost = { type: 'problem', data: { reason: `game-${fault}`, message } };
  return go({ ...show, scene: { at: 'problem', round, fault, detail } }, [
    { do: 'tellHost', message: problem },
    ...leave(scene, []),
  ]);
}

function reload(show: Show, world: ShowWorld): ShowStep {
  const { scene } = show;
  if (scene.at !== 'playing' && scene.at !== 'problem') return refuse(show, 'not-now');
  const round = withParty(scene.round, world);
  const playing = scene.at === 'playing' ? scene : { at: 'playing' as const, paused: false };
  // Its state goes on, so there is nothing to try before it.
  return go({ ...show, scene: { ...playing, round, howTo: undefined } }, [{ do: 'reloadStage', round }]);
}

function restore(show: Show, saved: SavedShow, world: ShowWorld): ShowStep {
  if (show.scene.at !== 'lobby') return go(show);
  switch (saved.at) {
    case 'lobby':
      return go({
        ...show,
        pickedGameId: saved.pickedGameId,
        botsUpTo: saved.botsUpTo,
        teamPlay: saved.teamPlay,
        tried: saved.tried,
      });
    case 'result': {
      const { tried, ...scene } = saved;
      return go({ ...choiceOf(saved.round), tried, scene });
    }
    case 'playing': {
      const { tried, ...scene } = saved;
      return goOn({ ...choiceOf(saved.round), tried, scene: { ...scene, at: 'missing' } }, world);
    }
  }
}

/** With a kept game, once it is on the shelf. */
function goOn(show: Show, world: ShowWorld): ShowStep {
  const { scene } = show;
  if (scene.at !== 'missing' || !findGame(world, scene.round.gameId)) return go(show);
  const { paused, snapshot } = scene;
  const round = withParty(scene.round, world);
  return go({ ...show, scene: { at: 'playing', round, paused } }, [{ do: 'openStage', round, snapshot }]);
}

/** The choices for this round. */
function choiceOf({ gameId, botsUpTo, cast }: Round): Pick<Show, 'pickedGameId' | 'botsUpTo' | 'teamPlay'> {
  return { pickedGameId: gameId, botsUpTo, teamPlay: teamPlayOf(cast) };
}

/** A rematch is played by the same teams. */
function teamPlayOf({ teams, players }: Cast): TeamPlay {
  return { count: teams, sides: Object.fromEntries(players.map(({ id, team = 0 }) => [id, team])) };
}

/** The teams that people in the lobby are in now, by player id; nobody where no teams are to play. */
export function sidesInLobby(
  show: Show,
  { players, games }: Pick<ShowWorld, 'players' | 'games'>,
): Record<string, number> {
  const game = pickedGame(show, games);
  const teamPlay = teamPlayIn(game, show.teamPlay);
  if (!game || teamPlay.count === 0) return {};
  const cast = castPhones(players, game.players.max, new Set(), teamPlay);
  return Object.fromEntries(cast.players.map(({ id, team = 0 }) => [id, team]));
}

function stepTeams(
  show: Show,
  event: Extract<ShowEvent, { type: 'teams' | 'side' | 'shuffleTeams' }>,
  world: ShowWorld,
): TeamPlay {
  const { teamPlay } = show;
  switch (event.type) {
    case 'teams':
      return { ...teamPlay, count: teamCount(pickedGame(show, world.games)?.teams, event.count) };
    case 'side': {
      const isSide = Number.isInteger(event.team) && event.team >= 0 && event.team < TEAMS.length;
      // All keep the sides that they see, so that one who changes moves nobody else.
      const sides = { ...teamPlay.sides, ...sidesInLobby(show, world), [event.playerId]: event.team };
      return isSide ? { ...teamPlay, sides } : teamPlay;
    }
    case 'shuffleTeams': {
      const { count } = teamPlayIn(pickedGame(show, world.games), teamPlay);
      const here = world.players.filter((player) => player.connected).map(({ playerId }) => playerId);
      return count === 0 ? teamPlay : { ...teamPlay, sides: dealSides(here, count, world.seed) };
    }
  }
}

function followPlayers(show: Show, world: ShowWorld): ShowStep {
  const { scene } = show;
  if (scene.at === 'missing') return goOn(show, world);
  if (scene.at === 'lobby' || scene.round.paper) return go(show);
  const { cast } = scene.round;
  const next = scene.at === 'playing' ? followParty(cast, world.players) : cast;
  if (next === cast) return go(show);
  const effects = castChanges(cast, next).map((message): ShowEffect => ({ do: 'tellStage', message }));
  const followed = goAfterHowTo({ ...show, scene: { ...scene, round: { ...scene.round, cast: next } } });
  return { ...followed, effects: [...effects, ...followed.effects] };
}
