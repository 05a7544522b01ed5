import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/back-end.ts';
import { readConfig } from './builder.ts';

test('electron-builder.yml is valid and names the three systems’ targets', async () => {
  const config = await readConfig();
  expect(config.linux?.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz']);
  expect(config.win?.target).toEqual(['nsis', 'portable']);
  expect(config.mac?.target).toEqual(['dmg', 'zip']);
  expect(config.nsis?.installerLanguages).toEqual(['en_US', 'pt_BR']);
  expect(config.publish).toBeNull();
});

test('a key that electron-builder does not know is refused', async () => {
  await expect(readConfig((config) => Object.assign({ ...config }, { apId: 'x' }))).rejects.toThrow(/apId/);
});

test('the two Windows programs have names of their own', async () => {
  const { nsis, portable } = await readConfig();
  expect(nsis?.artifactName).not.toBe(portable?.artifactName);
});

test('every icon that it names is there', async () => {
  const { linux, win, mac } = await readConfig();
  for (const icon of [win?.icon, mac?.icon, `${linux?.icon}/16x16.png`, `${linux?.icon}/512x512.png`]) {
    expect(existsSync(path.join(root, String(icon))), String(icon)).toBe(true);
  }
});
