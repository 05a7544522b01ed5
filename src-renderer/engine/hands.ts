/** Passes inputs to the rules, and releases: each held control is let go exactly once. */
import { HeldControls, type HeldRecord, type LetGo } from '../../src-shared/held-controls.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { ControlValue } from '../../src-shared/controller.ts';
import { descriptorOf, isAtRest } from '../../src-shared/controls/controls.ts';
import type { Player } from '../sdk/partyline.ts';
import type { Screens } from './screens.ts';

export type HandsDeps = {
  screens: Screens;
  playing(playerId: string): Player | undefined;
  isOver(): boolean;
  /** Calls the rules' `input`. */
  tell(player: Player, control: string, value: ControlValue): void;
};

export type Hands = {
  /** False where the player does not show that control, or the value does not fit it. */
  act(player: Player, control: string, value: unknown): boolean;
  /** Lets go of everything that this player holds. */
  letGo(player: Player): void;
  /** Lets go of held controls that the rules have removed. */
  letGoOfGone(): void;
  record(): HeldRecord;
};

export function createHands({ screens, playing, isOver, tell }: HandsDeps, saved?: HeldRecord): Hands {
  const held = new HeldControls(saved);

  /** A release is told for a control that is not there any more, too: the rules believe that it is held. */
  function release(player: Player, list: readonly LetGo[]): void {
    for (const { control, value } of list) if (!isOver()) tell(player, control, value);
  }

  return {
    act(player, controlId, value) {
      const control = screens.control(player, controlId);
      const fitting = control ? parseControlValue(control, value) : null;
      if (!control || fitting === null) return false;
      // The rules have heard this release already, or never of its press.
      const isRelease = isAtRest(control.kind, fitting);
      if (descriptorOf(control.kind).releasesOnce && isRelease && !held.has(player.id, controlId))
        return false;
      held.heard(player.id, control, fitting);
      tell(player, controlId, fitting);
      return true;
    },
    letGo: (player) => release(player, held.letGo(player.id)),
    letGoOfGone() {
      for (const playerId of held.holders()) {
        const player = playing(playerId);
        if (player) release(player, held.shown(playerId, screens.of(player)));
        else held.letGo(playerId);
      }
    },
    record: () => held.record(),
  };
}
