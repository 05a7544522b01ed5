/** The how-to on the stage: while people try its scenes, the game itself stands at its beginning. */
import type { ShellToStage, StageStart, StageToShell } from '../../src-shared/stage-link.ts';
import { createPractice } from '../engine/practice.ts';
import type { Runner } from '../engine/runner-types.ts';
import type { Game } from '../sdk/partyline.ts';

export type HowTo = {
  /** The scene that is shown and played. */
  readonly runner: Runner<unknown>;
  /** Says which scene it is. */
  tell(): void;
  /** Passes one step of play time. True where the next scene begins, which it has told then. */
  pass(): boolean;
  /** The shell's word, as far as it concerns a scene. */
  hear(message: ShellToStage): void;
};

export type HowToDeps = {
  send(message: StageToShell): void;
  hostTimeMs(): number;
  onSlip(slip: Error): void;
};

/** Null where the shell wants none, or the game has none. */
export function createHowTo(
  game: Game<unknown>,
  start: StageStart,
  { send, hostTimeMs, onSlip }: HowToDeps,
): HowTo | null {
  // A game that goes on has begun already.
  if (!start.howTo || start.snapshot !== null) return null;
  const practice = createPractice(game, { ...start, onSlip });
  if (!practice) return null;

  function tell(): void {
    if (!practice) return;
    const { runner, step, steps } = practice;
    runner.anchorHostTime(hostTimeMs() - runner.now);
    send({ type: 'howTo', data: { step, steps, texts: practice.texts() } });
  }

  return {
    get runner() {
      return practice.runner;
    },
    tell,
    pass() {
      const isNext = practice.pass();
      if (isNext) tell();
      return isNext;
    },
    hear(message) {
      const { runner } = practice;
      if (message.type === 'inputs') message.data.list.forEach((input) => runner.input(input));
      else if (message.type === 'pause') runner.letGo();
      else followCast(runner, message);
    },
  };
}

type CastMessage = Extract<ShellToStage, { type: `player${string}` }>;

/** True where the message said that somebody came, went, or is another. */
export function followCast(runner: Runner<unknown>, message: ShellToStage): message is CastMessage {
  switch (message.type) {
    case 'playerJoined':
      runner.join(message.data.player);
      return true;
    case 'playerDropped':
      runner.drop(message.data.playerId);
      return true;
    case 'playerReturned':
      runner.back(message.data.playerId);
      return true;
    case 'playerLeft':
      runner.leave(message.data.playerId);
      return true;
    case 'playerChanged':
      runner.change(message.data.player);
      return true;
    default:
      return false;
  }
}
