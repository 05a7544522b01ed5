import { describe, expect, test } from 'vitest';
import { samplePlayers } from '../testing/samples.ts';
import { world } from '../testing/show-kit.ts';
import { sentenceIn } from './how-to.ts';
import { FIRST_SHOW, type Show, type ShowEffect, type ShowEvent, type ShowWorld } from './show-state.ts';
import { stepShow } from './show.ts';

const house: ShowWorld = { ...world, players: samplePlayers(3), howTos: true };
const word = (step: number): ShowEvent => ({ type: 'howTo', step, steps: 2, texts: { en: `Scene ${step}` } });
const ready = (playerId: string): ShowEvent => ({ type: 'ready', playerId });
const PLAY: ShowEffect = { do: 'tellStage', message: { type: 'play', data: {} } };

function after(events: readonly ShowEvent[], from: Show = FIRST_SHOW, at: ShowWorld = house) {
  let show = from;
  let effects: readonly ShowEffect[] = [];
  let refusal: unknown = null;
  for (const event of events) ({ show, effects, refusal } = stepShow(show, event, at));
  return { show, effects, refusal, howTo: show.scene.at === 'playing' ? show.scene.howTo : undefined };
}

const opened = (effects: readonly ShowEffect[]) => effects.find((one) => one.do === 'openStage')?.howTo;

describe('a start', () => {
  test('explains the game to who has not played it tonight, and to nobody else', () => {
    expect(opened(after([{ type: 'start' }]).effects)).toBe(true);
    const played = after([{ type: 'start' }, word(0), { type: 'play' }, { type: 'quit' }]).show;
    expect(opened(after([{ type: 'start' }], played).effects)).toBeUndefined();
    const more = { ...house, players: samplePlayers(4) };
    expect(opened(after([{ type: 'start' }], played, more).effects)).toBe(true);
  });

  test('explains nothing in a house that does not want it', () => {
    expect(
      opened(after([{ type: 'start' }], FIRST_SHOW, { ...house, howTos: false }).effects),
    ).toBeUndefined();
  });
});

describe('the how-to', () => {
  test('ends when all who are here are ready', () => {
    const two = after([{ type: 'start' }, word(0), ready('p1'), ready('p2')]);
    expect(two.howTo).toMatchObject({ ready: ['p1', 'p2'] });
    expect(two.effects).toEqual([]);
    const all = after([ready('p3')], two.show);
    expect(all.effects).toEqual([PLAY]);
    expect(all.howTo).toBeUndefined();
    expect(all.show.tried).toEqual({ floe: ['p1', 'p2', 'p3'] });
  });

  test('waits for one who takes it back', () => {
    const { howTo } = after([{ type: 'start' }, word(0), ready('p1'), ready('p2'), ready('p1')]);
    expect(howTo?.ready).toEqual(['p2']);
  });

  test('waits for nobody who is away', () => {
    const waiting = after([{ type: 'start' }, word(0), ready('p1'), ready('p2')]).show;
    const players = samplePlayers(3).map((one) => ({ ...one, connected: one.playerId !== 'p3' }));
    const { effects } = after([{ type: 'partyChanged' }], waiting, { ...house, players });
    expect(effects).toEqual([
      { do: 'tellStage', message: { type: 'playerDropped', data: { playerId: 'p3' } } },
      PLAY,
    ]);
  });

  test('does not begin by itself in an empty room, and asks who comes', () => {
    const waiting = after([{ type: 'start' }, word(0)]).show;
    const players = samplePlayers(3).map((one) => ({ ...one, connected: false }));
    expect(after([{ type: 'partyChanged' }], waiting, { ...house, players }).howTo).toBeDefined();
    const more = { ...house, players: samplePlayers(4) };
    const four = after([{ type: 'partyChanged' }, ready('p1'), ready('p2'), ready('p3')], waiting, more);
    expect(four.howTo).toBeDefined();
    expect(after([ready('p4')], four.show, more).effects).toEqual([PLAY]);
  });

  test('ends by itself once its scenes have been shown three times', () => {
    const scenes = [0, 1, 0, 1, 0, 1].map(word);
    const shown = after([{ type: 'start' }, ...scenes]);
    expect(shown.howTo).toMatchObject({ step: 1, shown: 5 });
    expect(after([word(0)], shown.show).effects).toEqual([PLAY]);
  });

  test('is over by an order, and then nobody can be ready any more', () => {
    const { show, effects } = after([{ type: 'start' }, word(0), { type: 'play' }]);
    expect(effects).toEqual([PLAY]);
    expect(after([ready('p1')], show).refusal).toBe('not-now');
    expect(after([{ type: 'play' }], show).refusal).toBe('not-now');
  });

  test('goes with the game that ends it, and with a reload of its code', () => {
    const practising = after([{ type: 'start' }, word(0)]).show;
    expect(after([{ type: 'reload' }], practising).howTo).toBeUndefined();
    expect(after([{ type: 'quit' }], practising).show.scene).toEqual({ at: 'lobby' });
    // Nobody played it.
    expect(after([{ type: 'quit' }], practising).show.tried).toEqual({});
  });
});

test.each([
  ['pt-BR', 'Deslize'],
  ['pt-PT', 'Deslize'],
  ['en-GB', 'Slide'],
  ['fr', 'Slide'],
])('for %s the sentence is %s', (language, sentence) => {
  expect(sentenceIn({ en: 'Slide', 'pt-BR': 'Deslize' }, language)).toBe(sentence);
});
