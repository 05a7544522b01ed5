import { afterEach, expect, test, vi } from 'vitest';
import { NOTHING_KNOWN, type LinkState } from '../link/link-state.ts';
import type { Outgoing } from '../link/phone-link.ts';
import { createInputs, type Touchable } from './inputs.ts';

const SEAT = { playerId: 'p1', name: 'Ana', iconIndex: 3, color: '#ff6b57', token: 'seat-1' };
const ONLINE: LinkState = {
  at: 'online',
  seat: { ...SEAT, inCharge: false, partyName: 'Home' },
  controller: null,
  claims: [],
  people: null,
};

/** A page whose controls fingers and keys touch. */
function fakePage() {
  const listeners = new Map<string, EventListener>();
  const touch = (type: string, control: string, more: object = { pointerId: 1 }) => {
    const target = { closest: () => ({ getAttribute: () => control }) };
    listeners.get(type)?.({ type, target, ...more } as unknown as Event);
  };
  const page = {
    addEventListener: (type: string, listen: EventListener) => void listeners.set(type, listen),
  };
  return { page: page as unknown as Touchable, touch };
}

const showing = (revision: number): LinkState => ({
  ...ONLINE,
  controller: { scene: 'game', revision, controls: [] },
});

function watched() {
  const { page, touch } = fakePage();
  const sent: Outgoing[] = [];
  let state: LinkState = ONLINE;
  let tell = () => {};
  const inputs = createInputs(
    {
      state: () => state,
      onChange(listener) {
        tell = listener;
        return () => {};
      },
      send: (message) => sent.push(message) > 0,
      sendSurely: (message) => void sent.push(message),
      hostTime: (agoMs = 0) => performance.now() - agoMs + 5_000,
    },
    page,
  );
  const become = (next: LinkState) => {
    state = next;
    tell();
  };
  const at = () => (sent[0]?.type === 'input' ? (sent[0].data.at ?? 0) : 0);
  return { inputs, sent, at, become, touch };
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
  become({ ...ONLINE, controller: { scene: 'game', revision: 8, controls: [] } });
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

test('12.4 an input says what stood under the finger when it came down, whatever is shown since', () => {
  vi.useFakeTimers();
  const { inputs, sent, become, touch } = watched();
  const revisions = () => sent.splice(0).map(({ data }) => 'revision' in data && data.revision);
  become(showing(5));
  touch('pointerdown', 'move');
  inputs.stream('move', { x: 1, y: 0 });
  become(showing(6));
  touch('pointerdown', 'dash', { pointerId: 2 });
  inputs.send('dash', true);
  become(showing(7));
  inputs.send('dash', false);
  inputs.stream('move', { x: 0, y: 1 });
  inputs.send('other', true);
  expect(revisions()).toEqual([5, 6, 6, 5, 7]);
  touch('pointerup', 'move');
  inputs.stream('move', { x: 0, y: 0 });
  vi.runAllTimers();
  inputs.stream('move', { x: 0, y: 1 });
  expect(revisions()).toEqual([5, 7]);
});

test('12.4 a key that is held belongs to what stood there when it came down', () => {
  vi.useFakeTimers();
  const { inputs, sent, become, touch } = watched();
  become(showing(5));
  touch('keydown', 'go', { key: ' ' });
  become(showing(6));
  touch('keydown', 'go', { key: ' ', repeat: true });
  inputs.send('go', false);
  touch('keyup', 'go', { key: ' ' });
  vi.runAllTimers();
  inputs.send('go', true);
  expect(sent).toMatchObject([{ data: { revision: 5 } }, { data: { revision: 6 } }]);
});
