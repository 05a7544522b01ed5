/**
 * The Studio at the TV: the one extension of the shell. `seat-steps.ts` decides; here are its port and its way into the
 * shell. In a release it closes the port unheard, records nothing, and ignores the stage's words.
 */
import { readMessage } from '../../../src-shared/protocol.ts';
import { stageToStudio } from '../../../src-shared/studio-stage.ts';
import { wallText } from '../../ui/clock.ts';
import type { ExtensionDeps, OpenExtension, ShellExtension } from '../shell/shell-extension.ts';
import { EMPTY_SEAT, type SeatEffect, type SeatEvent } from './seat-state.ts';
import { stepSeat } from './seat-steps.ts';
import { libraryOf } from './library-word.ts';
import { startOf } from './studio-start.ts';
import type { StudioPort } from './studio-port.ts';

export type StudioSeatOptions = {
  /** Calls back with the port of each Studio that comes to stand round this TV; returns what ends it. */
  listen(onPort: (port: StudioPort) => void): () => void;
  /** Absent where this TV is not the laptop's own window. */
  openWindow?: (() => void) | undefined;
};

export function studioSeat(options: StudioSeatOptions): OpenExtension {
  return (deps) => openSeat(deps, options);
}

function openSeat(deps: ExtensionDeps, { listen, openWindow }: StudioSeatOptions): ShellExtension {
  const { state } = deps;
  let seat = EMPTY_SEAT;
  let port: StudioPort | null = null;
  /** As JSON. */
  let toldLibrary = '';
  const stopFollowing = state.onChange(() => take({ type: 'changed' }));
  const stopListening = listen(attach);

  function take(event: SeatEvent): void {
    const step = stepSeat(seat, event, { ...state.now(), language: state.language() });
    // Before the effects: each may bring the next event at once.
    seat = step.seat;
    step.effects.forEach(carryOut);
    if (event.type === 'changed' || event.type === 'attached') tellLibrary();
  }

  function tellLibrary(): void {
    if (seat.port.at !== 'open') return;
    const { games, party } = state.now();
    const library = libraryOf(games, party?.settings, state.language());
    const text = JSON.stringify(library);
    if (text !== toldLibrary) port?.send({ type: 'library', data: library });
    toldLibrary = text;
  }

  function carryOut(effect: SeatEffect): void {
    switch (effect.do) {
      case 'tell':
        port?.send(effect.message);
        return;
      case 'order': {
        const { order } = effect;
        return deps.order(order, (reason) => take({ type: 'refused', order, reason }));
      }
      case 'choose':
        return deps.choose(effect.choice);
      case 'orderStage':
        return deps.tellStage(effect.order);
      case 'setBare':
        return deps.setBare(effect.isBare);
      case 'take':
        return take({ type: 'said', raw: effect.raw });
      case 'closePort':
        return closePort();
      default:
        effect satisfies never;
    }
  }

  function attach(next: StudioPort): void {
    closePort();
    port = next;
    toldLibrary = '';
    next.onMessage((raw) => {
      if (port === next) take({ type: 'said', raw });
    });
    take({ type: 'attached' });
  }

  function closePort(): void {
    port?.close();
    port = null;
  }

  const isDeveloping = (): boolean => state.now().party?.developer ?? false;

  return {
    get seed() {
      return seat.seed;
    },
    startOf(round) {
      return isDeveloping() ? startOf(round, state.now().games, wallText(deps.wallNow())) : undefined;
    },
    onWord(raw) {
      if (!isDeveloping()) return null;
      const word = readMessage(stageToStudio, raw);
      if ('problem' in word) return word.problem;
      take({ type: 'heard', word });
      return null;
    },
    onStarted: () => take({ type: 'started' }),
    openWindow: openWindow ?? null,
    close() {
      stopListening();
      stopFollowing();
      closePort();
    },
  };
}
