/**
 * One game on stage as a pure state machine. It needs an element to stand in and the game's files, in whichever order they
 * come. `stage-keeper.ts` carries the effects out.
 */
import type { GamePack } from '../../../src-shared/game-pack.ts';
import type { GameStore } from '../../../src-shared/game-store.ts';
import type { GameTexts, ShellToStage } from '../../../src-shared/stage-link.ts';

/** A game needs these besides its code: its texts, and its store. */
export type StageFiles = { texts: GameTexts; store: GameStore; packs: readonly GamePack[] };

/** A pack is no longer what it was when the game began. */
export class PacksGone extends Error {}

/** Frames of inputs that are kept for a game that is still starting. */
const MOST_EARLY = 400;

/**
 * `early`: said by phones to a game that has not started. It may fail, and a second try has to hear it too.
 * `loading` has no files yet; `starting` waits for the stage's first word.
 */
export type KeeperPhase =
  | { at: 'empty' }
  | { at: 'loading'; early: readonly ShellToStage[] }
  | { at: 'starting'; files: StageFiles; early: readonly ShellToStage[] }
  | { at: 'playing'; files: StageFiles }
  | { at: 'failed'; early: readonly ShellToStage[] };

/** `hasParent`: there is an element for the frame, so a game that is not over has one. */
export type Keeper = { phase: KeeperPhase; hasParent: boolean };

export const EMPTY_KEEPER: Keeper = { phase: { at: 'empty' }, hasParent: false };

export type KeeperEvent =
  /**
   * Another game, or another moment or other code of the one that plays: then its last picture stays until there is a new
   * one. `isAgain`: the second try of the one that failed.
   */
  | { type: 'opened'; isAgain: boolean }
  | { type: 'filesCame'; files: StageFiles }
  | { type: 'started' }
  | { type: 'failed' }
  | { type: 'said'; message: ShellToStage }
  | { type: 'parentGiven' }
  | { type: 'parentLeft' }
  | { type: 'closed' };

/**
 * `removeFrame` takes away all there is, `dropFrame` leaves what was set aside: the last picture, standing still over the
 * frame that is loading.
 */
export type KeeperEffect =
  'removeFrame' | 'dropFrame' | 'setFrameAside' | 'removeAside' | 'openFrame' | 'begin';
export type KeeperStep = { keeper: Keeper; effects: readonly KeeperEffect[] };

export function stepKeeper(keeper: Keeper, event: KeeperEvent): KeeperStep {
  const { phase, hasParent } = keeper;
  const go = (next: KeeperPhase, ...effects: KeeperEffect[]): KeeperStep => ({
    keeper: { phase: next, hasParent },
    effects: effects.filter((effect) => hasParent || effect === 'removeFrame'),
  });
  switch (event.type) {
    case 'opened':
      return go(
        { at: 'loading', early: event.isAgain ? earlyOf(phase) : [] },
        leaveFrame(phase),
        'openFrame',
      );
    case 'filesCame':
      if (phase.at !== 'loading') return go(phase);
      return go({ at: 'starting', files: event.files, early: phase.early }, 'begin');
    case 'started':
      return phase.at === 'starting' ? go({ at: 'playing', files: phase.files }, 'removeAside') : go(phase);
    case 'failed':
      return isOver(phase) ? go(phase) : go({ at: 'failed', early: earlyOf(phase) }, 'removeFrame');
    case 'said':
      if (!('early' in phase)) return go(phase);
      return go({ ...phase, early: [...phase.early, event.message].slice(-MOST_EARLY) });
    case 'parentGiven': {
      // In a new frame the game starts again, from its last snapshot.
      const next: KeeperPhase =
        phase.at === 'playing' ? { at: 'starting', files: phase.files, early: [] } : phase;
      const effects: KeeperEffect[] = isOver(phase) ? ['removeFrame'] : ['removeFrame', 'openFrame'];
      return { keeper: { phase: next, hasParent: true }, effects };
    }
    case 'parentLeft':
      return { keeper: { phase, hasParent: false }, effects: ['removeFrame'] };
    case 'closed':
      return go({ at: 'empty' }, 'removeFrame');
    default:
      return event satisfies never;
  }
}

/** Several reloads may come before one has a picture: then the last picture is set aside already. */
function leaveFrame({ at }: KeeperPhase): KeeperEffect {
  if (at === 'playing') return 'setFrameAside';
  return at === 'loading' || at === 'starting' ? 'dropFrame' : 'removeFrame';
}

function isOver(phase: KeeperPhase): boolean {
  return phase.at === 'empty' || phase.at === 'failed';
}

function earlyOf(phase: KeeperPhase): readonly ShellToStage[] {
  return 'early' in phase ? phase.early : [];
}
