import { expect, test } from 'vitest';
import { GameOptions } from '../../../src-shared/game-options.ts';
import type { SavedGame } from '../../../src-shared/party.ts';
import { sampleGame, sampleParty, samplePlayers } from '../testing/samples.ts';
import { openShell } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

const pub = sampleGame('pub', {
  languages: ['en'],
  packs: { schema: 'pack.schema.json' },
  options: GameOptions.parse({ packs: { type: 'packs', label: 'packs' } }),
  shelf: [
    { id: 'animals', title: 'Animals', language: 'en', family: true, items: 2, hash: 'a1' },
    { id: 'history', title: 'History', language: 'en', family: false, items: 2, hash: 'h1' },
  ],
});
const animals = {
  id: 'animals',
  title: 'Animals',
  language: 'en',
  family: true,
  items: [{ q: 1 }, { q: 2 }],
};
const shelfFiles = {
  '/games': [pub, sampleGame('floe')],
  '/games/pub/texts.en.json': { packs: 'Packs' },
  '/packs/packs-key/pub/a1': animals,
  '/packs/packs-key/pub/h1': { ...animals, id: 'history', title: 'History' },
};

async function openPub(savedGame: SavedGame | null = null) {
  const opened = await openShell({ isUp: false });
  Object.assign(opened.files, shelfFiles);
  opened.link.onTold({ type: 'gamesChanged', data: {} });
  opened.welcome(sampleParty({ players: samplePlayers(2), savedGame }));
  await until(() => expect(opened.shell.view().games).toHaveLength(2));
  return opened;
}

const startOf = ({ stage }: Pick<Awaited<ReturnType<typeof openPub>>, 'stage'>) => {
  const start = stage().heard.find(({ type }) => type === 'start');
  return start?.type === 'start' ? start.data : null;
};

test('the phone in charge and the TV choose packs for the TV’s language', async () => {
  const { shell, press, sent, shows } = await openPub();
  const choice = shows('p1')?.controls.find(({ id }) => id === 'option.packs');
  expect(choice).toMatchObject({ kind: 'choices', pick: { min: 1, max: 2 }, value: ['animals', 'history'] });
  press('p1', 'option.packs', ['history']);
  press('p2', 'option.packs', ['animals']);
  press('p1', 'option.packs', ['nothing']);
  press('p1', 'option.packs', []);
  shell.orders.choose('packs', ['animals']);
  expect(sent('option').map(({ data }) => data)).toEqual([
    { gameId: 'pub', option: 'packs@en', value: ['history'] },
    { gameId: 'pub', option: 'packs@en', value: ['animals'] },
  ]);
});

test('the stage gets the content of the chosen packs, and no phone does', async () => {
  const opened = await openPub();
  opened.shell.orders.start();
  await opened.raise();
  expect(startOf(opened)).toMatchObject({
    options: { packs: ['animals', 'history'] },
    packs: [animals, { id: 'history' }],
  });
  opened.stage().says({ type: 'snapshot', data: { state: { turn: 7 }, taken: {} } });
  const kept = JSON.stringify(opened.sent('snapshot'));
  expect(kept).toContain('"hash":"a1"');
  expect(kept).not.toContain('"q":1');
  expect(JSON.stringify(opened.sent('controllers'))).not.toContain('"q":1');
});

async function savedPub(): Promise<SavedGame> {
  const opened = await openPub();
  opened.shell.orders.start();
  await opened.raise();
  opened.stage().says({ type: 'snapshot', data: { state: { turn: 7 }, taken: {} } });
  const last = opened.sent('snapshot').at(-1);
  if (!last) throw new Error('nothing was saved');
  return JSON.parse(JSON.stringify(last.data)) as SavedGame;
}

test('a game that goes on gets the content that it began with', async () => {
  const opened = await openPub(await savedPub());
  await opened.raise();
  expect(startOf(opened)).toMatchObject({ snapshot: { turn: 7 }, packs: [animals, { id: 'history' }] });
});

test('a game whose packs are not what they were says so, and a start plays what is there now', async () => {
  const saved = await savedPub();
  const opened = await openShell({ isUp: false });
  const { '/packs/packs-key/pub/a1': _, ...others } = shelfFiles;
  const changed = { ...pub, shelf: pub.shelf?.map((pack) => ({ ...pack, hash: 'h1' })) };
  Object.assign(opened.files, others, { '/games': [changed], '/packs/packs-key/pub/a1': null });
  opened.link.onTold({ type: 'gamesChanged', data: {} });
  opened.welcome(sampleParty({ players: samplePlayers(2), savedGame: saved }));
  await until(() => {
    opened.timers.advance(1_000);
    expect(opened.shell.view().scene).toMatchObject({
      at: 'problem',
      message: 'The questions or words of this game have changed meanwhile. Start it again.',
    });
  });
  opened.shell.orders.rematch();
  await until(() => expect(startOf(opened)).toBeNull());
  await opened.raise(3);
  expect(startOf(opened)?.packs).toHaveLength(2);
});

test('without a pack that may be played there is no start: the phone in charge and the TV say why', async () => {
  const opened = await openShell({ isUp: false });
  const { shelf: _, ...bare } = pub;
  Object.assign(opened.files, shelfFiles, { '/games': [bare, sampleGame('floe')] });
  opened.link.onTold({ type: 'gamesChanged', data: {} });
  opened.welcome(sampleParty({ players: samplePlayers(2) }));
  await until(() => expect(opened.shows('p1')?.text).toMatch(/nothing to play it with/));
  expect(opened.shows('p1')?.controls.map(({ id }) => id)).not.toContain('start');
  opened.shell.orders.start();
  expect(opened.shell.view().refusal).toMatch(/only packs for families count/);
  opened.command('p1', 'start');
  expect(opened.sent('commandFailed')[0]?.data).toMatchObject({ playerId: 'p1', reason: 'not-now' });
});
