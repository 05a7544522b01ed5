import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { tvCarrier, type MainPort } from './tv-port.ts';

/** A Node port speaks as Electron's does, but for the envelope of its events. */
function mainPort(port: import('node:worker_threads').MessagePort): MainPort {
  return {
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on(event: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      if (event === 'close') return port.on('close', () => listener({ data: null }));
      const wrapped = (data: unknown): void => listener({ data });
      return port.addListener('message', wrapped);
    },
  };
}

test('messages go both ways, the early ones too', async () => {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage({ type: 'hello', data: {} });
  const carrier = tvCarrier(mainPort(port1));
  const heard = new Promise((resolve) => carrier.onMessage(resolve));
  expect(await heard).toEqual({ type: 'hello', data: {} });
  const told = new Promise((resolve) => port2.once('message', resolve));
  carrier.send({ type: 'bye', data: { reason: 'host-closing' } });
  expect(await told).toEqual({ type: 'bye', data: { reason: 'host-closing' } });
  port1.close();
});

test('a page that goes away closes the line', async () => {
  const { port1, port2 } = new MessageChannel();
  const carrier = tvCarrier(mainPort(port1));
  const closed = new Promise<void>((resolve) => carrier.onClose(resolve));
  port2.close();
  await closed;
});
