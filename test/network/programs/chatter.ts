/**
 * Asks everybody for a name 400 times, as fast as it can, as a resolver gone mad would, with broken packets between the
 * questions. To be run at a station: `chatter.ts NAME`. Prints how long that took, and how many answers the network heard.
 */
import { createSocket } from 'node:dgram';
import { dnsQuestion } from '../support/dns-question.ts';

const GROUP = '224.0.0.251';
const PORT = 5353;
const QUESTIONS = 400;

const question = dnsQuestion(0, process.argv[2] ?? '', 'A');
let heard = 0;
const socket = createSocket({ type: 'udp4', reuseAddr: true });

socket.on('message', (packet) => {
  const isAnswer = ((packet[2] ?? 0) & 0x80) !== 0;
  if (isAnswer) heard += 1;
});
socket.bind(PORT, () => {
  socket.addMembership(GROUP);
  // Its own words do not count.
  socket.setMulticastLoopback(false);
  const startMs = performance.now();
  let asked = 0;
  const timer = setInterval(() => {
    if (asked === QUESTIONS) {
      clearInterval(timer);
      socket.close();
      console.log(JSON.stringify({ heard, seconds: (performance.now() - startMs) / 1_000 }));
      return;
    }
    asked += 1;
    socket.send(question, PORT, GROUP);
    socket.send(broken(), PORT, GROUP);
  }, 5);
});

/** The question cut short, or with bytes of chance in it: both as queries and as answers. */
function broken(): Buffer {
  const packet = Buffer.from(question.subarray(0, Math.ceil(Math.random() * question.length)));
  const at = Math.floor(Math.random() * packet.length);
  packet[at] = Math.floor(Math.random() * 256);
  return packet;
}
