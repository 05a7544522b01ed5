import { expect, test } from 'vitest';
import { parseCommandLine, UsageError } from './command-line.ts';

test('options are read', () => {
  expect(
    parseCommandLine([
      '--port',
      '0',
      '--host',
      '127.0.0.1',
      '--no-mdns',
      '--echo',
      '--code',
      'qrst',
      '--json',
      '--dev',
    ]),
  ).toEqual({
    port: 0,
    address: '127.0.0.1',
    mdns: false,
    echo: true,
    code: 'QRST',
    json: true,
    developer: true,
    doctor: false,
    help: false,
    version: false,
  });
});

test.each([
  [['--bogus']],
  [['--port', '70000']],
  [['--port', '-1']],
  [['--port']],
  [['--code', 'ABC']],
  [['--data', '']],
  [['extra']],
])('%j is refused in one line', (args) => {
  let message = '';
  try {
    parseCommandLine(args);
  } catch (error) {
    if (error instanceof UsageError) ({ message } = error);
  }
  expect(message).toMatch(/^[^\n]+\.$/);
});
