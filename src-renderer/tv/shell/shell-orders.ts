/** Orders at the TV: those of the show are carried out here, all others at the host. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { keptName } from '../../../src-shared/game-options.ts';
import type { GameUpload } from './game-upload.ts';
import type { ShellExtension } from './shell-extension.ts';
import type { ShellState } from './shell-state.ts';
import type { ShellOrders } from './shell-view.ts';
import type { ShowOrder } from '../show/show-state.ts';
import { pickedGame } from '../show/show.ts';

export type ShellOrdersOptions = {
  state: ShellState;
  /** As soon as the host is there. */
  orderHost(message: TvToHost): void;
  /** With a word on the TV where it cannot be done. */
  orderAtTv(order: ShowOrder): void;
  openGamesFolder?: (() => void) | undefined;
  extension: ShellExtension | null;
  upload: GameUpload;
};

export function createShellOrders(options: ShellOrdersOptions): ShellOrders {
  const { state, orderHost, orderAtTv, openGamesFolder = null, extension, upload } = options;
  return {
    pick: (gameId) => orderAtTv({ type: 'pick', gameId }),
    start: () => orderAtTv({ type: 'start' }),
    pause: () => orderAtTv({ type: 'pause' }),
    resume: () => orderAtTv({ type: 'resume' }),
    quit: () => orderAtTv({ type: 'quit' }),
    rematch: () => orderAtTv({ type: 'rematch' }),
    play: () => orderAtTv({ type: 'play' }),
    setBotsUpTo: (count) => orderAtTv({ type: 'botsUpTo', count }),
    choose(option, value) {
      const { games, show, language } = state.forPhones();
      const game = pickedGame(show, games);
      const chosen = game?.options?.[option];
      if (!game || !chosen) return;
      const name = keptName(option, chosen, language);
      orderHost({ type: 'option', data: { gameId: game.id, option: name, value } });
    },
    setTeams: (count) => orderAtTv({ type: 'teams', count }),
    setSide: (playerId, team) => orderAtTv({ type: 'side', playerId, team }),
    shuffleTeams: () => orderAtTv({ type: 'shuffleTeams' }),
    kick: (playerId) => orderHost({ type: 'kick', data: { playerId } }),
    ban: (playerId) => orderHost({ type: 'ban', data: { playerId } }),
    rename: (playerId, name) => orderHost({ type: 'rename', data: { playerId, name } }),
    charge: (playerId) => orderHost({ type: 'charge', data: { playerId } }),
    giveSeat: (claimId) => orderHost({ type: 'giveSeat', data: { claimId } }),
    denySeat: (claimId) => orderHost({ type: 'denySeat', data: { claimId } }),
    lock: (locked) => orderHost({ type: 'lock', data: { locked } }),
    newCode: () => orderHost({ type: 'newCode', data: {} }),
    changeSettings: (change) => orderHost({ type: 'settings', data: change }),
    tellSoundFault({ gameId, file }, fault) {
      const message = `${gameId}: ${file} ${fault}`;
      orderHost({ type: 'problem', data: { reason: 'sound-unfit', message } });
    },
    showAddress: (address) => orderHost({ type: 'showAddress', data: { address } }),
    openGamesFolder,
    openExtension: extension?.openWindow ?? null,
    keepGuestWifi: (wifi) => orderHost({ type: 'guestWifi', data: { wifi } }),
    forgetStore: (gameId) => orderHost({ type: 'keepStore', data: { gameId, kept: {} } }),
    sendGame: upload.send,
    answerOffer: upload.answer,
    openDoctor(open) {
      // Findings of an hour ago must not stand in a panel that is opened again.
      if (open) state.set({ doctor: null });
      orderHost({ type: 'doctor', data: { open } });
    },
  };
}
