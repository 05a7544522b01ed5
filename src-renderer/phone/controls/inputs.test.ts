import { afterEach, expect, test, vi } from 'vitest';
import { NOTHING_KNOWN, type LinkState } from '../link/link-state.ts';
import type { Outgoing } from '../link/link.ts';
import { createInputs } from './inputs.ts';

const SEAT = { playerId: 'p1', name: 'Ana', iconIndex: 3, color: '#ff6b57', token: 'seat-1' };
const ONLINE: LinkState = {
  at: 'online',
  seat: { ...SEAT, inCharge: false, partyName: 'Home' },
  controller: null,
  claims: [],
  people: null,
};

function watched() {
  const sent: Outgoing[] = [];
  let state: LinkState = ONLINE;
  let tell = () => {};
  const inputs = createInputs({
    state: () => state,
    onChange(listener) {
      tell = listener;
      return () => {};
    },
    send: (message) => sent.push(message) > 0,
    sendSurely: (message) => void sent.push(message),
    hostTime: (agoMs = 0) => performance.now() - agoMs + 5_000,
  });
  const become = (next: LinkState) => {
    state = next;
    tell();
  };
  const at = () => (sent[0]?.type === 'input' ? (sent[0].data.at ?? 0) : 0);
  return { inputs, sent, at, become };
}

afterEach(() => vi.useRealTimers());

test('an input carries its control, its value and the press time on the host clock', () => {
  const { inputs, sent, at } = watched();
  inputs.send('dash', true, { timeStamp: performance.now() - 400 } as Event);
  expect(sent[0]).toMatchObject({ type: 'input', data: { control: 'dash', value: true } });
  const agoMs = performance.now() + 5_000 - at();
  expect(agoMs).toBeGreaterThanOrEqual(399);
  expect(agoMs).toBeLessThan(900);
});

test('an event with a clock of its own is taken for new', () => {
  for (const timeStamp of [0 - 50_000, performance.now() + 50_000]) {
    const { inputs, at } = watched();
    inputs.send('dash', true, { timeStamp } as Event);
    expect(Math.abs(performance.now() + 5_000 - at())).toBeLessThan(300);
  }
});

test('a stick says where it stands on a new line, and a button says nothing twice', () => {
  const { inputs, sent, become } = watched();
  become(ONLINE);
  inputs.stream('move', { x: 1, y: 0 });
  inputs.send('dash', true);
  become({ at: 'idle', ...NOTHING_KNOWN });
  inputs.stream('move', { x: 0, y: 0 });
  sent.length = 0;
  become(ONLINE);
  expect(sent).toMatchObject([{ data: { control: 'move', value: { x: 0, y: 0 } } }]);
  become({ ...ONLINE, controller: { controls: [] } });
  expect(sent).toHaveLength(1);
});

test('a slider says nothing of an earlier question on a new line, only what may have been lost with the old one', () => {
  vi.useFakeTimers();
  const { inputs, sent, become } = watched();
  const interrupt = (lastMs: number) => {
    vi.advanceTimersByTime(lastMs);
    become({ at: 'idle', ...NOTHING_KNOWN });
    vi.advanceTimersByTime(60_000);
    sent.length = 0;
    become(ONLINE);
  };
  become(ONLINE);
  inputs.stream('guess', 70);
  interrupt(2_000);
  expect(sent).toMatchObject([{ data: { control: 'guess', value: 70 } }]);
  interrupt(10_000);
  expect(sent).toEqual([]);
});
