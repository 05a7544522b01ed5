import { expect, test } from 'vitest';
import { splitArguments } from './app-arguments.ts';

test('the host gets its own options with their values', () => {
  const argv = ['--port', '0', '--no-mdns', '--data=/tmp/party', '--echo', '--code', 'ABCD'];
  expect(splitArguments(argv)).toEqual({ host: argv, kiosk: false, ignored: [] });
});

test('kiosk is the window’s affair, and switches for Chromium are let through', () => {
  expect(splitArguments(['--kiosk', '--disable-gpu', '--ozone-platform=x11', '--port', '7300'])).toEqual({
    host: ['--port', '7300'],
    kiosk: true,
    ignored: ['--disable-gpu', '--ozone-platform=x11'],
  });
});

test('an option without its value is left to the host’s parser to refuse', () => {
  expect(splitArguments(['--port']).host).toEqual(['--port']);
});
