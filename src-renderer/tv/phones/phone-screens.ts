/** Decides for each phone whose word counts, the stage's or the shell's, and sends what changed. */
import type { StageWord } from '../stage/stage-talk.ts';
import type { Controller } from '../../../src-shared/controller.ts';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { createOutbox, type ControllerGroup } from './outbox.ts';
import { practiceScreen } from './practice-screen.ts';
import { isStageOn, sceneOf, shellController, type ShellState } from './shell-controllers.ts';

type StageControllers = Extract<StageWord, { type: 'controllers' }>['data']['list'];

export type PhoneScreens = {
  /** After any change of what the shell's own controllers are made of. */
  refresh(state: ShellState): void;
  /** The stage's controllers for phones; remembered while the shell shows its own. */
  fromStage(list: StageControllers, state: ShellState): void;
  /**
   * Another game: what the last one wanted is forgotten. One that goes on has its controllers on the phones still,
   * so until it speaks they are left alone.
   */
  newGame(isFresh: boolean): void;
  playerLeft(playerId: string): void;
  /** The host may know nothing of what phones show: all of it is sent with the next refresh. */
  lineIsNew(): void;
};

export function createPhoneScreens(
  send: (message: TvToHost) => void,
  /** The game's controllers for these phones are too large, and are not sent. */
  onTooLarge: (playerIds: readonly string[]) => void,
): PhoneScreens {
  const outbox = createOutbox(send, onTooLarge);
  const stageSays = new Map<string, Controller>();
  let isStageAwaited = false;

  function refresh(state: ShellState): void {
    const onStage = isStageOn(state);
    outbox.show(
      state.players.flatMap((player): ControllerGroup[] => {
        const said = onStage ? stageSays.get(player.playerId) : undefined;
        if (onStage && !said && isStageAwaited) return [];
        return [
          {
            to: [player.playerId],
            controller: said ? practiceScreen(state, player, said) : shellController(state, player),
            scene: sceneOf(state),
          },
        ];
      }),
    );
  }

  return {
    refresh,
    fromStage(list, state) {
      isStageAwaited = false;
      const phones = new Set(state.players.map((player) => player.playerId));
      const known = list.map(({ to, controller }) => ({ to: to.filter((id) => phones.has(id)), controller }));
      for (const { to, controller } of known) for (const id of to) stageSays.set(id, controller);
      const scene = sceneOf(state);
      // Of a how-to each phone has its own sentence, and its own word.
      if (scene === 'practice') refresh(state);
      else if (isStageOn(state)) outbox.show(known.map((one) => ({ ...one, scene })));
    },
    newGame(isFresh) {
      stageSays.clear();
      isStageAwaited = !isFresh;
    },
    playerLeft(playerId) {
      stageSays.delete(playerId);
      outbox.forget(playerId);
    },
    lineIsNew: () => outbox.forgetAll(),
  };
}
