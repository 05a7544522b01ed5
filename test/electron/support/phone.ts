/** A phone on a real socket, without a browser around it. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { PROTOCOL } from '../../../src-shared/limits.ts';
import type { CommandName, HostToPhone } from '../../../src-shared/protocol.ts';

/** What the host tells a phone, by type. */
type DataOf = { [Message in HostToPhone as Message['type']]: Message['data'] };

export type Phone = {
  /** Waits for a message of this type that fits, or finds it among those that came. */
  hear<Type extends HostToPhone['type']>(
    type: Type,
    fits?: (data: DataOf[Type]) => boolean,
  ): Promise<DataOf[Type]>;
  command(name: CommandName, args: Record<string, unknown>): void;
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
    hear(type, fits = () => true) {
      return new Promise((resolve) => {
        const look = (): void => {
          for (const message of heard) {
            const data = message.data as DataOf[typeof type];
            if (message.type !== type || !fits(data)) continue;
            waiting.delete(look);
            resolve(data);
            return;
          }
        };
        waiting.add(look);
        look();
      });
    },
    command: (name, args) => socket.send(JSON.stringify({ type: 'command', data: { name, args } })),
    closed,
    hangUp: () => socket.terminate(),
  };
  await once(socket, 'open');
  const data = { role: 'phone', protocol: PROTOCOL, code: party.code, name, iconIndex: 0 };
  socket.send(JSON.stringify({ type: 'hello', data }));
  await phone.hear('welcome');
  return phone;
}
