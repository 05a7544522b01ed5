import { expect, test } from 'vitest';
import type { PickerGame } from '../shell/shell-view.ts';
import type { Round, Show } from '../show/show-state.ts';
import { sampleBroken, sampleGame } from '../testing/samples.ts';
import { followCode, NO_CODE, type CodeChange, type CodeWatch } from './code-watch.ts';
import { NO_TEAMS } from '../show/team-play.ts';

const first = sampleGame('floe');
const later = sampleGame('floe', { revision: 'later' });
const broken = sampleBroken('floe', { revision: 'slip' });

const round: Round = {
  gameId: 'floe',
  seed: 1,
  options: {},
  packs: [],
  botsUpTo: 0,
  cast: { maxPlayers: 2, teams: 0, players: [], audience: [], gone: [] },
};
const SCENES = {
  lobby: { at: 'lobby' },
  playing: { at: 'playing', round, paused: false },
  problem: { at: 'problem', round, fault: 'threw', detail: 'no' },
  result: { at: 'result', round, ranking: [], headline: '' },
} as const satisfies Record<string, Show['scene']>;

const none: CodeChange = { is: 'none' };
const reloadable: CodeChange = { is: 'reloadable' };
const opened = (playing: string | null, game: PickerGame | null): CodeWatch => ({ playing, opened: game });

test.each<[string, CodeWatch, keyof typeof SCENES, PickerGame[], CodeWatch, CodeChange]>([
  ['a game goes on the stage', NO_CODE, 'playing', [first], opened('floe', first), none],
  ['one that is not listed goes there', NO_CODE, 'playing', [], opened('floe', null), none],
  ['nothing is saved', opened('floe', first), 'playing', [first], opened('floe', first), none],
  ['it is saved', opened('floe', first), 'playing', [later], opened('floe', later), reloadable],
  ['its folder goes', opened('floe', first), 'playing', [], opened('floe', first), none],
  ['it breaks', opened('floe', first), 'problem', [first], opened(null, first), none],
  ['it broke and is saved', opened(null, first), 'problem', [later], opened(null, later), reloadable],
  ['it broke and is reloaded', opened(null, later), 'playing', [later], opened('floe', later), none],
  ['it is over and saved', opened('floe', first), 'result', [later], opened(null, first), none],
  ['nothing runs', opened(null, first), 'lobby', [later], opened(null, first), none],
  [
    'another game ran before',
    opened('duel', sampleGame('duel')),
    'playing',
    [later],
    opened('floe', later),
    none,
  ],
  [
    'a slip is saved',
    opened('floe', first),
    'playing',
    [broken],
    opened('floe', broken),
    { is: 'broken', sentence: 'floe: game.js is missing.' },
  ],
])('%s', (_what, before, scene, games, code, change) => {
  const show: Show = { pickedGameId: null, botsUpTo: 0, teamPlay: NO_TEAMS, tried: {}, scene: SCENES[scene] };
  expect(followCode(before, { show, games })).toEqual({ code, change });
});
