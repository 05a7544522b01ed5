/** The shell's side of the Studio: carries out its orders, and tells it what is on the TV. */
import { readMessage } from '../../../src-shared/protocol.ts';
import { readRecording, type Recording } from '../../../src-shared/recording.ts';
import type { StudioOrder } from '../../../src-shared/stage-link.ts';
import { studioToTv, type StudioToTv } from '../../../src-shared/studio-link.ts';
import { WORDS } from '../phones/words.ts';
import type { ShellState } from '../shell-state.ts';
import type { ListedGame } from '../../../src-shared/game-manifest.ts';
import type { Round, ShowEvent, ShowRefusal } from '../show/show.ts';
import type { StudioWord } from '../stage/stage-talk.ts';
import { studioScene, type StageMoment } from './scene-of.ts';
import type { StudioPort } from './studio-port.ts';

export type StudioSeatOptions = {
  state: ShellState;
  run(event: ShowEvent): ShowRefusal | null;
  orderStage(order: StudioOrder): void;
};

export type StudioSeat = {
  attach(port: StudioPort): void;
  /** The seed that was asked for, for the games to come. */
  readonly seed: number | null;
  onWord(word: StudioWord): void;
  /** A stage stands: it knows nothing yet of what was ordered. */
  onStarted(): void;
  /** The list of games was read anew: a running game whose files are others goes on with those. */
  followGames(): void;
  close(): void;
};

export function createStudioSeat({ state, run, orderStage }: StudioSeatOptions): StudioSeat {
  let port: StudioPort | null = null;
  let seed: number | null = null;
  let isWatching = false;
  let isKeepAsked = false;
  let autopilot: string[] = [];
  let moment: StageMoment | null = null;
  /** Of the last game that ended, or that was shown. */
  let recording: Recording | null = null;
  /** What is to be done once the stage stands. */
  let onceStarted: (() => void) | null = null;
  /** We paused the game for the slider, and it goes on after. */
  let isHalted = false;
  let revision: { gameId: string; is: string } | null = null;
  let toldScene = '';
  const stopListening = state.onChange(follow);

  function attach(next: StudioPort): void {
    port?.close();
    port = next;
    isWatching = false;
    toldScene = '';
    next.onMessage((raw) => {
      if (port === next && isDeveloping()) onRaw(raw);
    });
    follow();
  }

  function isDeveloping(): boolean {
    return state.now().party?.developer ?? false;
  }

  function follow(): void {
    const { party, show } = state.now();
    if (party && !party.developer) {
      port?.close();
      port = null;
    }
    if (!party || !port) return;
    if (show.scene.at !== 'playing') moment = null;
    const scene = studioScene(show.scene, { moment, recording });
    const text = JSON.stringify(scene);
    if (text === toldScene) return;
    toldScene = text;
    port.send({ type: 'scene', data: scene });
  }

  function onRaw(raw: unknown): void {
    const message = readMessage(studioToTv, raw);
    if ('problem' in message) tellProblem('The TV does not know that order of the Studio.');
    else onOrder(message);
  }

  function onOrder(message: StudioToTv): void {
    switch (message.type) {
      case 'seed':
        ({ seed } = message.data);
        return;
      case 'pick':
        return order({ type: 'pick', gameId: message.data.gameId });
      case 'start':
        return order({ type: 'start', bots: message.data.bots });
      case 'resume':
        isHalted = false;
        return order(isShowing() ? { type: 'playOn' } : { type: 'resume' });
      case 'pause':
      case 'quit':
      case 'reload':
        return order({ type: message.type });
      case 'watch':
        isWatching = message.data.state;
        return orderStage({ do: 'watch', state: isWatching });
      case 'autopilot':
        autopilot = message.data.playerIds;
        return orderStage({ do: 'autopilot', playerIds: autopilot });
      case 'scrub':
        return scrub(message.data.step);
      case 'playFrom':
        return inGame(() => {
          isHalted = false;
          orderStage({ do: 'playFrom', step: message.data.step });
          order({ type: 'playOn' });
        });
      case 'keep':
        return keep();
      case 'show':
        return show(message.data.recording);
    }
  }

  function order(event: ShowEvent): void {
    if (event.type === 'reload' || event.type === 'show') moment = null;
    const refusal = run(event);
    if (refusal) tellProblem(WORDS.en.refusal[refusal]);
  }

  function scrub(step: number | null): void {
    if (step === null) return backToNow();
    inGame(() => {
      const { scene } = state.now().show;
      if (scene.at === 'playing' && !scene.paused) {
        isHalted = true;
        order({ type: 'pause' });
      }
      orderStage({ do: 'scrub', step });
    });
  }

  function backToNow(): void {
    const { scene } = state.now().show;
    // A file that is shown has no now but its end.
    if (scene.at === 'playing' && scene.before && !scene.round.paper) return order({ type: 'putAway' });
    orderStage({ do: 'scrub', step: null });
    if (isHalted) order({ type: 'resume' });
    isHalted = false;
  }

  /** In the game that runs, or in the one that has just ended. */
  function inGame(work: () => void): void {
    const { scene } = state.now().show;
    if (scene.at === 'playing') {
      if (moment) return work();
      onceStarted = work;
    } else if (scene.at !== 'lobby' && recording?.game.id === scene.round.gameId) {
      onceStarted = work;
      order({ type: 'show', round: scene.round, recording });
    } else tellProblem('There is no game to look back on.');
  }

  function isShowing(): boolean {
    const { scene } = state.now().show;
    return scene.at === 'playing' && scene.before !== undefined;
  }

  function keep(): void {
    if (state.now().show.scene.at === 'playing') {
      isKeepAsked = true;
      return orderStage({ do: 'keep' });
    }
    if (recording) port?.send({ type: 'recording', data: { recording } });
    else tellProblem('There is no game to keep.');
  }

  function show(raw: unknown): void {
    const read = readRecording(raw);
    if ('problem' in read) return tellProblem(read.problem);
    const { id } = read.recording.game;
    if (!findGame(id)) return tellProblem(`There is no game "${id}" here, or it cannot be played.`);
    ({ recording } = read);
    order({ type: 'show', round: paperRound(recording), recording });
  }

  function findGame(gameId: string): ListedGame | undefined {
    return state
      .now()
      .games.find(
        (game): game is ListedGame & { title: string } => game.id === gameId && !('problem' in game),
      );
  }

  function tellProblem(message: string): void {
    port?.send({ type: 'problem', data: { message } });
  }

  function onWord(word: StudioWord): void {
    if (!isDeveloping()) return;
    switch (word.type) {
      case 'moment':
        moment = word.data;
        return follow();
      case 'watched':
        if (isWatching) port?.send({ type: 'state', data: word.data });
        return;
      case 'recording':
        ({ recording } = word.data);
        if (isKeepAsked) port?.send(word);
        isKeepAsked = false;
        return;
      case 'refused':
        return tellProblem(word.data.message);
    }
  }

  function onStarted(): void {
    if (!isDeveloping()) return;
    rememberRevision();
    if (isWatching) orderStage({ do: 'watch', state: true });
    if (autopilot.length > 0) orderStage({ do: 'autopilot', playerIds: autopilot });
    const wanted = onceStarted;
    onceStarted = null;
    wanted?.();
  }

  function rememberRevision(): void {
    const { scene } = state.now().show;
    const game = scene.at === 'playing' ? findGame(scene.round.gameId) : undefined;
    if (game) revision = { gameId: game.id, is: game.revision };
  }

  function followGames(): void {
    const { scene } = state.now().show;
    if (!isDeveloping() || (scene.at !== 'playing' && scene.at !== 'problem')) return;
    const game = findGame(scene.round.gameId);
    if (!game || revision?.gameId !== game.id || revision.is === game.revision) return;
    revision = { gameId: game.id, is: game.revision };
    run({ type: 'reload' });
  }

  return {
    attach,
    get seed() {
      return seed;
    },
    onWord,
    onStarted,
    followGames,
    close() {
      stopListening();
      port?.close();
      port = null;
    },
  };
}

/** The round of a recording: everybody in it is of paper. */
function paperRound({ game, start, events }: Recording): Round {
  const come = events.flatMap(({ event }) => (event.type === 'join' ? [event.player] : []));
  const people = new Map([...start.players, ...start.audience, ...come].map((one) => [one.id, one]));
  return {
    gameId: game.id,
    seed: start.seed,
    options: start.options,
    botsUpTo: 0,
    cast: { maxPlayers: start.maxPlayers, players: [...people.values()], audience: [], gone: [] },
    paper: true,
  };
}
