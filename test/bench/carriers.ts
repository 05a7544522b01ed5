/** The two that carry inputs from phones to a TV, each as a process of its own: Partyline's host, and a bare forwarder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Headless } from '../support/headless.ts';
import { BarePhone, BareTv, PartyPhone, PartyTv, type Phone, type Tv } from './clients.ts';

export type CarrierName = 'host' | 'forwarder';

export type RunningCarrier = {
  openTv(): Promise<Tv>;
  openPhone(): Promise<Phone>;
  /** CPU time used by the process since it began, in seconds. */
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
};

export const CARRIERS: Record<CarrierName, () => Promise<RunningCarrier>> = {
  host: startHost,
  forwarder: startForwarder,
};

async function startHost(): Promise<RunningCarrier> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-bench-'));
  const args = ['--port', '0', '--host', '127.0.0.1', '--no-mdns', '--code', 'PLAY', '--data', dataDir];
  const host = new Headless([...args, '--json']);
  const ready = await host.event('ready');
  const url = `127.0.0.1:${String(ready['port'])}`;
  return {
    openTv: () => PartyTv.open(`ws://${url}/ws`, String(ready['tvToken'])),
    openPhone: () => PartyPhone.open(`ws://${url}/ws`, 'PLAY'),
    async cpuSeconds() {
      const metrics = await (await fetch(`http://${url}/metrics`)).text();
      const found = /^process_cpu_seconds_total (\S+)$/m.exec(metrics)?.[1];
      if (found === undefined) throw new Error('/metrics says nothing of the CPU');
      return Number(found);
    },
    async close() {
      host.signal('SIGTERM');
      await host.exitCode();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startForwarder(): Promise<RunningCarrier> {
  const program = path.join(import.meta.dirname, 'forwarder.ts');
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout });
  const answer = async () => Number((await once(answers, 'line'))[0]);
  const url = `ws://127.0.0.1:${await answer()}`;
  return {
    openTv: () => BareTv.open(url),
    openPhone: () => BarePhone.open(url),
    cpuSeconds() {
      child.stdin.write('cpu\n');
      return answer();
    },
    async close() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}
