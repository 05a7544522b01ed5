/**
 * Keeps one game on stage: it needs an element to stand in and the game's texts, in whichever order they
 * come, and starts again from the last snapshot when the screens take the element away and give another.
 */
import type { GameTexts, ShellToStage } from '../../../src-shared/stage-link.ts';
import type { Timers } from '../shell/timers.ts';
import type { StageFrame } from './stage-frame.ts';
import { talkToStage, type StageFault, type StageTalk, type StageWord } from './stage-talk.ts';

export type StageKeeperOptions = {
  openFrame(parent: HTMLElement, onFoul: (fault: StageFault, detail: string) => void): StageFrame;
  timers: Timers;
  /** Host time now, in ms. */
  hostTimeMs(): number;
};

/** Frames of inputs that are kept for a game that is still loading. */
const MOST_EARLY = 400;

/** One game's needs and ears. */
export type StageAct = {
  /** Resolves with the texts; rejects where the game's files cannot be read. */
  texts: Promise<GameTexts>;
  /** The last try of the same game failed: what was said since is for this one. */
  isAgain?: boolean;
  /** Asked each time that a stage stands: what to tell it, the start first. */
  begin(texts: GameTexts): ShellToStage[];
  onStarted(): void;
  onWord(word: StageWord): void;
  onFault(fault: StageFault, detail: string): void;
};

export type StageKeeper = {
  open(act: StageAct): void;
  send(message: ShellToStage): void;
  setParent(parent: HTMLElement | null): void;
  close(): void;
};

export function createStageKeeper({ openFrame, timers, hostTimeMs }: StageKeeperOptions): StageKeeper {
  let parent: HTMLElement | null = null;
  let act: StageAct | null = null;
  let texts: GameTexts | null = null;
  let cancelStop = () => {};
  let running: { frame: StageFrame; talk: StageTalk } | null = null;
  /** Said by phones to a game that has not started: it may fail, and a second try has to hear it, too. */
  let early: ShellToStage[] = [];
  let isStarting = false;

  function open(next: StageAct): void {
    const said = next.isAgain ? early : [];
    close();
    early = said;
    isStarting = true;
    act = next;
    next.texts.then(
      (found) => {
        if (act !== next) return;
        texts = found;
        running?.talk.begin();
      },
      (error: unknown) => {
        if (act === next) fail(next, 'no-start', String(error));
      },
    );
    run(next);
  }

  /** The frame loads while the texts are on their way. */
  function run(wanted: StageAct): void {
    if (!parent) return;
    isStarting = true;
    const frame = openFrame(parent, (fault, detail) => fail(wanted, fault, detail));
    const talk = talkToStage(frame.port, timers, {
      begin() {
        return texts && [...wanted.begin(texts), ...early];
      },
      hostTimeMs,
      onStarted() {
        isStarting = false;
        early = [];
        wanted.onStarted();
      },
      onWord: wanted.onWord,
      onFault: (fault, detail) => fail(wanted, fault, detail),
    });
    running = { frame, talk };
  }

  function fail(failed: StageAct, fault: StageFault, detail: string): void {
    if (act !== failed) return;
    stop();
    act = null;
    texts = null;
    failed.onFault(fault, detail);
  }

  function stop(): void {
    running?.talk.close();
    running?.frame.remove();
    running = null;
  }

  function leaveParent(): void {
    stop();
    parent = null;
  }

  function moveTo(next: HTMLElement): void {
    stop();
    parent = next;
    if (act) run(act);
  }

  function send(message: ShellToStage): void {
    running?.talk.send(message);
    if (isStarting && message.type === 'inputs') early = [...early, message].slice(-MOST_EARLY);
  }

  function close(): void {
    stop();
    act = null;
    texts = null;
    early = [];
    isStarting = false;
  }

  return {
    open,
    send,
    setParent(next) {
      cancelStop();
      // React takes a ref away and gives it back when only the function is new: that must not end a game.
      if (next === null) cancelStop = timers.after(0, leaveParent);
      else if (next !== parent) moveTo(next);
    },
    close,
  };
}
