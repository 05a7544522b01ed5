import { expect, test } from 'vitest';
import { createFakeDeps } from './link-bench.ts';
import { answerPings, DETAILS, welcome } from './link-bench.ts';
import { createPhoneLink } from './phone-link.ts';

test('1.11 at the door the phone hears whose party it is, keeps the line, and joins on it', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.visit('ABCD');
  field.wire().open();
  expect(field.wire().sent[0]?.data).toMatchObject({ role: 'phone', protocol: 1, visit: true, code: 'ABCD' });
  const door = { partyName: 'Home', locked: false, seats: [] };
  field.wire().say({ type: 'door', data: door });
  answerPings(field, 5);
  expect(link.state()).toMatchObject({ at: 'idle', door, failures: 0 });
  link.join(DETAILS);
  field.wire().say(welcome(field.now()));
  expect(field.wires).toHaveLength(1);
  expect(link.state()).toMatchObject({ at: 'online' });
});

test('1.11 the phone keeps trying when nobody opens the door, and counts', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.visit('');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    field.wire().drop();
    field.pass(1_000);
  }
  expect(link.state()).toMatchObject({ at: 'idle', failures: 3 });
  field.wire().open();
  field.wire().say({ type: 'door', data: { partyName: 'Home', locked: false, seats: [] } });
  expect(link.state()).toMatchObject({ at: 'idle', failures: 0 });
});

test('1.12 a claim that is granted puts the phone into the seat; a lost line ends the claim', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.visit('ABCD');
  field.wire().open();
  field.wire().say({ type: 'door', data: { partyName: 'Home', locked: false, seats: [] } });
  link.claim('p1');
  expect(field.wire().sent.at(-1)).toEqual({ type: 'claim', data: { playerId: 'p1' } });
  field.wire().say({ type: 'claim', data: { playerId: 'p1', state: 'asked' } });
  expect(link.state()).toMatchObject({ claim: { state: 'asked' } });
  field.wire().drop();
  expect(link.state()).toMatchObject({ at: 'idle', claim: null });
  field.pass(250);
  field.wire().open();
  field.wire().say(welcome(field.now()));
  expect(link.state()).toMatchObject({ at: 'online', seat: { playerId: 'p1' } });
});

test('a wrong code at the door is said, and another code clears it', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.visit('ABCD');
  field.wire().open();
  field.wire().say({ type: 'refused', data: { reason: 'wrong-code', message: '' } });
  expect(link.state()).toMatchObject({ at: 'refused', reason: 'wrong-code' });
  field.pass(10_000);
  expect(field.wires).toHaveLength(1);
  link.visit('QRST');
  expect(link.state().at).toBe('idle');
  field.wire().open();
  expect(field.wire().sent[0]?.data).toMatchObject({ code: 'QRST' });
});

test('1.12 a claim can be taken back: the form is up again, and the host hears of it', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.visit('ABCD');
  field.wire().open();
  field.wire().say({ type: 'door', data: { partyName: 'Home', locked: false, seats: [] } });
  link.claim('p1');
  field.wire().say({ type: 'claim', data: { playerId: 'p1', state: 'asked' } });
  link.unclaim();
  expect(field.wire().sent.at(-1)).toEqual({ type: 'unclaim', data: {} });
  expect(link.state()).toMatchObject({ at: 'idle', claim: null });
  link.unclaim();
  expect(field.wire().sent.filter(({ type }) => type === 'unclaim')).toHaveLength(1);
});
