/** Keeps the name of the Wi-Fi that the shown address is on. */
import type { Address } from '../../../../src-shared/party.ts';
import type { System } from '../run-tool.ts';
import { readWifiName } from './read-wifi-name.ts';

/** The system tells nobody when the name changes: it is read this often, in ms. */
const READ_EVERY_MS = 20_000;

export type WifiDeps = {
  system: Pick<System, 'platform' | 'runTool'>;
  /** The address that the TV shows now. */
  shown(): Address | undefined;
};

export type WifiWatch = {
  readonly name: string | null;
  /** Called when the name has changed. */
  onChange: (name: string | null) => void;
  /** Reads the name at once: the network may have changed. */
  readNow(): void;
  close(): void;
};

export function watchWifiName({ system, shown }: WifiDeps): WifiWatch {
  let name: string | null = null;
  let interfaceName: string | null = null;
  let turn = 0;

  function take(next: string | null): void {
    if (next === name) return;
    name = next;
    watch.onChange(name);
  }

  async function read(): Promise<void> {
    const address = shown();
    turn += 1;
    const mine = turn;
    // The old network's name must not stand beside the new one's address.
    if (address?.interfaceName !== interfaceName) take(null);
    interfaceName = address?.interfaceName ?? null;
    const next = address?.kind === 'wifi' ? await readWifiName(system, address.interfaceName) : null;
    if (mine === turn) take(next);
  }

  const timer = setInterval(() => void read(), READ_EVERY_MS);
  timer.unref();
  const watch: WifiWatch = {
    onChange: () => undefined,
    get name() {
      return name;
    },
    readNow: () => void read(),
    close() {
      turn += 1;
      clearInterval(timer);
    },
  };
  return watch;
}
