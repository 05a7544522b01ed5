/**
 * The show as a pure state machine: lobby, playing, result, problem. A step takes what was ordered or what
 * happened and gives the next state with what is to be done; whoever runs it does that, in order.
 */
import type { Ranked, TvToHost } from '../../../src-shared/bridge.ts';
import type { Player } from '../../../src-shared/party.ts';
import type { Recording } from '../../../src-shared/recording.ts';
import type { PickerGame, PlayableGame } from '../shell-view.ts';
import type { StageFault } from '../stage/stage-talk.ts';
import { addBots, seatsToFill } from './bots.ts';
import { castChanges, castPhones, everybody, followParty, type Cast, type CastChange } from './cast.ts';
import type { SavedShow } from './saved-show.ts';
import { stepStudio } from './step-studio.ts';
import { go, leave, refuse } from './steps.ts';

/** One game from its start to its result: all that a rematch or a restore needs. */
export type Round = {
  readonly gameId: string;
  readonly seed: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** What was chosen for the start, for the rematch. */
  readonly botsUpTo: number;
  readonly cast: Cast;
  /** Of a recording: nobody at this party plays in it, and the host keeps nothing of it. */
  readonly paper?: true;
};

/** What a recording is shown in place of. */
type SceneBefore = Exclude<ShowScene, { at: 'playing' }>;

export type ShowScene =
  | { at: 'lobby' }
  /** `before`: moments of a recording are shown, and there is a scene to come back to. */
  | { at: 'playing'; round: Round; paused: boolean; before?: SceneBefore }
  | { at: 'result'; round: Round; ranking: Ranked[]; headline: string }
  | { at: 'problem'; round: Round; fault: StageFault; detail: string }
  /** The host kept it, and it is not on the shelf: it goes on as soon as it is. */
  | { at: 'missing'; round: Round; paused: boolean; snapshot: unknown };

export type Show = { pickedGameId: string | null; botsUpTo: number; scene: ShowScene };

/** What the machine may know of the world. `seed` is a fresh random 32-bit integer. */
export type ShowWorld = { players: readonly Player[]; games: readonly PickerGame[]; seed: number };

export type ShowOrder =
  | { type: 'pick'; gameId: string }
  | { type: 'botsUpTo'; count: number }
  | { type: 'start'; bots?: number | undefined }
  | { type: 'pause' | 'resume' | 'quit' | 'rematch' };

export type ShowEvent =
  | ShowOrder
  | { type: 'partyChanged' }
  | { type: 'ended'; ranking: Ranked[]; headline: string }
  | { type: 'broke'; fault: StageFault; detail: string }
  | StudioEvent
  | { type: 'restored'; saved: SavedShow }
  /** What this TV shows does not hold: it is new, or another ran the show since. */
  | { type: 'cleared' };

/** In developer mode. */
export type StudioEvent =
  /** The game's code is another one: it goes on with that, after a fault as well. */
  | { type: 'reload' }
  | { type: 'show'; round: Round; recording: Recording }
  /** What is shown becomes the game that is played. */
  | { type: 'playOn' }
  /** Back from what is shown to what was there before. */
  | { type: 'putAway' };

/** The error reasons of the wire that an order can meet. */
export type ShowRefusal = 'not-now' | 'no-such-game' | 'not-enough-players';

export type ShowEffect =
  | { do: 'openStage'; round: Round; snapshot: unknown; recording?: Recording }
  | { do: 'reloadStage'; round: Round }
  | { do: 'tellStage'; message: CastChange }
  | { do: 'closeStage' }
  | { do: 'tellHost'; message: TvToHost };

export type ShowStep = { show: Show; effects: ShowEffect[]; refusal: ShowRefusal | null };

export const FIRST_SHOW: Show = { pickedGameId: null, botsUpTo: 0, scene: { at: 'lobby' } };

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
    case 'start':
      if (isTaken(scene)) return refuse(show, 'not-now');
      return start(show, pickedGame(show, world.games), { bots: event.bots ?? show.botsUpTo, world });
    case 'rematch':
      if (scene.at !== 'result' && scene.at !== 'problem') return refuse(show, 'not-now');
      return start(show, findGame(world, scene.round.gameId), { bots: scene.round.botsUpTo, world });
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
      return go(FIRST_SHOW, scene.at === 'playing' ? [{ do: 'closeStage' }] : []);
    case 'reload':
    case 'show':
    case 'playOn':
    case 'putAway':
      return stepStudio(show, event, world);
  }
}

/** The games that can be started; a listing with a problem is not one. */
export function playableGames(games: readonly PickerGame[]): PlayableGame[] {
  return games.filter((game): game is PlayableGame => !('problem' in game));
}

/** The game that a start would start: the picked one, the first where nobody picked one that is here. */
export function pickedGame(show: Show, games: readonly PickerGame[]): PlayableGame | undefined {
  const playable = playableGames(games);
  return playable.find((game) => game.id === show.pickedGameId) ?? playable[0];
}

/** A game has the stage, or waits for it. */
export function isTaken(scene: ShowScene): scene is Extract<ShowScene, { at: 'playing' | 'missing' }> {
  return scene.at === 'playing' || scene.at === 'missing';
}

function findGame(world: ShowWorld, gameId: string): PlayableGame | undefined {
  return playableGames(world.games).find((game) => game.id === gameId);
}

function start(
  show: Show,
  game: PlayableGame | undefined,
  { bots, world }: { bots: number; world: ShowWorld },
): ShowStep {
  if (!game) return refuse(show, 'no-such-game');
  const phones = castPhones(world.players, game.players.max);
  if (phones.players.length === 0) return refuse(show, 'not-enough-players');
  const cast = addBots(phones, seatsToFill(phones.players.length, bots, game.players));
  const round: Round = { gameId: game.id, seed: world.seed, options: {}, botsUpTo: bots, cast };
  return go({ ...show, pickedGameId: game.id, scene: { at: 'playing', round, paused: false } }, [
    { do: 'openStage', round, snapshot: null },
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

function end(show: Show, { ranking, headline }: { ranking: Ranked[]; headline: string }): ShowStep {
  const { scene } = show;
  if (scene.at !== 'playing') return go(show);
  const { round } = scene;
  const known = new Set(everybody(round.cast).map((player) => player.id));
  const ranked = ranking
    .filter(({ playerId }) => known.has(playerId))
    .toSorted((one, other) => other.score - one.score);
  return go({ ...show, scene: { at: 'result', round, ranking: ranked, headline } }, leave(scene, ranked));
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

function restore(show: Show, saved: SavedShow, world: ShowWorld): ShowStep {
  if (show.scene.at !== 'lobby') return go(show);
  switch (saved.at) {
    case 'lobby':
      return go({ ...show, pickedGameId: saved.pickedGameId, botsUpTo: saved.botsUpTo });
    case 'result':
      return go({ ...choiceOf(saved.round), scene: saved });
    case 'playing':
      return goOn({ ...choiceOf(saved.round), scene: { ...saved, at: 'missing' } }, world);
  }
}

/** With a kept game, once it is on the shelf. */
function goOn(show: Show, world: ShowWorld): ShowStep {
  const { scene } = show;
  if (scene.at !== 'missing' || !findGame(world, scene.round.gameId)) return go(show);
  const { paused, snapshot } = scene;
  const round = { ...scene.round, cast: followParty(scene.round.cast, world.players) };
  return go({ ...show, scene: { at: 'playing', round, paused } }, [{ do: 'openStage', round, snapshot }]);
}

/** What was chosen for this round. */
function choiceOf({ gameId, botsUpTo }: Round): Pick<Show, 'pickedGameId' | 'botsUpTo'> {
  return { pickedGameId: gameId, botsUpTo };
}

function followPlayers(show: Show, world: ShowWorld): ShowStep {
  const { scene } = show;
  if (scene.at === 'missing') return goOn(show, world);
  if (scene.at === 'lobby' || scene.round.paper) return go(show);
  const { cast } = scene.round;
  const next = scene.at === 'playing' ? followParty(cast, world.players) : cast;
  if (next === cast) return go(show);
  const effects = castChanges(cast, next).map((message): ShowEffect => ({ do: 'tellStage', message }));
  return go({ ...show, scene: { ...scene, round: { ...scene.round, cast: next } } }, effects);
}
