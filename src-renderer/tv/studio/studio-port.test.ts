import { expect, test } from 'vitest';
import { STUDIO_PORT_MESSAGE } from '../../../src-shared/studio-link.ts';
import { listenForStudio, type StudioPort } from './studio-port.ts';

type Options = { framed?: boolean; source?: 'parent' | 'stranger'; origin?: string; data?: unknown };

/** A TV's page that gets one message; which ports it took, and whether the port was closed. */
function hear({
  framed = true,
  source = 'parent',
  origin = 'http://tv',
  data = STUDIO_PORT_MESSAGE,
}: Options = {}) {
  const page = Object.assign(new EventTarget(), { location: { origin: 'http://tv' } }) as unknown as Window;
  const parent = framed ? ({} as Window) : page;
  Object.assign(page, { parent });
  const ports: StudioPort[] = [];
  const stop = listenForStudio(page, (port) => ports.push(port));
  const { port1, port2 } = new MessageChannel();
  let isClosed = false;
  port2.close = () => void (isClosed = true);
  const event = Object.assign(new Event('message'), {
    source: source === 'parent' ? parent : {},
    origin,
    data,
    ports: [port2],
  });
  page.dispatchEvent(event);
  const heard = ports.length;
  stop();
  page.dispatchEvent(event);
  port1.close();
  return { heard, isClosed, afterStop: ports.length };
}

test('the page round the TV, of its own origin, hands over the port, while somebody listens', () => {
  expect(hear()).toEqual({ heard: 1, isClosed: false, afterStop: 1 });
});

test.each<[string, Options]>([
  ['a TV that stands alone', { framed: false }],
  ['a page of another origin', { origin: 'http://stranger' }],
  ['a page that is not the one round the TV', { source: 'stranger' }],
])('%s takes no port', (_what, options) => {
  expect(hear(options)).toMatchObject({ heard: 0, isClosed: true });
});

test('other messages of the page are none of ours', () => {
  expect(hear({ data: 'hello' })).toEqual({ heard: 0, isClosed: false, afterStop: 0 });
});
