import { afterEach, expect, test } from 'vitest';
import { LIMITS } from '../../src-shared/limits.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

test('5.11 at 200 seats whoever is away, without points or part in the game, makes room; TV and phone hear of it', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const boss = await party.phone('Boss');
  const [scorer, player, away] = [
    await party.phone('Scorer'),
    await party.phone('Player'),
    await party.phone('Away'),
  ];
  for (let seats = 4; seats < LIMITS.seats; seats += 1) await party.phone(`Guest ${seats}`);
  tv.say('gameEnded', { gameId: 'quiz', ranking: [{ playerId: scorer.welcome['playerId'], score: 3 }] });
  tv.say('playing', { players: [player.welcome['playerId']] });
  await tv.settle();
  for (const one of [scorer, player, away]) {
    one.cut();
    await tv.frame('playerDropped', (data) => data['playerId'] === one.welcome['playerId']);
  }
  const late = await party.phone('Late');
  const gone = { playerId: away.welcome['playerId'], reason: 'made-room' };
  expect(await tv.frame('playerLeft')).toEqual(gone);
  await tv.frame('playerJoined', (data) => data['name'] === 'Late');
  const order = tv.frames.map(({ type }) => type).slice(-2);
  expect(order).toEqual(['playerLeft', 'playerJoined']);
  expect(party.events.at(-2)).toMatchObject({ event: 'playerLeft', name: 'Away' });
  await late.settle();

  const next = await party.client();
  next.say('hello', { role: 'phone', protocol: 1, code: party.host.code, name: 'Next' });
  expect(await next.frame('refused')).toMatchObject({ reason: 'party-full' });
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token: away.welcome['token'] });
  expect(await back.frame('refused')).toMatchObject({ reason: 'bad-token' });
  boss.say('leave');
  await boss.closeCode();
});
