import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { hasDisplay, openTvWindow, whereIs } from './tv-window.mjs';

test('Linux has a display only where X or Wayland says so, other systems always', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

test('a program is found by name on the path and by its full path, else it is null', () => {
  expect(whereIs(process.execPath)).toBe(process.execPath);
  expect(whereIs('no-such-program-anywhere')).toBeNull();
  expect(whereIs('/no/such/program')).toBeNull();
});

test.skipIf(process.platform !== 'linux').each(['chromium', 'xdg-open'])(
  '9.18 the command line of %s, which every user of the machine can read, holds no token (a shell stands in on Linux)',
  async (program) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'partyline-test-'));
    const written = path.join(folder, 'arguments');
    // It reads the page that it is led to, as a browser would.
    const page = '$(printf %s "$*" | grep -o "file://[^ ]*" | sed "s,^file://,,")';
    const script = `#!/bin/sh\nPATH=/usr/bin:/bin\necho "$*" > ${written}.new; cat "${page}" >> ${written}.new; mv ${written}.new ${written}\n`;
    writeFileSync(path.join(folder, program), script);
    chmodSync(path.join(folder, program), 0o755);
    vi.stubEnv('PATH', folder);
    try {
      const close = openTvWindow('http://127.0.0.1:7278/tv/?token=SECRET', () => undefined);
      await expect.poll(() => read(written)).toContain('\n');
      close?.();
      const [line = '', ...page] = read(written).split('\n');
      expect(line).toContain('file://');
      expect(line).not.toContain('SECRET');
      expect(page.join('')).toContain('http://127.0.0.1:7278/tv/?token=SECRET');
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
