/** What phones say: to the game while it plays, else to the shell. It waits while a kept game is on its way. */
import type { Input, Taken, TvToHost } from '../../src-shared/bridge.ts';
import type { Player } from '../../src-shared/party.ts';
import type { Told } from './carrier/carrier.ts';
import type { Moments } from './moments.ts';
import { createLateOrders, type LateOrders } from './phones/late-orders.ts';
import { isStageOn, orderOf } from './phones/shell-controllers.ts';
import { WORDS } from './phones/words.ts';
import type { ShellState } from './shell-state.ts';
import { readCommand } from './show/commands.ts';
import type { ShowOrder, ShowRefusal } from './show/show-state.ts';
import type { Timers } from './timers.ts';

export type ShellInputsOptions = {
  state: ShellState;
  moments: Moments;
  timers: Timers;
  clockOffsetMs(): number;
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
  /** The show has taken a step. */
  follow: LateOrders['follow'];
  /** The game that they waited for may be there. */
  passHeldOn(): void;
  /** The game that they waited for comes no more: they are no orders to the lobby. */
  dropHeld(): void;
};

export function createShellInputs(options: ShellInputsOptions): ShellInputs {
  const { state, moments, timers, tellHost } = options;
  const lateOrders = createLateOrders(() => timers.now() + options.clockOffsetMs());
  let held: Input[] = [];

  function take(list: Input[]): void {
    if (options.isGameAwaited()) {
      held.push(...list);
      return;
    }
    const nowMs = timers.now();
    const isOn = isStageOn(state.now());
    if (isOn) options.toStage(list);
    for (const input of list) {
      if (input.control === 'pluck' && !isOn) onPluck(input);
      else moments.spoke(input.playerId, nowMs);
      if (!isOn) onShellInput(input);
    }
    if (!isOn) confirm(list);
  }

  /** What was meant for the shell is done with: no snapshot will say so. */
  function confirm(list: readonly Input[]): void {
    const taken: Taken = {};
    for (const { playerId, seq } of list) if (seq !== undefined) taken[playerId] = seq;
    if (Object.keys(taken).length > 0) tellHost({ type: 'taken', data: { taken } });
  }

  function onPluck({ playerId, value }: Input): void {
    if (value === true) moments.tell({ kind: 'plucked', playerId });
  }

  /** A late tap is normal, so an order that cannot be done now passes without a word. */
  function onShellInput({ playerId, control, value, at }: Input): void {
    const order = orderOf(control, value);
    if (!order || lateOrders.isLate(at) || !findPlayer(playerId)?.inCharge) return;
    options.order(order, (reason) => {
      if (reason !== 'not-now') tellFailed(playerId, reason);
    });
  }

  function tellFailed(playerId: string, reason: ShowRefusal): void {
    const message = WORDS[state.language(findPlayer(playerId)?.language)].refusal[reason];
    tellHost({ type: 'commandFailed', data: { playerId, reason, message } });
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
      if (command.for === 'host') return tellHost(command.message);
      options.order(command.order, (reason) => tellFailed(playerId, reason));
    },
    follow: lateOrders.follow,
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
