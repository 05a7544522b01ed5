import { describe, expect, test } from 'vitest';
import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import {
  stepKeeper,
  type KeeperEffect,
  type KeeperEvent,
  type KeeperPhase,
  type StageFiles,
} from './keeper-steps.ts';

const files: StageFiles = { texts: { en: { title: 'Floe' } }, store: {}, packs: [] };
const press: ShellToStage = { type: 'inputs', data: { list: [] } };
const release: ShellToStage = { type: 'inputs', data: { list: [] } };

const PHASES = {
  empty: { at: 'empty' },
  loading: { at: 'loading', early: [press] },
  starting: { at: 'starting', files, early: [press] },
  playing: { at: 'playing', files },
  failed: { at: 'failed', early: [press] },
} as const satisfies Record<string, KeeperPhase>;

const EVENTS = {
  opened: { type: 'opened', isAgain: false },
  again: { type: 'opened', isAgain: true },
  filesCame: { type: 'filesCame', files },
  started: { type: 'started' },
  failed: { type: 'failed' },
  said: { type: 'said', message: release },
  parentGiven: { type: 'parentGiven' },
  parentLeft: { type: 'parentLeft' },
  closed: { type: 'closed' },
} as const satisfies Record<string, KeeperEvent>;

const NEW = { at: 'loading', early: [] } as const;
const AFRESH: KeeperEffect[] = ['removeFrame', 'openFrame'];
const DROPPED: KeeperEffect[] = ['dropFrame', 'openFrame'];
const ASIDE: KeeperEffect[] = ['setFrameAside', 'openFrame'];

/** Each event in each phase, with an element to stand in. */
const TABLE: [keyof typeof PHASES, keyof typeof EVENTS, KeeperPhase, KeeperEffect[]][] = [
  ['empty', 'opened', NEW, AFRESH],
  ['empty', 'again', NEW, AFRESH],
  ['empty', 'filesCame', PHASES.empty, []],
  ['empty', 'started', PHASES.empty, []],
  ['empty', 'failed', PHASES.empty, []],
  ['empty', 'said', PHASES.empty, []],
  ['empty', 'parentGiven', PHASES.empty, ['removeFrame']],
  ['empty', 'closed', PHASES.empty, ['removeFrame']],
  ['loading', 'opened', NEW, DROPPED],
  ['loading', 'again', PHASES.loading, DROPPED],
  ['loading', 'filesCame', PHASES.starting, ['begin']],
  ['loading', 'started', PHASES.loading, []],
  ['loading', 'failed', PHASES.failed, ['removeFrame']],
  ['loading', 'said', { at: 'loading', early: [press, release] }, []],
  ['loading', 'parentGiven', PHASES.loading, AFRESH],
  ['loading', 'closed', PHASES.empty, ['removeFrame']],
  ['starting', 'opened', NEW, DROPPED],
  ['starting', 'again', PHASES.loading, DROPPED],
  ['starting', 'filesCame', PHASES.starting, []],
  ['starting', 'started', PHASES.playing, ['removeAside']],
  ['starting', 'failed', PHASES.failed, ['removeFrame']],
  ['starting', 'said', { at: 'starting', files, early: [press, release] }, []],
  ['starting', 'parentGiven', PHASES.starting, AFRESH],
  ['starting', 'closed', PHASES.empty, ['removeFrame']],
  ['playing', 'opened', NEW, ASIDE],
  ['playing', 'again', NEW, ASIDE],
  ['playing', 'filesCame', PHASES.playing, []],
  ['playing', 'started', PHASES.playing, []],
  ['playing', 'failed', { at: 'failed', early: [] }, ['removeFrame']],
  ['playing', 'said', PHASES.playing, []],
  ['playing', 'parentGiven', { at: 'starting', files, early: [] }, AFRESH],
  ['playing', 'closed', PHASES.empty, ['removeFrame']],
  ['failed', 'opened', NEW, AFRESH],
  ['failed', 'again', PHASES.loading, AFRESH],
  ['failed', 'filesCame', PHASES.failed, []],
  ['failed', 'started', PHASES.failed, []],
  ['failed', 'failed', PHASES.failed, []],
  ['failed', 'said', { at: 'failed', early: [press, release] }, []],
  ['failed', 'parentGiven', PHASES.failed, ['removeFrame']],
  ['failed', 'closed', PHASES.empty, ['removeFrame']],
];

describe('a game on stage', () => {
  test.each(TABLE)('%s, then %s', (before, event, phase, effects) => {
    const step = stepKeeper({ phase: PHASES[before], hasParent: true }, EVENTS[event]);
    expect(step).toEqual({ keeper: { phase, hasParent: true }, effects });
  });

  test.each(Object.keys(PHASES) as (keyof typeof PHASES)[])('%s, then its element goes', (before) => {
    const phase = PHASES[before];
    const step = stepKeeper({ phase, hasParent: true }, EVENTS.parentLeft);
    expect(step).toEqual({ keeper: { phase, hasParent: false }, effects: ['removeFrame'] });
  });

  test('without an element nothing is opened and nothing begins', () => {
    const opened = stepKeeper({ phase: PHASES.empty, hasParent: false }, EVENTS.opened);
    expect(opened).toEqual({ keeper: { phase: NEW, hasParent: false }, effects: ['removeFrame'] });
    expect(stepKeeper(opened.keeper, EVENTS.filesCame).effects).toEqual([]);
  });

  test('3.9 of what is said before the start the last 400 frames are kept', () => {
    let keeper = { phase: NEW as KeeperPhase, hasParent: true };
    for (let n = 0; n < 401; n += 1)
      keeper = stepKeeper(keeper, { type: 'said', message: n ? release : press }).keeper;
    const { phase } = keeper;
    expect('early' in phase && phase.early.length).toBe(400);
    expect('early' in phase && phase.early[0]).toBe(release);
  });
});
