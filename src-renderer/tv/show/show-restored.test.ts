import { expect, test } from 'vitest';
import { samplePlayers } from '../testing/samples.ts';
import { play, result, world } from '../testing/show-kit.ts';
import { FIRST_SHOW, type ShowEvent } from './show-state.ts';
import { stepShow } from './show.ts';

/** The saved form of the game that a start begins. */
function savedGame(paused: boolean): Extract<ShowEvent, { type: 'restored' }> {
  const { scene } = play([{ type: 'start', bots: 4 }]).show;
  if (scene.at !== 'playing') throw new Error('not playing');
  return {
    type: 'restored',
    saved: { at: 'playing', tried: {}, round: scene.round, paused, snapshot: { turn: 7 } },
  };
}

test('a saved game goes on, paused if it was, with the party as it is now', () => {
  const away = samplePlayers(3).map((player) => ({ ...player, connected: player.playerId !== 'p2' }));
  const { show, effects } = play([savedGame(true)], { ...world, players: away });
  expect(show).toMatchObject({
    pickedGameId: 'floe',
    botsUpTo: 4,
    scene: { at: 'playing', paused: true, round: { seed: 42 } },
  });
  expect(effects).toMatchObject([
    {
      do: 'openStage',
      snapshot: { turn: 7 },
      round: {
        cast: { players: [{ id: 'p1' }, { id: 'p2', connected: false }, { id: 'p3' }, { id: 'bot-1' }] },
      },
    },
  ]);
});

test('a saved game that is not on the shelf waits for it, and nothing else starts meanwhile', () => {
  const bare = { ...world, games: world.games.filter(({ id }) => id !== 'floe') };
  const missing = play([savedGame(true)], bare);
  expect(missing).toMatchObject({ show: { scene: { at: 'missing' } }, effects: [] });
  for (const type of ['start', 'rematch', 'resume'] as const)
    expect(stepShow(missing.show, { type }, bare).refusal).toBe('not-now');
  expect(stepShow(missing.show, { type: 'partyChanged' }, bare)).toMatchObject({
    show: missing.show,
    effects: [],
  });
  const later = { ...world, players: samplePlayers(4) };
  const back = stepShow(missing.show, { type: 'partyChanged' }, later);
  expect(back.show.scene).toMatchObject({ at: 'playing', paused: true });
  expect(back.effects).toMatchObject([
    {
      do: 'openStage',
      snapshot: { turn: 7 },
      round: { cast: { players: { length: 5, 4: { id: 'p4' } } } },
    },
  ]);
});

test('a missing game that is given up is forgotten', () => {
  const { show, effects } = play([savedGame(false), { type: 'quit' }], { ...world, games: [] });
  expect(show.scene.at).toBe('lobby');
  expect(effects).toContainEqual({ do: 'tellHost', message: { type: 'snapshotDone', data: {} } });
});

test('a saved result is shown again, and its rematch is the same game', () => {
  const { scene } = play([{ type: 'start', bots: 6 }, result]).show;
  if (scene.at !== 'result') throw new Error('no result');
  const restored = play([{ type: 'restored', saved: { ...scene, tried: { floe: ['p1'] } } }]);
  expect(restored).toEqual({
    show: { pickedGameId: 'floe', botsUpTo: 6, teamPlay: expect.anything(), tried: { floe: ['p1'] }, scene },
    effects: [],
    refusal: null,
  });
  expect(stepShow(restored.show, { type: 'rematch' }, world).show.scene).toMatchObject({
    round: { gameId: 'floe', botsUpTo: 6 },
  });
});

test('what was chosen in the lobby is chosen again', () => {
  const teamPlay = { count: 2, sides: { p1: 1 } };
  const { show } = play([
    { type: 'restored', saved: { at: 'lobby', pickedGameId: 'duel', botsUpTo: 2, teamPlay, tried: {} } },
  ]);
  expect(show).toEqual({ pickedGameId: 'duel', botsUpTo: 2, teamPlay, tried: {}, scene: { at: 'lobby' } });
});

test('a saved game does not push a running one off the stage', () => {
  const playing = play([{ type: 'start' }]).show;
  expect(stepShow(playing, savedGame(true), world)).toEqual({ show: playing, effects: [], refusal: null });
});

test('a show that does not hold is cleared, without a word of an end', () => {
  const playing = play([{ type: 'pick', gameId: 'duel' }, { type: 'start' }]).show;
  expect(stepShow(playing, { type: 'cleared' }, world)).toEqual({
    show: FIRST_SHOW,
    effects: [{ do: 'closeStage' }],
    refusal: null,
  });
});
