import { expect, test } from 'vitest';
import { LIMITS } from '../../../src-shared/limits.ts';
import { Connection, type Role } from './connection.ts';

/** A line whose other end has left so much unread. */
function openLine(bufferedAmount: number, role: Role) {
  const did: string[] = [];
  const socket = {
    readyState: 1,
    OPEN: 1,
    bufferedAmount,
    send: (text: string) => did.push(text),
    terminate: () => did.push('cut'),
  };
  const traffic = { count: () => undefined };
  const from = { id: 1, address: '10.0.0.2', nowMs: 0, awakeMs: 0 };
  const connection = new Connection(socket as never, from, traffic as never);
  connection.role = role;
  return { connection, did };
}

test('9.5 a TV that has still to read its welcome with a kept game of a megabyte is not cut; a phone would be', () => {
  const unread = LIMITS.tvFrameBytes + 200_000;
  const tv = openLine(unread, { is: 'tv', receive: () => undefined });
  tv.connection.sendText('signals', '{}');
  expect(tv.did).toEqual(['{}']);
  const phone = openLine(unread, { is: 'phone', playerId: 'p1' });
  phone.connection.sendText('effect', '{}');
  expect(phone.did).toEqual(['cut']);
});

test('9.5 a TV that leaves four megabytes unread is cut', () => {
  const { connection, did } = openLine(LIMITS.tvUnreadBytes + 1, { is: 'tv', receive: () => undefined });
  connection.sendText('signals', '{}');
  expect(did).toEqual(['cut']);
});
