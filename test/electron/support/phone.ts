/** A phone on a real socket, without a browser around it. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { PROTOCOL } from '../../../src-shared/limits.ts';
import type { HostToPhone } from '../../../src-shared/protocol.ts';

export type Phone = {
  heard: HostToPhone[];
  /** Waits for a message of this type, or finds it among those that came. */
  hear<Type extends HostToPhone['type']>(type: Type): Promise<Extract<HostToPhone, { type: Type }>>;
  /** Resolves with the close code. */
  closed: Promise<number>;
  hangUp(): void;
};

/** Joins the party under that name and is welcomed. */
export async function joinParty(party: { port: number; code: string }, name: string): Promise<Phone> {
  const socket = new WebSocket(`ws://127.0.0.1:${party.port}/ws`);
  const heard: HostToPhone[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (text: Buffer) => {
    heard.push(JSON.parse(text.toString()) as HostToPhone);
    for (const look of waiting) look();
  });
  const closed = once(socket, 'close').then(([code]) => Number(code));
  const phone: Phone = {
    heard,
    hear(type) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find((message) => message.type === type);
          if (!found) return;
          waiting.delete(look);
          resolve(found as Extract<HostToPhone, { type: typeof type }>);
        };
        waiting.add(look);
        look();
      });
    },
    closed,
    hangUp: () => socket.terminate(),
  };
  await once(socket, 'open');
  const data = { role: 'phone', protocol: PROTOCOL, code: party.code, name, iconIndex: 0 };
  socket.send(JSON.stringify({ type: 'hello', data }));
  await phone.hear('welcome');
  return phone;
}
