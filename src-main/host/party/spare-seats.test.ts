import { expect, test } from 'vitest';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import { newParty } from '../disk/party-record.ts';
import { safeName } from '../names/names.ts';
import { Session } from './session.ts';

const NOW = { savedAtMs: 0, boot: null };
let secrets = 0;
const TOOLS = {
  newToken: () => `token-${(secrets += 1)}`,
  digest: (text: string) => text,
  readName: safeName,
};

/** A full party. Of "P0" to "P199", each dropped at the minute of its number if it is in `away`. */
function fullParty(away: readonly number[]) {
  const session = new Session(newParty({ newCode: () => 'QRST', newToken: () => 'tv-token' }, NOW), TOOLS);
  let connections = 0;
  const join = (hello: Partial<PhoneHello> = {}, awakeMs = 1e9) => {
    connections += 1;
    const full: PhoneHello = { role: 'phone', protocol: 1, code: 'QRST', ...hello };
    return session.admit(full, { connectionId: connections, address: '10.0.0.1', awakeMs });
  };
  for (let index = 0; index < LIMITS.seats; index += 1) join({ name: `Phone${index} x` }, 0);
  for (const number of away) session.drop(number + 1, number * 60_000);
  /** The names of those who made room for the next newcomer. */
  const next = () => {
    const admission = join({ name: 'Late' });
    if (!admission.admitted) return admission.reason;
    return admission.events.flatMap((event) =>
      event.type === 'left' ? `${event.seat.playerId} ${event.reason}` : [],
    );
  };
  return { session, join, next };
}

test('5.11 whoever has been away longest makes room for a newcomer, one after the other', () => {
  const { session, next } = fullParty([30, 10, 20]);
  expect([next(), next(), next()]).toEqual([['p11 made-room'], ['p21 made-room'], ['p31 made-room']]);
  expect(next()).toBe('party-full');
  expect(session.seats()).toHaveLength(LIMITS.seats);
});

test('5.11 nobody makes room while a seat is free', () => {
  const { session, next } = fullParty([10]);
  session.remove('p50', 'left', 0);
  expect(next()).toEqual([]);
});

test('5.11 who plays, has points or is in charge keeps the seat', () => {
  const { session, next } = fullParty([10, 20, 30, 40]);
  expect(session.spareSeats.find(session.seats(), 'p11')?.playerId).toBe('p21');
  session.spareSeats.play(['p11']);
  session.score(['p21', 'bot-1']);
  expect([next(), next()]).toEqual([['p31 made-room'], ['p41 made-room']]);
  // The game is over: whoever only played it may go.
  session.spareSeats.play([]);
  expect(next()).toEqual(['p11 made-room']);
});

test('5.11 a seat that made room opens to nobody any more', () => {
  const { session, join, next } = fullParty([]);
  session.remove('p7', 'left', 0);
  const joinId = 'v'.repeat(22);
  const ana = join({ name: 'Ana', joinId }, 0);
  if (!ana.admitted) throw new Error(ana.reason);
  session.drop(LIMITS.seats + 1, 60_000);
  expect(next()).toEqual([`${ana.seat.playerId} made-room`]);
  expect(join({ token: ana.token, joinId })).toMatchObject({ reason: 'bad-token' });
  expect(join({ joinId })).toMatchObject({ reason: 'bad-token' });
});

test('5.11 nobody makes room while it is not known who plays', () => {
  const { session, next } = fullParty([10, 20, 30]);
  session.spareSeats.gameStarted();
  expect(next()).toBe('party-full');
  session.spareSeats.gameEnded();
  expect(next()).toEqual(['p11 made-room']);
  // A TV that says who plays is the one to say that nobody does.
  session.spareSeats.play(['p21']);
  session.spareSeats.gameStarted();
  expect(next()).toEqual(['p31 made-room']);
  session.spareSeats.gameEnded();
  expect(next()).toBe('party-full');
  session.spareSeats.tvArrived();
  session.spareSeats.gameEnded();
  expect(next()).toEqual(['p21 made-room']);
});

test('5.11 points are remembered over a restart of the host', () => {
  const { session } = fullParty([]);
  session.score(['p1', 'p2']);
  const again = new Session(structuredClone(session.toRecord(NOW)), TOOLS);
  const hello: PhoneHello = { role: 'phone', protocol: 1, code: 'QRST', name: 'Late' };
  const admission = again.admit(hello, { connectionId: 1, address: '10.0.0.1', awakeMs: 1e9 });
  if (!admission.admitted) throw new Error(admission.reason);
  expect(admission.events[0]).toMatchObject({ type: 'left', seat: { playerId: 'p3' } });
});
