/** The shell stands between the host and the stage. It runs the show, and tells host, stage and phones their part. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { TvLink, OpenTvLink, Told } from '../link/tv-link.ts';
import { createGameUpload } from './game-upload.ts';
import { createGamesKeeper, type FetchJson } from './games.ts';
import { createMoments, momentOf, newClaims } from './moments.ts';
import { createAbsences, foldParty } from './party-store.ts';
import { createOrderDesk, createRefusalSign } from './order-desk.ts';
import { createPhoneScreens } from '../phones/phone-screens.ts';
import type { OpenExtension } from './shell-extension.ts';
import { createShellInputs } from './shell-inputs.ts';
import { createShellOrders } from './shell-orders.ts';
import { createShellStage } from './shell-stage.ts';
import { createShellState } from './shell-state.ts';
import { createSight, type WatchPage } from './sight.ts';
import type { Line, PickerGame, Shell } from './shell-view.ts';
import { readSavedShow, saveBreak } from '../show/saved-show.ts';
import {
  isPlaying,
  isTaken,
  type SavedShow,
  type ShowEffect,
  type ShowEvent,
  type ShowOrder,
  type ShowRefusal,
} from '../show/show-state.ts';
import { isPlayable, stepShow } from '../show/show.ts';
import type { StageFrame } from '../stage/stage-frame.ts';
import type { StageFault } from '../stage/stage-talk.ts';
import { tellPlaying } from './tell-playing.ts';
import type { Timers } from './timers.ts';

export type ShellOptions = {
  openLink: OpenTvLink;
  openFrame(parent: HTMLElement, onFoul: (fault: StageFault, detail: string) => void): StageFrame;
  fetchJson: FetchJson;
  timers: Timers;
  watchPage: WatchPage;
  /** A random 32-bit integer. */
  newSeed(): number;
  reducedMotion(): boolean;
  openGamesFolder?: (() => void) | undefined;
  extension?: OpenExtension;
};

export function createShell(options: ShellOptions): Shell {
  const { timers } = options;
  const state = createShellState();
  const moments = createMoments();
  const absences = createAbsences(timers.now);
  const phones = createPhoneScreens(tellHost, (playerIds) => stage.controllerTooLarge(playerIds));
  const extension =
    options.extension?.({
      state,
      order: (event, onRefused) => desk.order(event, onRefused),
      choose: (data) => desk.orderHost({ type: 'option', data }),
      tellStage: (data) => stage.send({ type: 'extension', data }),
      setBare: (bare) => state.set({ bare }),
      wallNow: timers.wallNow,
    }) ?? null;
  const refusal = createRefusalSign(state, timers);
  const upload = createGameUpload({
    shown: () => state.now().upload,
    show: (next) => state.set({ upload: next }),
    tellHost,
    newId: () => String(options.newSeed()),
  });
  const stage = createShellStage({
    ...options,
    state,
    extension,
    phones,
    moments,
    tellHost,
    hostTimeMs: () => timers.now() + link.clockOffsetMs(),
    onEvent: run,
  });
  const games = createGamesKeeper({ ...options, language: state.language, onGames });
  const desk = createOrderDesk({
    state,
    timers,
    run,
    tellHost,
    isWelcomed: () => isWelcomed,
    isSettled,
    isListCurrent: games.isCurrent,
  });
  const inputs = createShellInputs({
    state,
    moments,
    timers,
    isGameAwaited: () => savedShow !== null,
    toStage: (list) => stage.send({ type: 'inputs', data: { list } }),
    tellHost,
    order: desk.order,
  });
  let savedShow: SavedShow | null = null;
  /** The host's last welcome has been carried out, and the line is still the same one. */
  let isWelcomed = false;
  const sight = createSight({
    ...options,
    isPlaying: () => isPlaying(state.now().show.scene),
    isLineOpen: isSettled,
    onChange(next) {
      state.set({ sight: next });
      stage.followPause();
      refreshPhones();
    },
  });
  tellPlaying(state, tellHost);
  const link: TvLink = options.openLink({ onLine, onTold });
  // A game that is to go on need not wait for the list, too.
  games.refresh();

  function tellHost(message: TvToHost): void {
    link.send(message);
  }

  function onLine(line: Line): void {
    state.set({ line });
    // Another TV runs the party now; two of the same game would talk over each other.
    if (line === 'replaced') {
      stage.close();
      desk.drop();
    }
    if (line !== 'open') {
      isWelcomed = false;
      upload.lineLost();
    }
    sight.follow();
    stage.followPause();
  }

  function onTold(message: Told): void {
    switch (message.type) {
      // The hot path: no state changes, so nothing is drawn again.
      case 'input':
        return inputs.take([message.data]);
      case 'inputs':
        return inputs.take(message.data.list);
      case 'command':
        return inputs.command(message.data);
      case 'error':
        return onError(message.data);
      case 'welcome':
        return onWelcome(message);
      case 'doctor':
        return state.set({ doctor: message.data });
      case 'store':
        return stage.storeAnswered(message.data);
      case 'gameUpload':
        return upload.told(message.data);
      case 'slept':
        return sight.slept();
      case 'gamesChanged':
        return games.refresh();
      case 'signals':
        return state.set({ party: foldParty(state.now().party, message) });
      default:
        return onPartyChange(message);
    }
  }

  function onWelcome(message: Extract<Told, { type: 'welcome' }>): void {
    const { party, resumed } = message.data;
    const kept = party.savedGame && readSavedShow(party.savedGame);
    phones.lineIsNew();
    if (!resumed) {
      savedShow = kept;
      inputs.dropHeld();
    }
    state.set({ party: foldParty(state.now().party, message), restoring: savedShow !== null });
    if (!resumed) run({ type: 'cleared' });
    // It cannot be read, or the word that its game is over was lost with the line.
    const isOld = !savedShow && !isTaken(state.now().show.scene) && (!kept || kept.at === 'playing');
    if (party.savedGame && isOld) tellHost({ type: 'snapshotDone', data: {} });
    keepBreak();
    games.refresh();
    // A list of before the welcome may be old: that a game is not on it says nothing yet.
    const canGoOn = savedShow?.at !== 'playing' || isPlayable(state.now().games, savedShow.round.gameId);
    if (canGoOn) goOn();
    else run({ type: 'partyChanged' });
    stage.lineIsBack();
    isWelcomed = true;
    settle();
  }

  function onPartyChange(message: Told): void {
    const before = state.language();
    const claims = state.now().party?.claims ?? [];
    state.set({ party: foldParty(state.now().party, message) });
    absences.follow(message);
    // "Nobody is on the line" must not stand beside the first name.
    if (message.type === 'playerJoined' || message.type === 'playerReturned') state.set({ refusal: null });
    if (message.type === 'playerLeft') phones.playerLeft(message.data.playerId);
    run({ type: 'partyChanged' });
    const moment = momentOf(message);
    if (moment) moments.tell(moment);
    newClaims(claims, state.now().party?.claims ?? []).forEach(moments.tell);
    if (state.language() !== before) games.refresh();
    stage.followSettings();
  }

  function onError({ reason, message }: Extract<Told, { type: 'error' }>['data']): void {
    if (reason === 'unfit-name') refusal.say(reason);
    else console.warn(`the host did not take that: ${reason}, ${message}`);
  }

  /** The host's last welcome is carried out, with the show that it kept: orders and counts mean the scene that is here now. */
  function isSettled(): boolean {
    return isWelcomed && savedShow === null;
  }

  function settle(): void {
    sight.follow();
    desk.follow();
  }

  function orderAtTv(wanted: ShowOrder): void {
    refusal.say(null);
    desk.order(wanted, refusal.say);
  }

  /** One step of the show: sets its state before the effects, so that everybody who is told finds it so. */
  function run(event: ShowEvent): ShowRefusal | null {
    const { show } = state.now();
    const world = state.world(absences.expected(), extension?.seed ?? options.newSeed());
    const next = stepShow(show, event, world);
    state.set({ show: next.show });
    for (const effect of next.effects) carryOut(effect);
    if (next.show !== show) keepBreak();
    sight.follow();
    stage.followPause();
    // A game that is to go on is on the phones still: the lobby must not flash up in between.
    refreshPhones();
    if (show.scene.at === 'missing' && next.show.scene.at === 'lobby') inputs.dropHeld();
    inputs.passHeldOn();
    if (next.show.scene.at === 'lobby' && show.scene.at !== 'lobby') games.refresh();
    return next.refusal;
  }

  function refreshPhones(): void {
    if (!savedShow) phones.refresh(state.forPhones());
  }

  function carryOut(effect: ShowEffect): void {
    switch (effect.do) {
      case 'openStage':
        return stage.open(effect.round, effect.snapshot, effect);
      case 'reloadStage':
        return stage.reload(effect.round);
      case 'tellStage':
        return stage.send(effect.message);
      case 'closeStage':
        return stage.close();
      case 'tellHost':
        return tellHost(effect.message);
    }
  }

  /** The stage has the host keep what plays. */
  function keepBreak(): void {
    const message = saveBreak(state.now().show);
    if (message) tellHost(message);
  }

  function onGames(games: PickerGame[]): void {
    state.set({ games, gamesKnown: true });
    if (!state.now().party) return;
    goOn();
    settle();
  }

  /** With the show that the host kept, where it kept one. */
  function goOn(): void {
    const saved = savedShow;
    savedShow = null;
    run(saved ? { type: 'restored', saved } : { type: 'partyChanged' });
    state.set({ restoring: false });
  }

  return {
    view: state.view,
    onChange: state.onChange,
    onMoment: moments.listen,
    orders: createShellOrders({ ...options, extension, state, upload, orderHost: desk.orderHost, orderAtTv }),
    setStageParent: stage.setParent,
    close() {
      extension?.close();
      sight.close();
      games.close();
      desk.drop();
      refusal.close();
      stage.close();
      link.close();
    },
  };
}
