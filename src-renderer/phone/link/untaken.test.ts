import { expect, test } from 'vitest';
import { DETAILS, joined, welcome } from './link-bench.ts';
import { createUntaken, type UntakenStore } from './untaken.ts';

const PRESS = { type: 'input', data: { control: 'dash', value: true } } as const;
const inputsOf = (wire: { sent: { type: string; data: Record<string, unknown> }[] }) =>
  wire.sent.filter(({ type }) => type === 'input').map(({ data }) => data['seq']);

test('3.8 a press that the host has not taken is said again on the next line, with its number', () => {
  const { field, link } = joined();
  link.sendSurely(PRESS);
  link.sendSurely(PRESS);
  link.sendSurely(PRESS);
  const [first, second, third] = inputsOf(field.wire()) as number[];
  field.wire().say({ type: 'taken', data: { seq: first ?? 0 } });
  field.wire().drop();
  field.pass(250);
  field.wire().open();
  field.wire().say(welcome(field.now(), second));
  expect(field.wire().sent.filter(({ type }) => type === 'input')).toMatchObject([{ data: { seq: third } }]);
});

test('3.8 a press into a line that is down goes out with the next one; another seat hears nothing of it', () => {
  const { field, link } = joined();
  field.wire().drop();
  link.sendSurely(PRESS);
  field.pass(250);
  field.wire().open();
  field.wire().say(welcome(field.now()));
  expect(inputsOf(field.wire())).toHaveLength(1);
  field.wire().drop();
  link.reset();
  link.join(DETAILS);
  field.wire().open();
  const other = welcome(field.now());
  if (other.type === 'welcome') field.wire().say({ ...other, data: { ...other.data, playerId: 'p2' } });
  expect(inputsOf(field.wire())).toEqual([]);
});

test('3.8 numbers go on above what the host has of this seat, also after a reload', () => {
  const { field, link } = joined();
  link.sendSurely(PRESS);
  const before = Number(inputsOf(field.wire())[0]);
  field.wire().drop();
  field.pass(250);
  field.wire().open();
  field.wire().say(welcome(field.now(), before + 50_000_000));
  link.sendSurely(PRESS);
  expect(inputsOf(field.wire())).toEqual([before + 50_000_001]);
});

test('3.8 numbers go on above what the game has of this seat, where the host has to hear of that first', () => {
  const { field, link } = joined();
  link.sendSurely(PRESS);
  const before = Number(inputsOf(field.wire())[0]);
  field.wire().say({ type: 'taken', data: { seq: before + 300_000 } });
  link.sendSurely(PRESS);
  expect(inputsOf(field.wire()).at(-1)).toBe(before + 300_001);
});

/** The memory that a page leaves to the next one. */
function drawer(): UntakenStore & { text: string | null } {
  const store = {
    text: null as string | null,
    untaken: () => store.text,
    keepUntaken: (text: string) => void (store.text = text),
  };
  return store;
}

test('3.14 what was tapped into a dead line survives a reload of the page, in order, with its numbers', () => {
  const store = drawer();
  const { field, link } = joined(store);
  link.sendSurely(PRESS);
  field.wire().drop();
  for (let press = 0; press < 4; press += 1) link.sendSurely(PRESS);
  const [first] = inputsOf(field.wire()) as number[];
  const next = joined(store);
  const said = inputsOf(next.field.wire()) as number[];
  expect(said).toEqual([0, 1, 2, 3, 4].map((more) => Number(first) + more));
  next.link.sendSurely(PRESS);
  expect(inputsOf(next.field.wire()).at(-1)).toBe(Number(said.at(-1)) + 1);
  next.field.wire().say({ type: 'taken', data: { seq: Number(said.at(-1)) + 1 } });
  expect(inputsOf(joined(store).field.wire())).toEqual([]);
});

test('3.14 another seat says nothing of what was kept for the first', () => {
  const store = drawer();
  const { field, link } = joined(store);
  field.wire().drop();
  link.sendSurely(PRESS);
  store.text = String(store.text).replace('"p1"', '"p2"');
  expect(inputsOf(joined(store).field.wire())).toEqual([]);
});

test.each([
  '',
  'null',
  '[]',
  '{"seatOf":"p1","last":3,"waiting":[{}]}',
  '{"seatOf":"p1","last":1e99,"waiting":[]}',
  '{"seatOf":"p1","last":2,"waiting":[null]}',
])('3.14 what makes no sense in the store is nothing: %s', (text) => {
  const store = drawer();
  store.text = text;
  const { field, link } = joined(store);
  link.sendSurely(PRESS);
  expect(inputsOf(field.wire())).toHaveLength(1);
});

test('3.14 a page that remembers nothing begins far above what the host knows: the game may know of more', () => {
  const { field, link } = joined();
  link.sendSurely(PRESS);
  expect(inputsOf(field.wire())).toEqual([1_001]);
});

test('3.14 a press that is too many has no number, so that nothing is acknowledged that was given up', () => {
  const { field, link } = joined();
  for (let press = 0; press < 200; press += 1) link.sendSurely(PRESS);
  const said = inputsOf(field.wire()) as number[];
  expect(said).toHaveLength(128);
  field.wire().say({ type: 'taken', data: { seq: said[0] ?? 0 } });
  link.sendSurely(PRESS);
  expect(inputsOf(field.wire()).at(-1)).toBe(Number(said.at(-1)) + 1);
});

test('3.14 of two tabs of one seat that were both offline neither has its presses swallowed by the numbers of the other', () => {
  const seat = () => ({ link: createUntaken(128), heard: [] as string[] });
  const [one, other] = [seat(), seat()];
  let lastSeq = 10;
  /** A host that hears each number once. */
  const connect = ({ link, heard }: ReturnType<typeof seat>) => {
    for (const { data } of link.after('p1', lastSeq)) {
      if (Number(data.seq) <= lastSeq) continue;
      lastSeq = Number(data.seq);
      heard.push(String(data.value));
    }
  };
  const press = ({ link }: ReturnType<typeof seat>, value: string) =>
    link.keep({ type: 'input', data: { control: 'say', value } }, false);
  connect(one);
  connect(other);
  for (const value of ['a', 'b', 'c']) press(one, value);
  for (const value of ['x', 'y']) press(other, value);
  connect(one);
  connect(other);
  connect(one);
  expect([one.heard, other.heard]).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y'],
  ]);
});

test('3.14 a press that was said on a line keeps its number, whoever has used higher ones since', () => {
  const link = createUntaken(128);
  link.after('p1', 10);
  const said = link.keep(PRESS, true)?.data.seq;
  expect(link.after('p1', 5_000)).toEqual([]);
  expect(link.after('p1', 10)).toMatchObject([{ data: { seq: said } }]);
});
