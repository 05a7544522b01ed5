/** The shell's side of the Studio: carries out its orders, and tells it what is on the TV. */
import { readMessage } from '../../../src-shared/protocol.ts';
import { readRecording, type Recording } from '../../../src-shared/recording.ts';
import type { StudioOrder } from '../../../src-shared/stage-link.ts';
import { studioToTv, type StudioToTv } from '../../../src-shared/studio-link.ts';
import { WORDS } from '../phones/words.ts';
import type { ShellState } from '../shell/shell-state.ts';
import type { ShowEvent, ShowRefusal } from '../show/show-state.ts';
import type { StudioWord } from '../stage/stage-talk.ts';
import { createCodeWatch } from './code-watch.ts';
import { paperRound } from './paper-round.ts';
import { studioScene, type StageMoment } from './scene-of.ts';
import type { StudioPort } from './studio-port.ts';

export type StudioSeatOptions = {
  state: ShellState;
  order(event: ShowEvent, onRefused: (reason: ShowRefusal) => void): void;
  orderStage(order: StudioOrder): void;
};

export type StudioSeat = {
  attach(port: StudioPort): void;
  /** The seed that was asked for, for the games to come. */
  readonly seed: number | null;
  onWord(word: StudioWord): void;
  /** A stage stands: it knows nothing yet of what was ordered. */
  onStarted(): void;
  /** The list of games was read again: a running game whose files are others goes on with those. */
  followGames(): void;
  close(): void;
};

/** Orders that wait for the host's first word. */
const MOST_EARLY = 50;

export function createStudioSeat({ state, order: give, orderStage }: StudioSeatOptions): StudioSeat {
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
  let toldScene = '';
  /** Ordered before the host has spoken. */
  let early: unknown[] = [];
  const code = createCodeWatch(state, {
    reload: () => give({ type: 'reload' }, () => {}),
    onFault: tellProblem,
  });
  const stopListening = state.onChange(follow);

  function attach(next: StudioPort): void {
    port?.close();
    port = next;
    isWatching = false;
    toldScene = '';
    early = [];
    next.onMessage((raw) => {
      if (port !== next) return;
      if (isReady()) onRaw(raw);
      else early = [...early, raw].slice(-MOST_EARLY);
    });
    follow();
  }

  /** The host has said that games are made here, and which there are. */
  function isReady(): boolean {
    return isDeveloping() && state.now().gamesKnown;
  }

  function isDeveloping(): boolean {
    return state.now().party?.developer ?? false;
  }

  function follow(): void {
    const { party } = state.now();
    if (party && !party.developer) {
      port?.close();
      port = null;
    }
    if (party?.developer) code.look();
    if (!port || !isReady()) return;
    const waiting = early;
    early = [];
    waiting.forEach(onRaw);
    tellScene();
  }

  function tellScene(): void {
    const { show } = state.now();
    if (show.scene.at !== 'playing') moment = null;
    const scene = studioScene(show.scene, { moment, recording });
    const text = JSON.stringify(scene);
    if (text === toldScene) return;
    toldScene = text;
    port?.send({ type: 'scene', data: scene });
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
    give(event, (reason) => tellProblem(WORDS.en.refusal[reason]));
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
    ({ recording } = read);
    moment = null;
    give({ type: 'show', round: paperRound(recording), recording }, (reason) =>
      tellProblem(
        reason === 'no-such-game'
          ? `There is no game "${id}" here, or it cannot be played.`
          : WORDS.en.refusal[reason],
      ),
    );
  }

  function tellProblem(message: string): void {
    port?.send({ type: 'problem', data: { message } });
  }

  function onWord(word: StudioWord): void {
    switch (word.type) {
      case 'moment':
        moment = word.data;
        return follow();
      case 'watched':
        if (isWatching) port?.send({ type: 'state', data: word.data });
        return;
      case 'recording':
        return onRecording(word.data.text);
      case 'refused':
        return tellProblem(word.data.message);
    }
  }

  function onRecording(text: string): void {
    const read = readRecording(parseJson(text));
    if ('problem' in read) return tellProblem(read.problem);
    ({ recording } = read);
    if (isKeepAsked) port?.send({ type: 'recording', data: { recording } });
    isKeepAsked = false;
  }

  function onStarted(): void {
    if (!isDeveloping()) return;
    if (isWatching) orderStage({ do: 'watch', state: true });
    if (autopilot.length > 0) orderStage({ do: 'autopilot', playerIds: autopilot });
    const wanted = onceStarted;
    onceStarted = null;
    wanted?.();
  }

  return {
    attach,
    get seed() {
      return seed;
    },
    onWord,
    onStarted,
    followGames: code.follow,
    close() {
      stopListening();
      port?.close();
      port = null;
    },
  };
}

/** Null where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
