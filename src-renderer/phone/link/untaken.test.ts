import { expect, test } from 'vitest';
import { DETAILS, joined, welcome } from './link-bench.ts';

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
