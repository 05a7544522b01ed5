/** Finds a port to listen on. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressSpelling } from '../network/spelling.ts';
import { StartProblem } from '../base/start-problem.ts';

/** How many ports above the wanted one are tried. */
const TRIES = 20;

/** The port in use: the wanted one, or the next free one up; 0 picks any. `address` null is all addresses. */
export async function listen(server: Server, wanted: number, address: string | null): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + TRIES, 65_535); port += 1) {
    if (await tryPort(server, port, address)) return portOf(server);
  }
  throw new StartProblem(
    'port-taken',
    `Ports ${wanted} to ${wanted + TRIES} are all taken. Close the program that uses them, or start with --port 0.`,
  );
}

/** Of a server that listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function tryPort(server: Server, port: number, address: string | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(false);
      else reject(listenProblem(error, port, address));
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen({ port, ...(address === null ? {} : { host: address }) });
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number, address: string | null): StartProblem {
  const sentences: Record<string, string> = {
    EACCES: `This account may not use port ${port}. Choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${address}. Leave --host away to listen on all of them.`,
    ENOTFOUND: `There is no address named ${address}. Leave --host away to listen on all of them.`,
  };
  const sentence = sentences[error.code ?? ''] ?? `Cannot listen on port ${port}: ${error.message}.`;
  return new StartProblem('cannot-listen', sentence, { cause: error });
}

const WILDCARDS = new Set<string | null>(['0.0.0.0', '::']);

/** The name that was asked to listen on, where it is one that can be called. */
export function chosenName(address: string | undefined): string | null {
  return address === undefined || WILDCARDS.has(addressSpelling(address)) ? null : address;
}
