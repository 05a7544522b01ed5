/** Listens in on the line between the TV page and its host, without a word of its own. */
import type { Page } from '@playwright/test';
import { TV_PORT_MESSAGE } from '../../../src-shared/app-window.ts';
import type { HostToTv } from '../../../src-shared/bridge.ts';

type Probe = { heard: unknown[]; ports: number };

/** From the next load on, everything that the host tells this page is kept. */
export async function tapLine(tv: Page): Promise<void> {
  await tv.addInitScript((portMessage) => {
    const probe: Probe = { heard: [], ports: 0 };
    Object.assign(window, { tvProbe: probe });
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.data !== portMessage || !port) return;
      probe.ports += 1;
      port.addEventListener('message', (message) => probe.heard.push(message.data));
    });
  }, TV_PORT_MESSAGE);
  await tv.reload();
}

/** The host's messages to a TV, by type. */
type DataOf = { [Message in HostToTv as Message['type']]: Message['data'] };

/** The data of the first message of this type that the page heard since it was loaded. */
export async function heard<Type extends keyof DataOf>(tv: Page, type: Type): Promise<DataOf[Type]> {
  const found = await tv.waitForFunction((wanted) => {
    const { heard: messages } = (window as unknown as { tvProbe: Probe }).tvProbe;
    return messages.find((message) => (message as HostToTv).type === wanted) ?? null;
  }, type);
  return ((await found.jsonValue()) as { data: DataOf[Type] }).data;
}

/** How many ports the page was given since it was loaded. */
export function portsOf(tv: Page): Promise<number> {
  return tv.evaluate(() => (window as unknown as { tvProbe: Probe }).tvProbe.ports);
}
