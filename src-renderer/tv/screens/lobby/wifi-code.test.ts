import { expect, test } from 'vitest';
import { wifiCode, wifiProblem } from './wifi-code.ts';

const wifi = (name: string, password: string, hidden = false) => ({ name, password, hidden });

test.each([
  ['a name and a password', wifi('Casa', 'pao de queijo'), 'WIFI:T:WPA;S:Casa;P:pao de queijo;;'],
  ['an open network', wifi('Café Grátis', ''), 'WIFI:T:nopass;S:Café Grátis;;'],
  ['a hidden one', wifi('Casa', 'senha123', true), 'WIFI:T:WPA;S:Casa;P:senha123;H:true;;'],
  [
    'every special sign',
    wifi('a;b,c:d"e\\f', ';,:"\\1234'),
    'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:\\;\\,\\:\\"\\\\1234;;',
  ],
  ['a name that looks like hex', wifi('CAFE', 'abcdef12'), 'WIFI:T:WPA;S:"CAFE";P:abcdef12;;'],
  ['a name that is no whole bytes', wifi('CAFED', 'abcdef12'), 'WIFI:T:WPA;S:CAFED;P:abcdef12;;'],
])('the code of %s', (_what, network, code) => {
  expect(wifiCode(network)).toBe(code);
});

test.each([
  [wifi('Casa', ''), null],
  [wifi('Casa', '12345678'), null],
  [wifi('Casa', '1234567'), 'too-short'],
  [wifi('Casa', 'x'.repeat(64)), 'too-short'],
  [wifi('Casa', 'a'.repeat(64)), null],
  [wifi('', '12345678'), 'no-name'],
  [wifi('é'.repeat(16), ''), null],
  [wifi('é'.repeat(17), ''), 'too-long'],
])('%j: %s', (network, problem) => {
  expect(wifiProblem(network)).toBe(problem);
});
