/** Inputs of phones: for the game while it plays, else for the shell. They wait while a kept game is on its way. */
import type { Input, Taken, TvToHost } from '../../../src-shared/bridge.ts';
import type { Player } from '../../../src-shared/party.ts';
import type { Told } from '../link/tv-link.ts';
import type { Moments } from './moments.ts';
import { choiceOf, keptChoice } from '../phones/option-controls.ts';
import { orderOf, ownOrderOf } from '../phones/phone-orders.ts';
import { PLAY, READY } from '../phones/practice-screen.ts';
import { isStageOn, sceneOf } from '../phones/shell-controllers.ts';
import { WORDS } from '../phones/words.ts';
import type { ShellState } from './shell-state.ts';
import { readCommand } from '../show/commands.ts';
import type { ShowOrder, ShowRefusal } from '../show/show-state.ts';
import type { Timers } from './timers.ts';

export type ShellInputsOptions = {
  state: ShellState;
  moments: Moments;
  timers: Timers;
  /** A kept game is on its way, and its inputs wait for it. */
  isGameAwaited(): boolean;
  toStage(list: Input[]): void;
  tellHost(message: TvToHost): void;
  /** Carries it out, as soon as it can be decided. */
  order(order: ShowOrder, onRefused: (reason: ShowRefusal) => void): void;
};

export type ShellInputs = {
  take(list: Input[]): void;
  command(data: Extract<Told, { type: 'command' }>['data']): void;
  /** The game that they waited for may be there. */
  passHeldOn(): void;
  /** The game that they waited for comes no more: they are no orders to the lobby. */
  dropHeld(): void;
};

export function createShellInputs(options: ShellInputsOptions): ShellInputs {
  const { state, moments, timers, tellHost } = options;
  let held: Input[] = [];

  function take(list: Input[]): void {
    if (options.isGameAwaited()) {
      held.push(...list);
      return;
    }
    const nowMs = timers.now();
    const isOn = isStageOn(state.now());
    const isForGame = (input: Input) => input.scene === 'game';
    const forStage = isOn ? list.filter((input) => isForGame(input) || isTry(input)) : [];
    if (forStage.length > 0) options.toStage(forStage);
    for (const input of list)
      if (isForGame(input) ? isOn : input.control !== 'pluck') moments.spoke(input.playerId, nowMs);
    list.filter((input) => !isForGame(input) && !isTry(input)).forEach(onShellInput);
    // The game keeps what it took; nothing keeps what was only tried.
    confirm(isOn ? list.filter((input) => !isForGame(input)) : list);
  }

  /** For the scene of the how-to: all but what the shell added to it. */
  function isTry({ scene, control }: Input): boolean {
    return scene === 'practice' && control !== READY && control !== PLAY;
  }

  /** Tells the host that inputs for the shell are done with: no snapshot will say so. */
  function confirm(list: readonly Input[]): void {
    const taken: Taken = {};
    for (const { playerId, seq } of list) if (seq !== undefined) taken[playerId] = seq;
    if (Object.keys(taken).length > 0) tellHost({ type: 'taken', data: { taken } });
  }

  /** A late tap is normal, so an order that cannot be done now passes without a word. */
  function onShellInput({ playerId, control, value, scene }: Input): void {
    // Each order may change the scene, and an input for another scene is no order to this one.
    if (scene !== sceneOf(state.now())) return;
    if (control === 'pluck' && value === true) moments.tell({ kind: 'plucked', playerId });
    const inCharge = findPlayer(playerId)?.inCharge ?? false;
    const choice = inCharge ? choiceOf(state.forPhones(), { control, value }) : null;
    if (choice) return tellHost({ type: 'option', data: choice });
    const order = ownOrderOf({ playerId, control, value }) ?? (inCharge ? orderOf(control, value) : null);
    if (!order) return;
    options.order(order, (reason) => {
      if (reason !== 'not-now') tellFailed(playerId, reason);
    });
  }

  function tellFailed(playerId: string, reason: ShowRefusal): void {
    const message = WORDS[state.language(findPlayer(playerId)?.language)].refusal[reason];
    // Phones have no word of their own for it: their controller says it in the lobby.
    const told = reason === 'no-packs' ? 'not-now' : reason;
    tellHost({ type: 'commandFailed', data: { playerId, reason: told, message } });
  }

  function findPlayer(playerId: string): Player | undefined {
    return state.now().party?.players.find((player) => player.playerId === playerId);
  }

  return {
    take,
    command({ playerId, name, args }) {
      const command = readCommand(name, args);
      if (!command) {
        const message = 'There is no such command.';
        return tellHost({ type: 'commandFailed', data: { playerId, reason: 'bad-message', message } });
      }
      if (command.for === 'host') {
        const { message } = command;
        if (message.type !== 'option') return tellHost(message);
        const choice = keptChoice(state.forPhones(), message.data);
        if (choice) return tellHost({ type: 'option', data: choice });
        return tellHost({
          type: 'commandFailed',
          data: { playerId, reason: 'bad-message', message: 'There is no such option.' },
        });
      }
      options.order(command.order, (reason) => tellFailed(playerId, reason));
    },
    passHeldOn() {
      if (options.isGameAwaited() || state.now().show.scene.at === 'missing') return;
      const waiting = held;
      held = [];
      if (waiting.length > 0) take(waiting);
    },
    dropHeld() {
      held = [];
    },
  };
}
