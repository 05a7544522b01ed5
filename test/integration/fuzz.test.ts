import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { CONTROL_KINDS, descriptorOf } from '../../src-shared/controls/controls.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import { phoneToHost, readMessage } from '../../src-shared/protocol.ts';
import { hostToTv, tvToHost } from '../../src-shared/bridge.ts';
import { newParty } from '../../src-main/host/disk/party-record.ts';
import { safeName } from '../../src-main/host/names/names.ts';
import { Session } from '../../src-main/host/party/session.ts';
import { TestParty } from '../support/party.ts';

/** One seed for all, so that a failure comes again; change it to look elsewhere. */
const SEED = 7_278;

let party: TestParty | null = null;
afterEach(async () => {
  await party?.end();
  party = null;
});

type Step =
  | { do: 'join'; name: string }
  | { do: 'return' | 'drop' | 'leave' | 'kick' | 'ban' | 'charge' | 'rename'; who: number; name: string }
  | { do: 'wait'; ms: number }
  | { do: 'lock'; locked: boolean };

const who = { who: fc.nat(40), name: fc.string({ unit: 'binary', maxLength: 30 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('join' as const), name: who.name }),
  fc.record({
    do: fc.constantFrom('return' as const, 'drop', 'leave', 'kick', 'ban', 'charge', 'rename'),
    ...who,
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.nat(9_000) }),
  fc.record({ do: fc.constant('lock' as const), locked: fc.boolean() }),
);

test('whatever happens at the door, seats stay sound', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let ids = 0;
      let awakeMs = 0;
      const session = new Session(
        newParty({ newCode: () => 'QRST', newToken: () => 'x' }, { savedAtMs: 0, boot: null }),
        { newToken: () => `t${(ids += 1)}`, digest: (t) => t, readName: safeName },
      );
      const tokens: string[] = [];
      const enter = (hello: object) => {
        ids += 1;
        const caller = { connectionId: ids, address: '127.0.0.1', awakeMs };
        return session.admit({ role: 'phone', protocol: 1, code: 'QRST', ...hello }, caller);
      };
      for (const one of steps) {
        const seats = session.seats();
        const seat = 'who' in one ? seats[one.who % Math.max(1, seats.length)] : undefined;
        if (one.do === 'wait') awakeMs += one.ms;
        else if (one.do === 'lock') session.lock(one.locked);
        else if (one.do === 'join') {
          const admission = enter({ name: one.name });
          if (admission.admitted) tokens.push(admission.token);
        } else if (one.do === 'return')
          enter({ token: tokens[one.who % Math.max(1, tokens.length)] ?? 'none' });
        else if (seat?.presence.at === 'connected' && one.do === 'drop')
          session.drop(seat.presence.connectionId, awakeMs);
        else if (seat && one.do === 'charge') session.charge(seat.playerId, awakeMs);
        else if (seat && one.do === 'rename') session.changeProfile(seat.playerId, { name: one.name });
        else if (seat && one.do !== 'drop') {
          const reason = one.do === 'leave' ? 'left' : one.do === 'kick' ? 'kicked' : 'banned';
          session.remove(seat.playerId, reason, awakeMs);
        }
        session.settleCharge(awakeMs);
        expectSound(session);
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
});

function expectSound(session: Session): void {
  const seats = session.seats();
  const connections = seats.flatMap(({ presence }) =>
    presence.at === 'connected' ? [presence.connectionId] : [],
  );
  expect(new Set(seats.map((seat) => seat.name.toLocaleLowerCase())).size).toBe(seats.length);
  expect(new Set(connections).size).toBe(connections.length);
  expect(seats.every((seat) => seat.name.length > 0 && seat.name.isWellFormed())).toBe(true);
  expect(seats.filter((seat) => session.player(seat).inCharge)).toHaveLength(seats.length === 0 ? 0 : 1);
  if (connections.length > 0 && session.inChargeId === null) throw new Error('nobody is in charge');
}

test('whatever JSON comes in, it is read or named unreadable, and never throws', () => {
  const shaped = fc.record({
    type: fc.oneof(
      fc.constantFrom(...Object.keys({ ...phoneToHost, ...tvToHost, ...hostToTv })),
      fc.string(),
    ),
    data: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('control', 'value', 'list', 'to', 'name', '__proto__'), fc.jsonValue()),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(shaped, fc.jsonValue()), (raw) => {
      for (const table of [phoneToHost, tvToHost]) {
        const message = readMessage(table, raw);
        if ('problem' in message) expect(['bad-message', 'unknown-type']).toContain(message.problem);
        else expect(Object.hasOwn(table, message.type)).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 5_000 },
  );
}, 30_000);

test('3.2 whatever a control is said to send, it fits or it does not, and what fits is whole', () => {
  const controls = CONTROL_KINDS.flatMap((kind) => [...descriptorOf(kind).examples]);
  // Values that are nearly right, too: each member of each shape, with anything in it.
  const value = fc.dictionary(
    fc.constantFrom('x', 'y', 'dx', 'dy', 'speed', 'stroke', 'points', 'color', 'width', 'undo', 'length'),
    fc.oneof(fc.double(), fc.boolean(), fc.string({ unit: 'binary' }), fc.array(fc.double()), fc.jsonValue()),
  );
  const anything = fc.oneof(
    value,
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.string()),
    fc.double(),
  );
  fc.assert(
    fc.property(anything, (raw) => {
      for (const control of controls) {
        const fitting = parseControlValue(control, raw);
        // A message that fits goes on over the wire, and fits there again.
        if (fitting !== null) {
          const passedOn: unknown = JSON.parse(JSON.stringify(fitting));
          expect(parseControlValue(control, passedOn)).toEqual(passedOn);
        }
      }
    }),
    { seed: SEED, numRuns: 2_000 },
  );
}, 30_000);

test('a gateway full of nonsense still serves the phone beside it', async () => {
  party = await TestParty.start();
  const { url } = party;
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  tv.say('controllers', { list: [{ to: 'all', controller: { controls: [{ kind: 'button', id: 'go' }] } }] });
  await ana.frame('controller');
  const frames = fc.sample(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), { seed: SEED, numRuns: 400 });
  for (let from = 0; from < frames.length; from += 8) {
    const pest = await party.phone(`Pest ${from}`);
    for (const frame of frames.slice(from, from + 8)) pest.sayText(frame);
    await pest.settle();
    pest.cut();
  }
  ana.say('input', { control: 'go', value: true });
  expect(await tv.frame('input')).toMatchObject({ playerId: ana.welcome['playerId'], value: true });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
}, 20_000);
