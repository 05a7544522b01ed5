/**
 * By which names this host may be called. A page of a stranger whose name was made to point here (DNS
 * rebinding) still says its own name in `Host` and `Origin`, and that is how it is told apart.
 */
import type { IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { addressSpelling, hostSpelling } from '../network/spelling.ts';

/** Addresses change when the Wi-Fi does: they are read again before a refusal, at most this often, in ms. */
const ASK_AGAIN_MS = 1_000;

export type KnownHostsDeps = {
  /** Every name and address that is this machine's now, in any spelling. */
  listNames(): readonly string[];
  /** A clock in ms that never goes back. */
  now(): number;
};

export class KnownHosts {
  readonly #deps: KnownHostsDeps;
  #names = new Set<string>();
  #askedMs = -Infinity;

  constructor(deps: KnownHostsDeps) {
    this.#deps = deps;
  }

  /** `host` as it stands in a `Host` header; its port does not matter. */
  knows(host: string): boolean {
    const name = hostSpelling(host);
    if (name === null) return false;
    if (this.#names.has(name)) return true;
    const nowMs = this.#deps.now();
    if (nowMs - this.#askedMs < ASK_AGAIN_MS) return false;
    this.#askedMs = nowMs;
    this.#names = new Set(this.#deps.listNames().flatMap((one) => addressSpelling(one) ?? []));
    return this.#names.has(name);
  }

  /** `origin` as a browser says it; other schemes than the web's, and `null`, are nobody's. */
  knowsOrigin(origin: string): boolean {
    const host = /^https?:\/\/([^/]+)$/i.exec(origin)?.[1];
    return host !== undefined && this.knows(host);
  }
}

/** Names of this machine, as programs on it and devices in the room use them; `more` are the party's own names. */
export function machineNames(more: readonly (string | null | undefined)[]): string[] {
  const own = hostname().replace(/\.local\.?$/i, '');
  const addresses = Object.values(networkInterfaces()).flatMap((infos) =>
    (infos ?? []).map(({ address }) => address),
  );
  const given = more.filter((name) => typeof name === 'string');
  return ['localhost', '127.0.0.1', '::1', own, `${own}.local`, ...addresses, ...given];
}

/** A status and one plain sentence that says what to do. */
export type DoorProblem = { status: 400 | 403 | 421; sentence: string };

/** The reason to answer a request with an error before its path is read; null where there is none. */
export function requestProblem(request: IncomingMessage, hosts: KnownHosts): DoorProblem | null {
  const [host, ...more] = request.headersDistinct['host'] ?? [];
  if (host === undefined || more.length > 0) {
    return { status: 400, sentence: 'A request must name one host. Send one Host header.' };
  }
  if (hosts.knows(host)) return null;
  return { status: 421, sentence: 'This party does not go by that name. Use the address on the TV.' };
}

/** The same for an upgrade, which a page of a stranger could ask for, too. */
export function upgradeProblem(request: IncomingMessage, hosts: KnownHosts): DoorProblem | null {
  const { origin } = request.headers;
  const problem = requestProblem(request, hosts);
  // Only browsers send a true origin; any other program could send what it likes.
  if (problem || origin === undefined || hosts.knowsOrigin(origin)) return problem;
  return { status: 403, sentence: 'Another page may not open this line. Use the address on the TV.' };
}
