import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import type { StageFault } from '../stage/stage-talk.ts';
import type { StageFrame } from '../stage/stage-frame.ts';

export type FakeStage = {
  frame: StageFrame;
  heard: ShellToStage[];
  says(message: unknown): void;
  /** The frame loads another page by itself. */
  leaves(): void;
  /** The stage does more to the shell's page than it may. */
  molests(fault: StageFault, detail: string): void;
  isClosed: boolean;
  isAside: boolean;
  isRemoved: boolean;
};

/** A frame with a stage in it that is played by the test. */
export function createFakeStage(onFoul: (fault: StageFault, detail: string) => void = () => {}): FakeStage {
  let listener: (message: unknown) => void = () => {};
  const stage: FakeStage = {
    heard: [],
    isClosed: false,
    isAside: false,
    isRemoved: false,
    says: (message) => listener(message),
    leaves: () => onFoul('left', 'the frame went to another page'),
    molests: onFoul,
    frame: {
      port: {
        send: (message) => stage.heard.push(message),
        onMessage: (next) => (listener = next),
        close: () => (stage.isClosed = true),
      },
      setAside: () => (stage.isAside = true),
      remove: () => (stage.isRemoved = true),
    },
  };
  return stage;
}
