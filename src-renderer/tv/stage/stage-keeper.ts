/**
 * Keeps one game on stage, and starts it again from its last snapshot when the screens take its element away and give
 * another. `keeper-steps.ts` decides; here is the one frame.
 */
import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import type { Timers } from '../shell/timers.ts';
import {
  EMPTY_KEEPER,
  stepKeeper,
  type KeeperEffect,
  type KeeperEvent,
  PacksGone,
  type StageFiles,
} from './keeper-steps.ts';
import type { StageFrame } from './stage-frame.ts';
import { talkToStage, type StageFault, type StageTalk, type StageWord } from './stage-talk.ts';

export type StageKeeperOptions = {
  openFrame(parent: HTMLElement, onFoul: (fault: StageFault, detail: string) => void): StageFrame;
  timers: Timers;
  /** Host time now, in ms. */
  hostTimeMs(): number;
};

/** One game's needs and ears. */
export type StageAct = {
  /** Rejects where the game's files cannot be read. */
  files: Promise<StageFiles>;
  /** The last try of the same game failed: this one hears the inputs since. */
  isAgain?: boolean;
  /** Called each time that a stage stands: returns the messages for it, the start first. */
  begin(files: StageFiles): ShellToStage[];
  onStarted(): void;
  onWord(word: StageWord): void;
  /** A word for the shell's extension; returns the problem of one that it cannot read. */
  onExtensionWord(word: unknown): string | null;
  onFault(fault: StageFault, detail: string): void;
};

export type StageKeeper = {
  open(act: StageAct): void;
  send(message: ShellToStage): void;
  setParent(parent: HTMLElement | null): void;
  close(): void;
};

export function createStageKeeper({ openFrame, timers, hostTimeMs }: StageKeeperOptions): StageKeeper {
  let keeper = EMPTY_KEEPER;
  let act: StageAct | null = null;
  let parent: HTMLElement | null = null;
  let running: { frame: StageFrame; talk: StageTalk } | null = null;
  let aside: StageFrame | null = null;
  let cancelLeave = () => {};

  const carryOut: Record<KeeperEffect, () => void> = {
    removeFrame() {
      carryOut.dropFrame();
      carryOut.removeAside();
    },
    dropFrame() {
      running?.talk.close();
      running?.frame.remove();
      running = null;
    },
    setFrameAside() {
      carryOut.removeAside();
      // Its words count no more, so it stands still by itself.
      running?.talk.send({ type: 'pause', data: {} });
      running?.talk.close();
      running?.frame.setAside();
      aside = running?.frame ?? null;
      running = null;
    },
    removeAside() {
      aside?.remove();
      aside = null;
    },
    openFrame() {
      if (act && parent) running = openOn(parent, act);
    },
    begin: () => running?.talk.begin(),
  };

  function take(event: KeeperEvent): void {
    const next = stepKeeper(keeper, event);
    keeper = next.keeper;
    for (const effect of next.effects) carryOut[effect]();
  }

  /** The frame loads while the texts are on their way. */
  function openOn(element: HTMLElement, wanted: StageAct): { frame: StageFrame; talk: StageTalk } {
    const onFault = (fault: StageFault, detail: string) => fail(wanted, fault, detail);
    const frame = openFrame(element, onFault);
    const talk = talkToStage(frame.port, timers, {
      begin() {
        const { phase } = keeper;
        if (phase.at === 'starting') return [...wanted.begin(phase.files), ...phase.early];
        return phase.at === 'playing' ? wanted.begin(phase.files) : null;
      },
      hostTimeMs,
      onStarted() {
        take({ type: 'started' });
        wanted.onStarted();
      },
      onWord: wanted.onWord,
      onExtensionWord: wanted.onExtensionWord,
      onFault,
    });
    return { frame, talk };
  }

  function fail(failed: StageAct, fault: StageFault, detail: string): void {
    if (act !== failed) return;
    act = null;
    take({ type: 'failed' });
    failed.onFault(fault, detail);
  }

  return {
    open(next) {
      act = next;
      take({ type: 'opened', isAgain: next.isAgain ?? false });
      next.files.then(
        (files) => act === next && take({ type: 'filesCame', files }),
        (error: unknown) => fail(next, error instanceof PacksGone ? 'packs-gone' : 'no-start', String(error)),
      );
    },
    send(message) {
      running?.talk.send(message);
      if (message.type === 'inputs') take({ type: 'said', message });
    },
    setParent(next) {
      cancelLeave();
      if (next === null) {
        // React takes a ref away and gives it back when only the function is new: that must not end a game.
        cancelLeave = timers.after(0, () => {
          parent = null;
          take({ type: 'parentLeft' });
        });
      } else if (next !== parent) {
        parent = next;
        take({ type: 'parentGiven' });
      }
    },
    close() {
      act = null;
      take({ type: 'closed' });
    },
  };
}
