import { expect, test } from 'vitest';
import { newParty } from '../disk/party-record.ts';
import { dropPassing, markPassing } from './passing-seats.ts';
import { Session } from './session.ts';

function openSession() {
  const newToken = () => 'token-token-token-token'.slice(0, 22);
  const record = newParty({ newCode: () => 'ABCD', newToken }, { savedAtMs: 0, boot: null });
  let tokens = 0;
  const session = new Session(record, {
    newToken: () => `token-${(tokens += 1)}`,
    digest: (token) => token,
    readName: (raw) => raw,
  });
  for (const connectionId of [1, 2, 3]) {
    const hello = { role: 'phone' as const, protocol: 1, code: 'ABCD', name: `Phone ${connectionId}` };
    session.admit(hello, { connectionId, address: '127.0.0.1', awakeMs: 0 });
  }
  return session;
}

const ids = (session: Session) => session.seats().map(({ playerId }) => playerId);

test('11.8 of the passing seats those are given up that nobody sits in or holds', () => {
  const session = openSession();
  expect(markPassing(session, ['p1', 'p2', 'p9'])).toBe(true);
  expect(markPassing(session, ['p1', 'p2'])).toBe(false);
  for (const connectionId of [2, 3]) session.drop(connectionId, 5);
  expect(dropPassing(session, new Set(['p2']), 9)).toEqual([]);
  expect(dropPassing(session, new Set(), 9)).toMatchObject([{ type: 'left', reason: 'left' }]);
  expect(ids(session)).toEqual(['p1', 'p3']);
});
