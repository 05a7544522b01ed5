/** Asks the party for a page as a phone would, from this machine. */
import { get } from 'node:http';

const TIMEOUT_MS = 2_000;

/** True where this very party answers there; never throws. */
export function answersOn(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host: address, port, path: '/healthz', timeout: TIMEOUT_MS, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', () => resolve(false));
  });
}
