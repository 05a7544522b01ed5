/** The TV's line to the host over one end of an Electron MessageChannelMain. */
import type { TvCarrier } from '../host/host-api.ts';

/** The part of Electron's MessagePortMain that a carrier needs. */
export type MainPort = {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
};

/** Starts the port with the first listener, so that no early message is lost. */
export function tvCarrier(port: MainPort): TvCarrier {
  return {
    send: (message) => port.postMessage(message),
    close: () => port.close(),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
  };
}
