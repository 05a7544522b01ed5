/**
 * A TV without a browser, to be run at the laptop: `wire-tv.ts PORT TOKEN`. Prints every `welcome` and `party`
 * message as a JSON line of the form `{event, ...}`, and sends each line of standard input to the host.
 */
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const [, , port = '', token] = process.argv;
const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
socket.on('open', () =>
  socket.send(JSON.stringify({ type: 'hello', data: { role: 'tv', protocol: 1, token } })),
);
socket.on('message', (data) => {
  const { type, data: said } = JSON.parse((data as Buffer).toString()) as {
    type: string;
    data: { party?: object };
  };
  if (type === 'welcome') console.log(JSON.stringify({ event: 'welcome', ...said.party }));
  if (type === 'party') console.log(JSON.stringify({ event: 'party', ...said }));
});
createInterface({ input: process.stdin }).on('line', (line) => socket.send(line));
