import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { pagesHandler } from './app-pages.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function fakeHost(): Promise<{ origin: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    const policy = `default-src 'self' http://${request.headers.host}`;
    if (request.headers['if-none-match']) return response.writeHead(304).end();
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy };
    return response.writeHead(request.url === '/tv/gone' ? 404 : 200, headers).end('<p>TV</p>');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

test('15.1 a page comes with the status, type and CSP that the host gave it, for the origin that it has here', async () => {
  const { origin, seen } = await fakeHost();
  const answer = await pagesHandler(origin)(new Request('app://partyline/tv/?a=1'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'self' app://partyline");
  expect(answer.headers.get('content-length')).toBeNull();
  expect(await answer.text()).toBe('<p>TV</p>');
  expect(seen[0]?.url).toBe('/tv/?a=1');
  expect((await pagesHandler(origin)(new Request('app://partyline/tv/gone'))).status).toBe(404);
});

test('only the headers that matter to a page go to the host', async () => {
  const { origin, seen } = await fakeHost();
  const headers = { 'accept-language': 'pt-BR', cookie: 'a=b', 'x-own': '1', 'if-none-match': '"1"' };
  const answer = await pagesHandler(origin)(new Request('app://partyline/tv/', { headers }));
  expect(answer.status).toBe(304);
  expect(seen[0]?.headers).toMatchObject({ 'accept-language': 'pt-BR' });
  expect(seen[0]?.headers).not.toHaveProperty('x-own');
  expect(seen[0]?.headers.cookie).toBeUndefined();
});

test('other methods and other paths never reach the host', async () => {
  const { origin, seen } = await fakeHost();
  const handle = pagesHandler(origin);
  expect((await handle(new Request('app://partyline/tv/', { method: 'POST', body: 'x' }))).status).toBe(405);
  expect((await handle(new Request('app://partyline/metrics'))).status).toBe(404);
  expect(seen).toEqual([]);
});

test('a host that does not answer is a 502, not a crash', async () => {
  const { origin } = await fakeHost();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  expect((await pagesHandler(origin)(new Request('app://partyline/tv/'))).status).toBe(502);
});
