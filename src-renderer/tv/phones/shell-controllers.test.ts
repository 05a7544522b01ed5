import { expect, test } from 'vitest';
import { Controller } from '../../../src-shared/controller.ts';
import { GameOptions } from '../../../src-shared/game-options.ts';
import { sampleBroken, samplePlayer, samplePlayers, sampleGame } from '../testing/samples.ts';
import { FIRST_SHOW, type Show, type ShowEvent } from '../show/show-state.ts';
import { stepShow } from '../show/show.ts';
import { choiceOf } from './option-controls.ts';
import { orderOf, ownOrderOf } from './phone-orders.ts';
import { sceneOf, shellController, type ShellState } from './shell-controllers.ts';

const games = [sampleGame('floe'), sampleGame('duel', { players: { min: 2, max: 2 } })];
const players = samplePlayers(3).map((player, index) => ({
  ...player,
  name: ['Ana', 'Bo', 'Cy'][index] ?? '',
}));
const [ana, bo, cy] = players;
if (!ana || !bo || !cy) throw new Error('three players');

function after(events: readonly ShowEvent[], change: Partial<ShellState> = {}): ShellState {
  const state: ShellState = {
    show: FIRST_SHOW,
    players,
    games,
    gamesKnown: true,
    sight: { is: 'seen' },
    language: 'en',
    locked: false,
    family: false,
    kept: {},
    ...change,
  };
  const step = (show: Show, event: ShowEvent) =>
    stepShow(show, event, {
      ...state,
      house: state,
      options: state.kept,
      howTos: false,
      expected: new Set(),
      seed: 1,
    }).show;
  return { ...state, show: events.reduce(step, FIRST_SHOW) };
}

const ids = (controller: Controller) => controller.controls.map((control) => control.id);
const control = (controller: Controller, id: string) => controller.controls.find((one) => one.id === id);

const ended: ShowEvent = {
  type: 'ended',
  headline: 'Ana wins',
  ranking: [
    { playerId: 'p1', score: 3 },
    { playerId: 'p2', score: 1 },
    { playerId: 'p3', score: 1 },
  ],
};

test('in the lobby who is not in charge waits with a cord to pluck', () => {
  const shown = shellController(after([]), bo);
  expect(shown.title).toBe('You are on the line');
  expect(shown.text).toContain('Ana starts the game');
  expect(shown.controls).toEqual([{ kind: 'cord', id: 'pluck', label: 'Pluck' }]);
});

test('in the lobby the phone in charge picks, fills up with bots and starts', () => {
  const shown = shellController(after([]), ana);
  expect(ids(shown)).toEqual(['game', 'bots', 'start']);
  expect(control(shown, 'game')).toMatchObject({
    options: [{ id: 'floe' }, { id: 'duel' }],
    value: 'floe',
  });
  expect(control(shown, 'bots')).toMatchObject({
    options: [{ id: '0' }, { id: '4' }, { id: '8' }, { id: '16' }],
  });
  expect(control(shown, 'start')).toMatchObject({ label: 'Start FLOE' });
});

test('phones show what is picked, whoever picked it', () => {
  expect(control(shellController(after([]), ana), 'bots')).toMatchObject({ value: '0' });
  const shown = shellController(after([{ type: 'botsUpTo', count: 8 }]), ana);
  expect(control(shown, 'bots')).toMatchObject({ value: '8' });
});

test('one game alone is nothing to choose from', () => {
  const shown = shellController(after([], { games: games.slice(0, 1) }), ana);
  expect(ids(shown)).toEqual(['bots', 'start']);
});

test('the phone in charge reads that the party is locked', () => {
  expect(shellController(after([], { locked: true }), ana).text).toContain('The party is locked');
  expect(shellController(after([], { locked: true }), bo).text).not.toContain('locked');
});

test('nobody is told of an empty shelf before the host has said what is on it', () => {
  const text = (gamesKnown: boolean) => shellController(after([], { games: [], gamesKnown }), ana).text;
  expect(text(false)).toBeUndefined();
  expect(text(true)).toContain('no game to play yet');
});

test('12.1 each moment of the show has its scene', () => {
  const scene = (...events: ShowEvent[]) => sceneOf(after(events));
  expect(scene()).toBe('lobby');
  expect(scene({ type: 'start' })).toBe('game');
  expect(scene({ type: 'start' }, { type: 'pause' })).toBe('pause');
  expect(scene({ type: 'start' }, ended)).toBe('result');
  expect(scene({ type: 'start' }, { type: 'broke', fault: 'no-answer', detail: '' })).toBe('result');
});

test('bots are not offered where the phones fill the game', () => {
  const shown = shellController(after([{ type: 'pick', gameId: 'duel' }]), ana);
  expect(ids(shown)).toEqual(['game', 'start']);
});

test('a small game offers bots up to its own maximum', () => {
  const small = [sampleGame('six', { players: { min: 2, max: 6 } })];
  const shown = shellController(after([], { games: small }), ana);
  expect(control(shown, 'bots')).toMatchObject({ options: [{ id: '0' }, { id: '4' }, { id: '6' }] });
});

test('a broken game is not offered, and without any there is nothing to start', () => {
  const broken = sampleBroken('x');
  expect(control(shellController(after([], { games: [...games, broken] }), ana), 'game')).toMatchObject({
    options: { length: 2 },
  });
  expect(ids(shellController(after([], { games: [broken] }), ana))).toEqual(['pluck']);
});

test('while the game loads phones point to the TV', () => {
  expect(shellController(after([{ type: 'start' }]), ana)).toEqual({
    title: 'FLOE',
    text: 'Eyes on the TV.',
    controls: [],
  });
});

test('in a pause the phone in charge goes on or leaves, the others know who can', () => {
  const state = after([{ type: 'start' }, { type: 'pause' }]);
  expect(shellController(state, ana)).toMatchObject({
    title: 'Paused',
    controls: [{ id: 'resume' }, { id: 'quit' }],
  });
  expect(shellController(state, bo)).toMatchObject({
    title: 'Paused',
    text: 'Ana or the TV can go on.',
    controls: [],
  });
});

test('a result tells each phone its place and score; equal scores share a place', () => {
  const state = after([{ type: 'start' }, ended]);
  expect(shellController(state, ana)).toMatchObject({
    title: 'You won',
    text: 'Score: 3',
    controls: [{ id: 'rematch' }, { id: 'lobby' }],
  });
  expect(shellController(state, bo)).toMatchObject({ title: '2nd place', controls: [] });
  expect(shellController(state, cy)).toMatchObject({ title: '2nd place', controls: [] });
});

test('where teams are to play, whoever is in charge makes them, and everybody may change sides', () => {
  const state = after([{ type: 'teams', count: 2 }], {
    games: [sampleGame('floe', { teams: { min: 2, max: 3 } })],
  });
  expect(ids(shellController(state, ana))).toEqual(['bots', 'teams', 'shuffleTeams', 'side', 'start']);
  expect(ids(shellController(state, bo))).toEqual(['side', 'pluck']);
  expect(shellController(state, { ...bo, language: 'pt-BR' }).controls[0]).toMatchObject({
    label: 'Seu time',
    options: [
      { id: 'stars', label: 'Estrelas' },
      { id: 'hearts', label: 'Corações' },
    ],
    value: 'hearts',
  });
  expect(ownOrderOf({ playerId: 'p2', control: 'side', value: 'stars' })).toEqual({
    type: 'side',
    playerId: 'p2',
    team: 0,
  });
  expect(ownOrderOf({ playerId: 'p2', control: 'start', value: 'stars' })).toBeNull();
  expect(orderOf('teams', '3')).toEqual({ type: 'teams', count: 3 });
});

test('whoever is in charge has the options of the game, each as the control that fits it', () => {
  const options = GameOptions.parse({
    rounds: { type: 'number', from: 3, to: 7, step: 2, default: 5, label: 'rounds' },
    seconds: { type: 'number', from: 10, to: 90, step: 5, default: 30, label: 'seconds' },
    loud: { type: 'toggle', default: false, label: 'loud' },
  });
  const games = [sampleGame('floe', { options })];
  const state = after([], { games, kept: { floe: { rounds: 7, seconds: 45 } } });
  expect(shellController(state, ana).controls.slice(1, 4)).toMatchObject([
    { kind: 'choices', id: 'option.rounds', value: '7' },
    { kind: 'slider', id: 'option.seconds', min: 10, max: 90, step: 5, value: 45 },
    { kind: 'toggle', id: 'option.loud', value: false },
  ]);
  expect(ids(shellController(state, bo))).toEqual(['pluck']);
  const chosen = (control: string, value: unknown) => choiceOf(state, { control, value });
  expect(chosen('option.rounds', '3')).toEqual({ gameId: 'floe', option: 'rounds', value: 3 });
  expect(chosen('option.seconds', 90)).toMatchObject({ value: 90 });
  expect(chosen('option.loud', true)).toMatchObject({ value: true });
  for (const [control, value] of [
    ['option.rounds', '4'],
    ['option.toString', 'x'],
    ['rounds', '3'],
    ['option.loud', '1'],
  ]) {
    expect(chosen(control ?? '', value)).toBeNull();
  }
});

test('a phone reads its own award', () => {
  const awards = [{ playerId: 'p2', text: 'The crowd’s favourite' }];
  const state = after([{ type: 'start' }, { ...ended, awards }]);
  expect(shellController(state, bo).text).toContain('The crowd’s favourite');
  expect(shellController(state, ana).text).toBe('Score: 3');
});

test('who came too late for the ranking reads the headline', () => {
  const late = samplePlayer('p9', { name: 'Di' });
  expect(shellController(after([{ type: 'start' }, ended]), late)).toMatchObject({
    title: 'Ana wins',
    controls: [],
  });
});

test('a problem says what it is, and who is in charge may try again or go', () => {
  const state = after([{ type: 'start' }, { type: 'broke', fault: 'no-answer', detail: '' }]);
  expect(shellController(state, ana)).toMatchObject({
    title: 'FLOE stopped',
    text: expect.stringContaining('does not answer'),
    controls: [{ id: 'rematch' }, { id: 'lobby' }],
  });
  expect(shellController(state, bo).controls).toEqual([]);
});

test('each phone reads its own language, else the language of the party', () => {
  const state = after([], { language: 'pt-BR' });
  const title = (language?: string) =>
    shellController(state, { ...bo, ...(language !== undefined && { language }) }).title;
  expect(title('en-GB')).toBe('You are on the line');
  expect(title('pt')).toBe('Você está na linha');
  expect(title('fi')).toBe('Você está na linha');
  expect(title()).toBe('Você está na linha');
});

test('every controller of the shell is one that the wire carries', () => {
  const long = Array.from({ length: 80 }, (_, index) => sampleGame(`g${index}`, { title: 'W'.repeat(40) }));
  const scenes: ShowEvent[][] = [
    [],
    [{ type: 'start' }],
    [{ type: 'start' }, { type: 'pause' }],
    [{ type: 'start' }, ended],
    [{ type: 'start' }, { type: 'broke', fault: 'rubbish', detail: '' }],
  ];
  for (const language of ['en', 'pt-BR'] as const) {
    for (const events of scenes) {
      const state = after(events, { games: long, language });
      for (const player of players) {
        const parsed = Controller.safeParse(shellController(state, player));
        expect(parsed.error?.message, `${language} ${events.length}`).toBeUndefined();
      }
    }
  }
});

test.each([
  { id: 'game', value: 'duel', order: { type: 'pick', gameId: 'duel' } },
  { id: 'bots', value: '8', order: { type: 'botsUpTo', count: 8 } },
  { id: 'start', value: true, order: { type: 'start' } },
  { id: 'start', value: false, order: null },
  { id: 'rematch', value: true, order: { type: 'rematch' } },
  { id: 'lobby', value: true, order: { type: 'quit' } },
  { id: 'resume', value: true, order: { type: 'resume' } },
  { id: 'quit', value: true, order: { type: 'quit' } },
  { id: 'pluck', value: true, order: null },
  { id: 'dash', value: true, order: null },
])('an input $value on $id means $order', ({ id, value, order }) => {
  expect(orderOf(id, value)).toEqual(order);
});
