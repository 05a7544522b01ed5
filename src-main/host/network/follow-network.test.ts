import { expect, test } from 'vitest';
import { firstState, followNetwork, noticeOf, type NetworkState } from './follow-network.ts';
import { CABLE, networkView, OTHER_WIFI, WIFI } from './testing/network-kit.ts';

/** Looks once a second, each look one network: what is shown and said after the last. */
function follow(...looks: string[][]): NetworkState {
  const [first = [], ...rest] = looks;
  let state = firstState({ view: networkView(...first), choices: [], nowMs: 0 });
  rest.forEach((lines, index) => {
    state = followNetwork(state, { view: networkView(...lines), choices: [], nowMs: (index + 1) * 1_000 });
  });
  return state;
}

function shown(state: NetworkState): [string | null, string | null] {
  return [state.shown.address?.address ?? null, noticeOf(state.trouble)];
}

test('a network that stays is no news', () => {
  expect(shown(follow([WIFI], [WIFI], [WIFI]))).toEqual(['192.168.1.20', null]);
});

test('10.3 another Wi-Fi: the address follows, and phones of the old one must scan again', () => {
  expect(shown(follow([WIFI], [OTHER_WIFI]))).toEqual(['10.0.0.5', 'network-changed']);
});

test('10.3 no network, then the same again: phones come back by themselves', () => {
  expect(shown(follow([WIFI], []))).toEqual([null, 'no-network']);
  expect(shown(follow([WIFI], [], [WIFI]))).toEqual(['192.168.1.20', null]);
});

test('no network, then another: that is a change', () => {
  expect(shown(follow([WIFI], [], [OTHER_WIFI]))).toEqual(['10.0.0.5', 'network-changed']);
});

test('a network that comes only after the start is no change', () => {
  expect(shown(follow([], [WIFI]))).toEqual(['192.168.1.20', null]);
});

test('a cable that becomes the better way leaves phones on the Wi-Fi where they are', () => {
  expect(shown(follow([WIFI], [CABLE, WIFI]))).toEqual(['192.168.2.4', null]);
});

test('the Wi-Fi goes while the cable is shown: phones may still be on it', () => {
  expect(shown(follow([WIFI], [CABLE, WIFI], [CABLE]))).toEqual(['192.168.2.4', 'network-changed']);
});

test('an address that was never shown may come and go', () => {
  expect(shown(follow([WIFI, CABLE], [WIFI], [WIFI, CABLE]))).toEqual(['192.168.1.20', null]);
});

test('back on the old Wi-Fi, its phones are found again, and those of the other one are lost', () => {
  expect(shown(follow([WIFI], [OTHER_WIFI], [WIFI]))[0]).toBe('192.168.1.20');
  expect(follow([WIFI], [OTHER_WIFI], [WIFI]).trouble).toMatchObject({ lost: ['10.0.0.5'] });
});

test('10.3 the notice goes after two minutes, and a new change brings it back', () => {
  const changed = follow([WIFI], [OTHER_WIFI]);
  const at = (state: NetworkState, line: string, nowMs: number) =>
    followNetwork(state, { view: networkView(line), choices: [], nowMs });
  const still = at(changed, OTHER_WIFI, 120_000);
  expect(shown(still)).toEqual(['10.0.0.5', 'network-changed']);
  const over = at(still, OTHER_WIFI, 121_000);
  expect(shown(over)).toEqual(['10.0.0.5', null]);
  expect(shown(at(over, CABLE, 122_000))).toEqual(['192.168.2.4', 'network-changed']);
});

test('a second change within the two minutes starts them again', () => {
  const changed = follow([WIFI], [OTHER_WIFI], [CABLE]);
  expect(changed.trouble).toEqual({
    is: 'network-changed',
    lost: ['192.168.1.20', '10.0.0.5'],
    sinceMs: 2_000,
  });
});
