/**
 * Asks for a name as Android's resolver does: one question of multicast DNS from a port of its own, over IPv6
 * first where told so, and the answer comes to that port alone. A program, to be run at a station:
 * `one-shot.ts NAME A|AAAA [ipv6]`. Prints one JSON object: what came back, or that nothing did.
 */
import { createSocket } from 'node:dgram';
import { dnsQuestion, typeCode } from '../support/dns-question.ts';

const ID = 0x5a5a;
const WAIT_MS = 2_000;

const [, , name = '', asked, family] = process.argv;
const type = asked === 'AAAA' ? 'AAAA' : 'A';
const isV6 = family === 'ipv6';

const socket = createSocket(isV6 ? 'udp6' : 'udp4');
const timer = setTimeout(() => end({ addresses: [] }), WAIT_MS);
socket.on('message', (message, from) => end({ ...readAnswer(message), fromPort: from.port }));
socket.bind(0, () => {
  if (isV6) socket.setMulticastInterface('::%wlan0');
  socket.send(dnsQuestion(ID, name, type), 5353, isV6 ? 'ff02::fb%wlan0' : '224.0.0.251');
});

function end(result: object): void {
  clearTimeout(timer);
  socket.close();
  console.log(JSON.stringify(result));
}

/** Id, number of questions, and the addresses with their times to live of a packet without compressed names. */
function readAnswer(packet: Buffer) {
  const counts = [0, 4, 6, 8, 10].map((at) => packet.readUInt16BE(at));
  const [id, questions = 0, answers = 0, authorities = 0, additionals = 0] = counts;
  let at = 12;
  for (let count = 0; count < questions; count += 1) at = afterName(packet, at) + 4;
  const addresses: { address: string; ttl: number; flush: boolean }[] = [];
  for (let count = 0; count < answers + authorities + additionals; count += 1) {
    at = afterName(packet, at);
    const [kind, klass, ttl, length] = [
      packet.readUInt16BE(at),
      packet.readUInt16BE(at + 2),
      packet.readUInt32BE(at + 4),
      packet.readUInt16BE(at + 8),
    ];
    const data = packet.subarray(at + 10, at + 10 + length);
    if (count < answers && kind === typeCode(type)) {
      addresses.push({ address: readAddress(data), ttl, flush: (klass & 0x8000) !== 0 });
    }
    at += 10 + length;
  }
  return { isOurs: id === ID, questions, addresses };
}

function readAddress(data: Buffer): string {
  if (data.length === 4) return [...data].join('.');
  const groups = Array.from({ length: 8 }, (_, index) => data.readUInt16BE(2 * index).toString(16));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

function afterName(packet: Buffer, from: number): number {
  let at = from;
  for (let length = packet[at] ?? 0; length > 0; length = packet[at] ?? 0) {
    if (length >= 0xc0) return at + 2;
    at += 1 + length;
  }
  return at + 1;
}
