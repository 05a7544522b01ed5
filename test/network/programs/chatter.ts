/**
 * Asks everybody for a name as often as it can for a while, as a resolver gone mad would, with broken packets between
 * the questions. To be run at a station: `chatter.ts NAME`. Prints how often it asked, and what the network heard.
 */
import { createSocket } from 'node:dgram';
import { dnsQuestion } from '../support/dns-question.ts';

const GROUP = '224.0.0.251';
const PORT = 5353;
const TALK_MS = 3_000;

const question = dnsQuestion(0, process.argv[2] ?? '', 'A');
const counts = { asked: 0, heard: 0 };
const socket = createSocket({ type: 'udp4', reuseAddr: true });

socket.on('message', (packet) => {
  const isAnswer = ((packet[2] ?? 0) & 0x80) !== 0;
  if (isAnswer) counts.heard += 1;
});
socket.bind(PORT, () => {
  socket.addMembership(GROUP);
  // What it says itself does not count.
  socket.setMulticastLoopback(false);
  const timer = setInterval(() => {
    counts.asked += 1;
    socket.send(question, PORT, GROUP);
    socket.send(broken(), PORT, GROUP);
  }, 5);
  setTimeout(() => {
    clearInterval(timer);
    socket.close();
    console.log(JSON.stringify(counts));
  }, TALK_MS);
});

/** The question cut short, or with bytes of chance in it: both as queries and as answers. */
function broken(): Buffer {
  const packet = Buffer.from(question.subarray(0, Math.ceil(Math.random() * question.length)));
  const at = Math.floor(Math.random() * packet.length);
  packet[at] = Math.floor(Math.random() * 256);
  return packet;
}
