/** `--doctor`: asks the party that runs on this machine, or one that is started for the question alone. */
import { get } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DoctorReport } from '../../src-shared/doctor.ts';
import { reportText } from './doctor-words.ts';
import type { Host } from '../host/host-api.ts';

export type DoctorCommand = {
  /** Where the party is asked for first. */
  address: string;
  port: number;
  json: boolean;
  /** Starts one that keeps what it keeps in this folder and announces nothing. */
  startHost(dataDir: string): Promise<Host>;
};

/** Firewalls are slow to tell. */
const TIMEOUT_MS = 20_000;

/** Prints the report; the exit code is 1 where something is bad. */
export async function runDoctor(command: DoctorCommand): Promise<0 | 1> {
  const report = (await askRunning(command)) ?? (await askFresh(command));
  console.log(command.json ? JSON.stringify({ event: 'doctor', ...report }) : reportText(report));
  return report.verdict === 'bad' ? 1 : 0;
}

/** Null where no party runs there. */
function askRunning({ address, port }: DoctorCommand): Promise<DoctorReport | null> {
  if (port === 0) return Promise.resolve(null);
  return new Promise((resolve) => {
    const request = get({ host: address, port, path: '/doctor', timeout: TIMEOUT_MS }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(DoctorReport.safeParse(parseJson(text)).data ?? null));
      response.on('error', () => resolve(null));
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', () => resolve(null));
  });
}

/** The evening's own folder stays untouched: another party may be using it. */
async function askFresh({ startHost }: DoctorCommand): Promise<DoctorReport> {
  const folder = path.join(tmpdir(), 'partyline-doctor-');
  // Where nothing can be written the host keeps nothing, but still answers.
  const dataDir = await mkdtemp(folder).catch(() => folder);
  try {
    const host = await startHost(dataDir);
    try {
      return await host.examine();
    } finally {
      await host.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
