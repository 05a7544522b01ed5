import { expect, test } from 'vitest';
import { answerTo, asksFor } from './answer.ts';
import type { HeardPacket } from './dns-record.ts';
import { ANAS_CLAIM, heardPacket, WLAN } from './mdns-kit.ts';
import { recordsOf } from './records.ts';

const records = recordsOf(ANAS_CLAIM, WLAN);

function ask(name: string, type: string, more: Partial<HeardPacket> = {}, port = 5353) {
  return answerTo(heardPacket({ questions: [{ name, type, class: 'IN' }], ...more }), records, port);
}

const types = (list: readonly { type: string }[] = []) => list.map(({ type }) => type);

test('a name is answered with its address, and with what will be asked next', () => {
  const answer = ask('PARTYLINE.local', 'A');
  expect(answer).toMatchObject({ to: 'all', isShared: false });
  expect(answer?.reply.answers).toMatchObject([{ type: 'A', ttl: 120, flush: true, data: '192.168.1.20' }]);
  expect(types(answer?.reply.additionals)).toEqual(['AAAA', 'NSEC']);
});

test('a service is answered with all that is needed to open it', () => {
  const answer = ask('_partyline._tcp.local', 'PTR');
  expect(answer).toMatchObject({
    isShared: true,
    reply: { answers: [{ data: 'Ana._partyline._tcp.local' }] },
  });
  expect(types(answer?.reply.additionals)).toEqual(['SRV', 'TXT', 'NSEC', 'A', 'AAAA', 'NSEC']);
});

test('ANY is every record of the name', () => {
  expect(types(ask('Ana._http._tcp.local', 'ANY')?.reply.answers)).toEqual(['SRV', 'TXT']);
});

test('what there is not is answered, too, so that nobody waits for it', () => {
  expect(ask('partyline.local', 'TXT')?.reply.answers).toMatchObject([
    { type: 'NSEC', data: { rrtypes: ['A', 'AAAA'] } },
  ]);
});

test('the service types themselves are told', () => {
  const answer = ask('_services._dns-sd._udp.local', 'PTR');
  expect(answer?.reply.answers.map(({ data }) => data)).toEqual([
    '_partyline._tcp.local',
    '_http._tcp.local',
  ]);
});

test('other names are nobody’s business of ours', () => {
  expect(ask('printer.local', 'A')).toBeNull();
  expect(ask('_ipp._tcp.local', 'PTR')).toBeNull();
});

test('who has the answer still for half of its time gets none', () => {
  const known = { name: '_partyline._tcp.local', type: 'PTR', data: 'Ana._partyline._tcp.local' };
  const asked = (ttl: number) => ask('_partyline._tcp.local', 'PTR', { answers: [{ ...known, ttl }] });
  expect(asked(2_250)).toBeNull();
  expect(asked(2_249)).not.toBeNull();
  const other = { ...known, data: 'Bia._partyline._tcp.local', ttl: 4_500 };
  expect(ask('_partyline._tcp.local', 'PTR', { answers: [other] })).not.toBeNull();
});

test('10.6 a one-shot resolver gets its question back, short times, and nothing to flush', () => {
  const answer = ask('partyline.local', 'A', { id: 0x1234 }, 40_000);
  expect(answer?.to).toBe('one-shot');
  expect(answer?.reply).toMatchObject({ id: 0x1234, questions: [{ name: 'partyline.local', type: 'A' }] });
  const all = [...(answer?.reply.answers ?? []), ...(answer?.reply.additionals ?? [])];
  expect(all).not.toHaveLength(0);
  for (const { ttl, flush } of all) expect({ ttl, flush }).toEqual({ ttl: 10, flush: false });
});

test('who would rather be answered alone is, and so is everybody', () => {
  const questions = [{ name: 'partyline.local', type: 'A', class: 'UNKNOWN_32769' }];
  expect(answerTo(heardPacket({ questions }), records, 5353)?.to).toBe('both');
});

test('several questions have one answer, in which nothing is said twice', () => {
  const questions = [
    { name: 'partyline.local', type: 'A' },
    { name: 'partyline.local', type: 'AAAA' },
    { name: 'partyline.local', type: 'ANY' },
  ];
  const { reply } = answerTo(heardPacket({ questions }), records, 5353) ?? {};
  expect(types(reply?.answers)).toEqual(['A', 'AAAA']);
  expect(types(reply?.additionals)).toEqual(['NSEC']);
});

test('10.9 who asks for the party or its host looks for it, who asks for every service does not', () => {
  const asks = (name: string) => asksFor(heardPacket({ questions: [{ name, type: 'ANY' }] }), ANAS_CLAIM);
  for (const name of ['PARTYLINE.local', '_partyline._tcp.local.', 'Ana._http._tcp.local'])
    expect([name, asks(name)]).toEqual([name, true]);
  for (const name of ['_http._tcp.local', '_services._dns-sd._udp.local', 'printer.local'])
    expect([name, asks(name)]).toEqual([name, false]);
});
