import { expect, test } from 'vitest';
import { sampleParty, samplePlayers } from '../../testing/samples.ts';
import { castOf } from './cast.ts';

const played = (id: string, name: string, bot = false) => ({
  id,
  name,
  iconIndex: 0,
  cordIndex: 0,
  color: '#d62b38',
  seat: 0,
  connected: true,
  bot,
});

test('who is renamed at the result stands there under the new name; bots and leavers keep theirs', () => {
  const [ana] = samplePlayers(1);
  if (!ana) throw new Error('nobody');
  const party = sampleParty({ players: [{ ...ana, name: 'Berta' }] });
  const cast = [played(ana.playerId, 'Ana'), played('bot-1', 'Robo', true), played('p9', 'Zoe')];
  const find = castOf({ cast, party }, 'Somebody');
  expect([ana.playerId, 'bot-1', 'p9', 'p10'].map((id) => find(id).name)).toEqual([
    'Berta',
    'Robo',
    'Zoe',
    'Somebody',
  ]);
  expect(find('bot-1').bot).toBe(true);
});
