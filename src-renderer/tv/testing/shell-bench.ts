/** A whole shell between a host and a stage that the test plays. */
import { expect } from 'vitest';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { Player, SavedGame } from '../../../src-shared/party.ts';
import type { OpenExtension } from '../shell/shell-extension.ts';
import { createShell } from '../shell/shell.ts';
import type { Moment } from '../shell/shell-view.ts';
import { createFakeLink } from './fake-link.ts';
import { createFakeStage, type FakeStage } from './fake-stage.ts';
import { createFakeTimers } from './fake-timers.ts';
import { until } from './until.ts';
import { sampleGame, sampleParty, samplePlayers } from './samples.ts';

const somewhere = {} as HTMLElement;

export type Opening = {
  players?: Player[];
  savedGame?: SavedGame | null;
  isUp?: boolean;
  developer?: boolean;
  isSeen?: boolean;
  /** The host answers for its files once this is resolved. */
  shelf?: Promise<void>;
  extension?: OpenExtension;
};

/** A shell with a host and a stage that the test plays, in the lobby with the games read. */
export async function openShell(opening: Opening = {}) {
  const {
    players = samplePlayers(2),
    savedGame = null,
    isUp = true,
    developer = false,
    isSeen = true,
    shelf,
    extension,
  } = opening;
  const timers = createFakeTimers();
  const link = createFakeLink(250);
  const stages: FakeStage[] = [];
  const moments: Moment[] = [];
  const files: Record<string, unknown> = {
    '/games': [sampleGame('floe'), sampleGame('duel', { players: { min: 2, max: 2 }, languages: ['en'] })],
    '/games/floe/texts.en.json': { title: 'Floe', win: 'You win' },
    '/games/floe/texts.pt-BR.json': { title: 'Banquisa', win: 'Venceu' },
  };
  let see: (isSeen: boolean) => void = () => {};
  const shell = createShell({
    openLink: link.open,
    openFrame(_parent, onFoul) {
      const stage = createFakeStage(onFoul);
      stages.push(stage);
      return stage.frame;
    },
    async fetchJson(path) {
      await shelf;
      if (!(path in files)) throw new Error(`${path}: 404`);
      return files[path];
    },
    timers,
    watchPage(listener) {
      see = listener;
      listener(isSeen);
      return () => (see = () => {});
    },
    newSeed: () => 42,
    reducedMotion: () => false,
    ...(extension ? { extension } : {}),
  });
  shell.onMoment((moment) => moments.push(moment));
  shell.setStageParent(somewhere);
  let epoch = 0;
  /** The first, or one after a lost line: another epoch where another TV took the party meanwhile. */
  const welcome = (party = sampleParty({ players, savedGame, developer }), resumed = epoch > 0) => {
    if (!resumed) epoch += 1;
    link.onLine('open');
    link.onTold({ type: 'welcome', data: { party, serverTime: 0, epoch, resumed } });
  };
  if (isUp) {
    welcome();
    await until(() => expect(shell.view().games).toHaveLength(2));
  }

  const stage = (): FakeStage => {
    const last = stages.at(-1);
    if (!last) throw new Error('no stage');
    return last;
  };
  /** Waits until the frame is there, and lets the game begin and show its first picture. */
  const raise = async (count = 1) => {
    await until(() => expect(stages).toHaveLength(count));
    stage().says({ type: 'ready', data: {} });
    await until(() => expect(stage().heard.some(({ type }) => type === 'start')).toBe(true));
    stage().says({ type: 'started', data: {} });
  };
  const sent = <Type extends TvToHost['type']>(type: Type) =>
    link.sent.filter((message): message is Extract<TvToHost, { type: Type }> => message.type === type);
  /** The controller of this phone after all that was sent. */
  const lastSent = (playerId: string) =>
    sent('controllers')
      .flatMap((message) => message.data.list)
      .findLast(({ to }) => to.includes(playerId));
  const shows = (playerId: string) => lastSent(playerId)?.controller;
  const sceneOn = (playerId: string) => lastSent(playerId)?.scene ?? 'game';
  const press = (playerId: string, control: string, value: unknown = true, scene = sceneOn(playerId)) =>
    link.onTold({ type: 'input', data: { playerId, control, value, at: 0, scene } });
  const command = (playerId: string, name: string, args: Record<string, unknown> = {}) =>
    link.onTold({ type: 'command', data: { playerId, name, args } });

  return {
    shell,
    link,
    timers,
    files,
    stages,
    moments,
    welcome,
    stage,
    raise,
    sent,
    shows,
    sceneOn,
    press,
    command,
    /** Something is in front of the TV's page, or it can be seen again. */
    see: (seen: boolean) => see(seen),
  };
}

/** The same with a game on. */
export async function playGame(opening?: Opening) {
  const opened = await openShell(opening);
  opened.shell.orders.start();
  await opened.raise();
  return opened;
}

/** The host's record of a game with this state. */
export async function savedGame(isPaused: boolean): Promise<SavedGame> {
  const { shell, stage, sent } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { turn: 7 }, taken: { p1: 9 } } });
  if (isPaused) shell.orders.pause();
  const last = sent('snapshot').at(-1);
  if (!last) throw new Error('nothing was saved');
  return JSON.parse(JSON.stringify(last.data)) as SavedGame;
}
