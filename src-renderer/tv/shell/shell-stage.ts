/** The shell's side of the stage: begins a round there, and passes the stage's words on. */
import type { Taken, TvToHost } from '../../../src-shared/bridge.ts';
import type { ShellToStage, StageStart } from '../../../src-shared/stage-link.ts';
import type { FetchJson } from './games.ts';
import { createGameFiles, type GameFiles } from './game-files.ts';
import type { Moments } from './moments.ts';
import { ownPictures } from '../phones/own-pictures.ts';
import type { PhoneScreens } from '../phones/phone-screens.ts';
import type { ShellExtension } from './shell-extension.ts';
import { createShellSound } from './shell-sound.ts';
import type { ShellState } from './shell-state.ts';
import { saveMoment } from '../show/saved-show.ts';
import type { Exhibit, Round, ShowEvent } from '../show/show-state.ts';
import type { StageFiles } from '../stage/keeper-steps.ts';
import { createStageKeeper, type StageKeeperOptions } from '../stage/stage-keeper.ts';
import type { StageWord } from '../stage/stage-talk.ts';

/** A game that did not start waits so long for the line to be found lost, too. */
const VERDICT_MS = 1_000;
/** A reload waits so long for the game's latest state: a game that hangs has none. */
const SETTLE_MS = 500;

export type ShellStageOptions = StageKeeperOptions & {
  state: ShellState;
  phones: PhoneScreens;
  moments: Moments;
  fetchJson: FetchJson;
  reducedMotion(): boolean;
  tellHost(message: TvToHost): void;
  onEvent(event: ShowEvent): void;
  extension: ShellExtension | null;
};

type Opening = { howTo?: boolean | undefined; exhibit?: Exhibit | undefined; isAgain?: boolean };
type TooLarge = 'snapshot' | 'controller';

export type ShellStage = {
  /** With an exhibit nobody plays until somebody orders it; `howTo`: what the game explains comes first. */
  open(round: Round, snapshot: unknown, more?: Omit<Opening, 'isAgain'>): void;
  /** Opens the game again, from its latest moment; after a fault from the last one that it told. */
  reload(round: Round): void;
  send(message: ShellToStage): void;
  /** The party's settings may be others. */
  followSettings(): void;
  /** Halts the game while somebody paused it, nobody sees it, or the host is away, and lets it go on after. */
  followPause(): void;
  /** The host is back: it keeps the last snapshot again, and a game that it could not serve starts again. */
  lineIsBack(): void;
  /** The host says what it has kept for a game. */
  storeAnswered: GameFiles['storeAnswered'];
  /** Its controller for these phones was not sent. */
  controllerTooLarge(playerIds: readonly string[]): void;
  setParent(parent: HTMLElement | null): void;
  close(): void;
};

export function createShellStage(options: ShellStageOptions): ShellStage {
  const { state, phones, tellHost, onEvent, extension } = options;
  const keeper = createStageKeeper(options);
  const files = createGameFiles({
    ...options,
    games: () => state.now().games,
    packsKey: () => state.now().party?.packsKey ?? '',
  });
  const sound = createShellSound({ ...options, tellStage: keeper.send });
  let snapshot: unknown = null;
  /** The inputs that the snapshot contains. */
  let taken: Taken = {};
  let toldStandIns = true;
  let toldPaused = false;
  let keptPaused = false;
  /** Told to this game's maker already. */
  let toldTooLarge = new Set<TooLarge>();
  /** On the stage, until somebody plays on. */
  let shown: Exhibit | null = null;
  let wantsHowTo = false;
  let isUp = false;
  let cancelReload = () => {};
  let reloadNow: (() => void) | null = null;
  /** Since the game was opened: then its files may have been missing for that alone. */
  let lineWasLost = false;
  let isInterrupted = false;
  let cancelVerdict = () => {};

  function open(
    round: Round,
    from: unknown,
    { howTo = false, exhibit, isAgain = false }: Opening = {},
  ): void {
    const isKept = from !== null && exhibit === undefined;
    // A game's maker wants its fault at once.
    const mayTryAgain = isKept && !isAgain && !isDeveloping();
    cancelVerdict();
    forgetReload();
    shown = exhibit ?? null;
    wantsHowTo = howTo;
    isUp = false;
    const isFresh = from === null;
    let isReported = !isFresh || shown !== null;
    snapshot = from;
    taken = {};
    keptPaused = false;
    toldTooLarge = new Set();
    lineWasLost = state.now().line !== 'open';
    isInterrupted = false;
    state.set({ standIns: [], music: null, bare: false });
    let isStarted = false;
    phones.newGame(isFresh);
    keeper.open({
      isAgain,
      files: files.load(round, isFresh),
      begin(found) {
        toldPaused = shouldPause();
        const start: ShellToStage = { type: 'start', data: startOf(currentRound() ?? round, found) };
        return toldPaused ? [start, { type: 'pause', data: {} }] : [start];
      },
      onStarted() {
        isStarted = true;
        isUp = true;
        extension?.onStarted();
        if (isReported) return;
        isReported = true;
        tellHost({ type: 'gameStarted', data: { gameId: round.gameId } });
      },
      onWord,
      onExtensionWord: (word) => extension?.onWord(word) ?? null,
      onFault(fault, detail) {
        const broke: ShowEvent = { type: 'broke', fault, detail };
        if (isStarted) onEvent(broke);
        else cancelVerdict = options.timers.after(VERDICT_MS, () => judge(broke, mayTryAgain));
      },
    });
  }

  function reload(round: Round): void {
    const again = () => open(currentRound() ?? round, snapshot, shown ? { exhibit: shown } : {});
    if (!isUp || shown) return again();
    forgetReload();
    // A real-time game tells its state once a second: the last one is asked for.
    reloadNow = again;
    cancelReload = options.timers.after(SETTLE_MS, again);
    keeper.send({ type: 'settle', data: {} });
  }

  function forgetReload(): void {
    cancelReload();
    reloadNow = null;
  }

  /**
   * A game is not to blame for a host that was away when its files were wanted. That may have been a moment before the
   * line was found lost, or back: a game that is to go on has a second try before it is lost for good.
   */
  function judge(broke: ShowEvent, mayTryAgain: boolean): void {
    const round = currentRound();
    if (lineWasLost) {
      isInterrupted = true;
      if (state.now().line === 'open') goOn();
    } else if (mayTryAgain && round) open(round, snapshot, { howTo: wantsHowTo, isAgain: true });
    else onEvent(broke);
  }

  function goOn(): void {
    const round = currentRound();
    if (isInterrupted && round) open(round, snapshot, { howTo: wantsHowTo, isAgain: true });
  }

  function startOf(round: Round, files: StageFiles): StageStart {
    const { cast, seed } = round;
    const word = shown ? shown.start : extension?.startOf(round);
    toldStandIns = mayStandIn();
    return {
      gameUrl: `/games/${round.gameId}/game.js${isDeveloping() ? `?at=${options.timers.wallNow()}` : ''}`,
      players: [...cast.players],
      audience: [...cast.audience],
      maxPlayers: cast.maxPlayers,
      teams: cast.teams,
      seed,
      options: { ...round.options },
      language: languageOf(),
      ...files,
      hostTimeMs: options.hostTimeMs(),
      reducedMotion: options.reducedMotion(),
      standIns: toldStandIns,
      soundGain: sound.gain(shouldPause()),
      snapshot,
      ...(wantsHowTo ? { howTo: true } : {}),
      ...(word === undefined ? {} : { extension: word }),
    };
  }

  const isDeveloping = () => state.now().party?.developer ?? false;
  /** An exhibit speaks the language that it was played in. */
  function languageOf(): string {
    return shown?.language ?? state.language();
  }

  function onWord(word: StageWord): void {
    switch (word.type) {
      case 'controllers':
        return phones.fromStage(ownPictures(word.data.list, currentRound()?.gameId), state.forPhones());
      case 'effect':
        return sound.onEffect(word.data, currentRound()?.gameId);
      case 'music':
        return state.set({ music: word.data.music });
      case 'snapshot':
        snapshot = word.data.state;
        taken = word.data.taken;
        shown = null;
        keep();
        return reloadNow?.();
      case 'howTo':
        return onEvent({ type: 'howTo', ...word.data });
      case 'store':
        return files.keep(currentRound(), word.data.kept);
      case 'standIns':
        return state.set({ standIns: word.data.playerIds });
      case 'result':
        return onEvent({ type: 'ended', ...word.data });
    }
  }

  function keep(): void {
    const { scene, tried } = state.now().show;
    if (scene.at !== 'playing' || snapshot === null || scene.round.paper) return;
    keptPaused = scene.paused;
    const message = saveMoment({ ...scene, tried }, snapshot, taken);
    if (message) tellHost(message);
    else tellTooLarge('snapshot', 'its state is too large to be kept over a restart');
  }

  /** Once a round: the game plays on, but its maker should know. */
  function tellTooLarge(what: TooLarge, sentence: string): void {
    const gameId = currentRound()?.gameId;
    if (gameId === undefined || toldTooLarge.has(what)) return;
    toldTooLarge.add(what);
    tellHost({ type: 'problem', data: { reason: `${what}-too-large`, message: `${gameId}: ${sentence}` } });
  }

  const mayStandIn = () => state.now().party?.settings.standIns ?? true;

  function followSettings(): void {
    sound.follow(shouldPause());
    if (mayStandIn() === toldStandIns) return;
    toldStandIns = mayStandIn();
    keeper.send({ type: 'standIns', data: { allowed: toldStandIns } });
  }

  function followPause(): void {
    const { line, show } = state.now();
    const { scene } = show;
    if (line !== 'open') lineWasLost = true;
    if (scene.at !== 'playing') return;
    if (scene.paused !== keptPaused) keep();
    sound.follow(shouldPause());
    if (shouldPause() === toldPaused) return;
    toldPaused = shouldPause();
    keeper.send({ type: toldPaused ? 'pause' : 'resume', data: {} });
  }

  function shouldPause(): boolean {
    const { show, line, sight } = state.now();
    return line !== 'open' || sight.is !== 'seen' || (show.scene.at === 'playing' && show.scene.paused);
  }

  function currentRound(): Round | null {
    const { scene } = state.now().show;
    return scene.at === 'playing' ? scene.round : null;
  }

  return {
    open,
    reload,
    send: keeper.send,
    followSettings,
    followPause,
    storeAnswered: files.storeAnswered,
    lineIsBack() {
      keep();
      files.lineIsBack();
      goOn();
    },
    controllerTooLarge: ([playerId]) =>
      tellTooLarge('controller', `what it shows ${playerId} is above 960 kB; that phone keeps what it had`),
    setParent: keeper.setParent,
    close() {
      cancelVerdict();
      forgetReload();
      isInterrupted = false;
      isUp = false;
      state.set({ bare: false, music: null });
      keeper.close();
    },
  };
}
