import { expect, test } from 'vitest';
import type { Outgoing } from '../link/link.ts';
import { createInputs } from './inputs.ts';

function watched() {
  const sent: Outgoing[] = [];
  const inputs = createInputs({
    send: (message) => sent.push(message) > 0,
    hostTime: (localMs) => localMs + 5_000,
  });
  const at = () => (sent[0]?.type === 'input' ? (sent[0].data.at ?? 0) : 0);
  return { inputs, sent, at };
}

test('an input carries its control, its value and the press time on the host clock', () => {
  const { inputs, sent, at } = watched();
  inputs.send('dash', true, { timeStamp: performance.now() - 400 } as Event);
  expect(sent[0]).toMatchObject({ type: 'input', data: { control: 'dash', value: true } });
  const agoMs = Date.now() + 5_000 - at();
  expect(agoMs).toBeGreaterThanOrEqual(399);
  expect(agoMs).toBeLessThan(900);
});

test('an event with a clock of its own is taken for new', () => {
  for (const timeStamp of [0 - 50_000, performance.now() + 50_000]) {
    const { inputs, at } = watched();
    inputs.send('dash', true, { timeStamp } as Event);
    expect(Math.abs(Date.now() + 5_000 - at())).toBeLessThan(300);
  }
});
