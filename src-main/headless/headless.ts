/** The host without a window, on the command line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCommandLine, USAGE, UsageError, type CommandLine } from './command-line.ts';
import { defaultDataDir } from '../host/disk/data-folder.ts';
import type { Host, HostEvent } from '../host/host-api.ts';
import { runDoctor } from './doctor-command.ts';
import { DEFAULT_PORT, startHost } from '../host/host.ts';
import { createLogger, silentLogger } from '../host/disk/logger.ts';
import { StartProblem } from '../host/base/start-problem.ts';

/** The built tree: this file is `out/main/headless.js`. */
const OUT_DIR = path.resolve(import.meta.dirname, '..');

function version(): string {
  const text = readFileSync(path.join(OUT_DIR, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function start(line: CommandLine): Promise<Host> {
  const dataDir = path.resolve(line.dataDir ?? defaultDataDir());
  const { json: _json, doctor: _doctor, help: _help, version: _version, ...options } = line;
  return startHost({
    ...options,
    dataDir,
    // A named folder means: a party now, kept or not. Without one, the usual folder's host is running already.
    whenInUse: line.dataDir === undefined ? 'refuse' : 'keep-nothing',
    pagesDir: path.join(OUT_DIR, 'renderer'),
    shippedGamesDir: path.join(OUT_DIR, 'games'),
    logger: line.doctor ? silentLogger() : createLogger(dataDir),
    checkOutgoing: process.env['NODE_ENV'] === 'development',
  });
}

function sayReady(host: Host, json: boolean): void {
  const { port, joinUrl, tvUrl, code, tvToken, mdnsName, studioUrl } = host;
  const studio = studioUrl === null ? {} : { studioUrl };
  const ready = { event: 'ready', port, joinUrl, tvUrl, code, tvToken, mdnsName, ...studio };
  const first = studioUrl === null ? '' : `Studio: ${studioUrl}\n`;
  const text = `${first}TV:     ${tvUrl}\nPhones: ${joinUrl}\nCode:   ${code}`;
  console.log(json ? JSON.stringify(ready) : text);
}

function sayEvent(event: HostEvent, json: boolean): void {
  if (json) console.log(JSON.stringify(event));
  if (event.event === 'problem' || event.event === 'problemOver') console.error(event.message);
}

/** The reader of our lines may go away, and the disk that they go to may be full: neither ends the party. */
function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function closeOnSignal(host: Host): void {
  let isClosing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      void host.close().then(() => process.exit(0));
    });
  }
}

async function main(): Promise<void> {
  const line = parseCommandLine(process.argv.slice(2));
  if (line.help) {
    console.log(USAGE);
    return;
  }
  if (line.version) {
    console.log(version());
    return;
  }
  outliveReader();
  if (line.doctor) {
    const { address = '127.0.0.1', port = DEFAULT_PORT, json } = line;
    const startFresh = (dataDir: string) => start({ ...line, dataDir, mdns: false });
    process.exitCode = await runDoctor({ address, port, json, startHost: startFresh });
    return;
  }
  const host = await start(line);
  closeOnSignal(host);
  await host.named;
  sayReady(host, line.json);
  host.onEvent((event) => sayEvent(event, line.json));
}

try {
  await main();
} catch (error) {
  const isKnown = error instanceof UsageError || error instanceof StartProblem;
  console.error(isKnown ? error.message : error);
  process.exit(error instanceof UsageError ? 2 : 1);
}
