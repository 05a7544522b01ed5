import { expect, test } from 'vitest';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import { newParty } from '../disk/party-record.ts';
import { safeName } from '../names/names.ts';
import type { SessionEvent } from './seats.ts';
import { Session } from './session.ts';

const MAKER = { newCode: () => 'QRST', newToken: () => 'tv-token' };

function makeSession(record = newParty(MAKER, { savedAtMs: 0, boot: null })) {
  let tokens = 0;
  const deps = {
    newToken: () => `token-${(tokens += 1)}`,
    digest: (token: string) => `digest of ${token}`,
    readName: safeName,
  };
  const session = new Session(record, deps);
  let connections = 0;
  const join = (hello: Partial<PhoneHello>, awakeMs = 0, address = '10.0.0.1') => {
    connections += 1;
    const full: PhoneHello = { role: 'phone', protocol: 1, code: 'QRST', ...hello };
    const admission = session.admit(full, { connectionId: connections, address, awakeMs });
    if (!admission.admitted) throw new Error(admission.reason);
    return { ...admission, connectionId: connections, playerId: admission.seat.playerId };
  };
  return { session, join };
}

const charges = (events: SessionEvent[]) =>
  events.flatMap((event) =>
    event.type === 'changed' && event.change.inCharge !== undefined
      ? [`${event.seat.name} ${event.change.inCharge}`]
      : [],
  );

test('4.6 the charge outlasts a short drop, moves on after five seconds, and comes back', () => {
  const { session, join } = makeSession();
  const ana = join({ name: 'Ana' });
  join({ name: 'Bruno' });
  expect(charges(session.drop(ana.connectionId, 1_000))).toEqual([]);
  expect(charges(session.settleCharge(5_900))).toEqual([]);
  expect(charges(session.settleCharge(6_000))).toEqual(['Ana false', 'Bruno true']);
  expect(charges(join({ token: ana.token }, 9_000).events)).toEqual(['Bruno false', 'Ana true']);
});

test('4.6 with nobody there the charge stays where it is', () => {
  const { session, join } = makeSession();
  const ana = join({ name: 'Ana' });
  session.drop(ana.connectionId, 0);
  session.settleCharge(60_000);
  expect(session.inChargeId).toBe(ana.playerId);
});

test('4.6 a phone that was chosen keeps the charge over the first to join', () => {
  const { session, join } = makeSession();
  join({ name: 'Ana' });
  const bruno = join({ name: 'Bruno' });
  expect(charges(session.charge(bruno.playerId, 0))).toEqual(['Ana false', 'Bruno true']);
  expect(charges(session.remove(bruno.playerId, 'left', 0))).toEqual(['Ana true']);
});

test('5.3 a drop of the connection that lost the seat changes nothing', () => {
  const { session, join } = makeSession();
  const first = join({ name: 'Ana' });
  const second = join({ token: first.token });
  expect(second.events).toEqual([
    { type: 'replaced', playerId: first.playerId, connectionId: first.connectionId },
  ]);
  expect(session.drop(first.connectionId, 0)).toEqual([]);
  expect(session.seat(first.playerId)?.presence.at).toBe('connected');
});

test('cords: sixteen seats have sixteen cords, and a free one is taken again', () => {
  const { session, join } = makeSession();
  const seats = Array.from({ length: 16 }, (_, index) => join({ name: `P${index}` }));
  expect(new Set(seats.map(({ seat }) => seat.cordIndex)).size).toBe(16);
  const third = seats[2];
  if (!third) throw new Error('no third seat');
  session.remove(third.playerId, 'left', 0);
  expect(join({ name: 'Late' }).seat.cordIndex).toBe(third.seat.cordIndex);
});

test('1.8 a full party refuses', () => {
  const { join } = makeSession();
  for (let index = 0; index < LIMITS.seats; index += 1) join({ name: `P${index}` });
  expect(() => join({ name: 'Late' })).toThrow('party-full');
});

test('4.5 a ban keeps nobody out of a seat who has the same address, behind a router of their own', () => {
  const { session, join } = makeSession();
  const pest = join({ name: 'Pest' }, 0, '10.0.0.9');
  const ana = join({ name: 'Ana' }, 0, '10.0.0.9');
  session.remove(pest.playerId, 'banned', 0);
  session.drop(ana.connectionId, 0);
  expect(join({ token: ana.token }, 0, '10.0.0.9').playerId).toBe(ana.playerId);
  expect(() => join({ token: pest.token }, 0, '10.0.0.9')).toThrow('banned');
  expect(() => join({ token: 'made-up' }, 0, '10.0.0.9')).toThrow('banned');
});

test('4.5 a ban holds for the token and the address, but never for loopback', () => {
  const { session, join } = makeSession();
  const pest = join({ name: 'Pest' }, 0, '10.0.0.9');
  session.remove(pest.playerId, 'banned', 0);
  expect(() => join({ name: 'Pest' }, 0, '10.0.0.9')).toThrow('banned');
  expect(() => join({ token: pest.token }, 0, '10.0.0.10')).toThrow('banned');
  const local = join({ name: 'Local' }, 0, '127.0.0.1');
  session.remove(local.playerId, 'banned', 0);
  expect(join({ name: 'Other' }, 0, '127.0.0.1').seat.name).toBe('Other');
});

test('5.4 a record on disk brings back the same seats, without any token in it', () => {
  const { session, join } = makeSession();
  const ana = join({ name: 'Ana', iconIndex: 3 });
  const record = session.toRecord({ savedAtMs: 99, boot: null });
  expect(JSON.stringify(record)).not.toContain(`"${ana.token}"`);
  const again = makeSession(structuredClone(record));
  expect(again.join({ token: ana.token }).seat).toMatchObject({
    name: 'Ana',
    iconIndex: 3,
    playerId: ana.playerId,
  });
  expect(again.join({ name: 'New' }).playerId).not.toBe(ana.playerId);
});

test('an icon number beyond the icons still names one', () => {
  const { join } = makeSession();
  expect(join({ iconIndex: 255 }).seat.iconIndex).toBeLessThan(LIMITS.icons);
});

test('5.9 a confusable twin gets its number at a join and at a change of name', () => {
  const { session, join } = makeSession();
  join({ name: 'Ana' });
  expect(join({ name: '\u0410na' }).seat.name).toBe('\u0410na 2');
  const late = join({ name: 'Late' });
  session.changeProfile(late.playerId, { name: 'ＡＮＡ\u3164' });
  expect(late.seat.name).toBe('ＡＮＡ 3');
  // Its own old name is no twin, and the same wish once more changes nothing.
  expect(session.changeProfile(late.playerId, { name: 'Ana' })).toEqual([
    { type: 'changed', seat: late.seat, change: { name: 'Ana 3' } },
  ]);
  expect(session.changeProfile(late.playerId, { name: 'Ana' })).toEqual([]);
});
