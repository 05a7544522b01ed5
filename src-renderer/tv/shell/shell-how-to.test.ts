/** 8.16: a how-to between the stage, the phones and the host. */
import { expect, test } from 'vitest';
import { openShell } from '../testing/shell-bench.ts';
import { sampleParty, samplePlayers } from '../testing/samples.ts';

/** Floe's first scene is on, with two people who know it not. */
async function practise() {
  const opened = await openShell();
  const { settings } = sampleParty();
  const [ana, bo] = samplePlayers(2);
  if (!ana || !bo) throw new Error('two players');
  const players = [ana, { ...bo, language: 'pt-BR' }];
  opened.welcome(sampleParty({ players, settings: { ...settings, howTos: true } }), false);
  opened.shell.orders.start();
  await opened.raise();
  const stage = opened.stage();
  stage.says({ type: 'howTo', data: { step: 0, steps: 2, texts: { en: 'Slide', 'pt-BR': 'Deslize' } } });
  const controller = { title: 'Round 1', controls: [{ kind: 'button' as const, id: 'dash' }] };
  stage.says({ type: 'controllers', data: { list: [{ to: ['p1', 'p2'], controller }] } });
  const inputs = () => stage.heard.flatMap((said) => (said.type === 'inputs' ? said.data.list : []));
  const ids = (playerId: string) => opened.shows(playerId)?.controls.map(({ id }) => id);
  return { ...opened, stage, inputs, ids };
}

test('each phone has the sentence in its language, and its own way to go on', async () => {
  const { stage, shows, sceneOn, ids } = await practise();
  expect(stage.heard.find(({ type }) => type === 'start')?.data).toMatchObject({ howTo: true });
  expect(shows('p1')).toMatchObject({ title: 'Slide', text: 'Try it. Nothing counts yet.' });
  expect(shows('p2')).toMatchObject({ title: 'Deslize' });
  expect(ids('p1')).toEqual(['dash', 'shell.ready', 'shell.play']);
  expect(ids('p2')).toEqual(['dash', 'shell.ready']);
  expect(sceneOn('p2')).toBe('practice');
});

test('what is tried reaches the scene, and is done with at once', async () => {
  const { link, inputs, sent } = await practise();
  const tried = { playerId: 'p2', control: 'dash', value: true, at: 0, scene: 'practice' as const, seq: 7 };
  link.onTold({ type: 'input', data: tried });
  expect(inputs()).toEqual([tried]);
  expect(sent('taken').at(-1)?.data).toEqual({ taken: { p2: 7 } });
});

test('who is ready sees how many are not, and the last one begins the game', async () => {
  const { press, shows, inputs, stage, sceneOn, shell } = await practise();
  press('p2', 'shell.ready');
  expect(shows('p2')?.text).toBe('Falta uma pessoa.');
  expect(shell.view().scene).toMatchObject({ howTo: { asked: ['p1', 'p2'], ready: ['p2'] } });
  press('p1', 'shell.ready');
  expect(inputs()).toEqual([]);
  expect(stage.heard.filter(({ type }) => type === 'play')).toHaveLength(1);
  expect(sceneOn('p1')).toBe('game');
  expect(shows('p1')).toMatchObject({ title: 'Round 1' });
});

test('only the phone in charge begins it for all', async () => {
  const { press, stage } = await practise();
  const plays = () => stage.heard.filter(({ type }) => type === 'play').length;
  press('p2', 'shell.play');
  expect(plays()).toBe(0);
  press('p1', 'shell.play');
  expect(plays()).toBe(1);
});

test('a phone that only watches is asked nothing', async () => {
  const { stage, shows, welcome, shell } = await practise();
  const many = samplePlayers(17);
  welcome(sampleParty({ players: many }));
  const [last] = many.slice(-1);
  expect(shell.view().cast.some(({ id }) => id === last?.playerId)).toBe(true);
  const controller = { title: 'You watch', controls: [] };
  stage.says({ type: 'controllers', data: { list: [{ to: [last?.playerId ?? ''], controller }] } });
  expect(shows(last?.playerId ?? '')).toEqual(controller);
});
