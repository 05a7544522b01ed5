/**
 * A phone without a browser, to be run at a station: `wire-phone.ts ORIGIN CODE NAME INPUTS_A_SECOND [ADDRESS]`.
 * ADDRESS is where the origin's name leads. It joins, plays, and comes back with its token whenever its line ends,
 * as a phone's page does. Each event is a JSON line: joined, gone.
 */
import WebSocket from 'ws';

/** As a phone's page: silence for so long is a dead line, and so long after it is tried again. */
const SILENT_MS = 2_500;
const RETRY_MS = 300;
const HANDSHAKE_MS = 1_000;
const PING_MS = 1_000;

const [, , origin = '', code, name, inputs = '0', address] = process.argv;
let token: string | undefined;

connect();

function connect(): void {
  const url = new URL('/ws', origin.replace(/^http/, 'ws'));
  const headers = { host: url.host };
  if (address !== undefined) url.hostname = address;
  const socket = new WebSocket(url, { headers, handshakeTimeout: HANDSHAKE_MS });
  let heardMs = performance.now();
  const say = (type: string, data: object) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type, data }));
  };
  const timers = [
    setInterval(() => {
      if (performance.now() - heardMs > SILENT_MS) socket.terminate();
      else say('ping', { sent: Date.now() });
    }, PING_MS),
  ];
  if (Number(inputs) > 0) {
    timers.push(
      setInterval(() => say('input', { control: 'move', value: { x: 1, y: 0 } }), 1_000 / Number(inputs)),
    );
  }
  socket.on('open', () => say('hello', { role: 'phone', protocol: 1, code, name, token }));
  socket.on('ping', () => (heardMs = performance.now()));
  socket.on('message', (data) => {
    heardMs = performance.now();
    const message = JSON.parse((data as Buffer).toString()) as { type: string; data: { token?: string } };
    if (message.type !== 'welcome') return;
    tell({ event: 'joined', returned: token !== undefined });
    token = message.data.token;
  });
  socket.on('error', (error) => console.error(error.message));
  socket.on('close', (closeCode) => {
    for (const timer of timers) clearInterval(timer);
    tell({ event: 'gone', closeCode });
    setTimeout(connect, RETRY_MS);
  });
}

function tell(event: object): void {
  console.log(JSON.stringify(event));
}
