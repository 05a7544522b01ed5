/** Who is answered at all: by the names in a request's `Host` and `Origin`. */
import type { IncomingMessage } from 'node:http';
import type { KnownHosts } from './known-hosts.ts';

/** A status and one plain sentence that says what to do. */
export type DoorProblem = { status: 400 | 403 | 421; sentence: string };

/** What is wrong with a request before anybody looks at its path; null where nothing is. */
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
  // Only browsers say an origin; what is no browser could say any.
  if (problem || origin === undefined || hosts.knowsOrigin(origin)) return problem;
  return { status: 403, sentence: 'Another page may not open this line. Use the address on the TV.' };
}
