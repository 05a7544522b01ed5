/** A real Chromium at a station: its own network is all that it sees. */
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumLaunch } from '../../../scripts/lib/chromium.ts';
import type { Room } from './room.ts';

export type BrowserAt = {
  station: string;
  /** Names that the station's resolver knows, and where they lead. */
  names: Record<string, string>;
};

export async function launchAt(room: Room, { station, names }: BrowserAt): Promise<Browser> {
  const { executablePath = chromium.executablePath(), args, ...rest } = chromiumLaunch();
  const wrapper = path.join(room.folder(), 'chromium-at-station');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${room.lan.at(station).join(' ')} '${executablePath}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const rules = Object.entries(names).map(([name, address]) => `MAP ${name} ${address}`);
  return chromium.launch({
    ...rest,
    executablePath: wrapper,
    args: [...args, `--host-resolver-rules=${rules.join(',')}`],
  });
}
