import type { Room } from '../../test/e2e/support/room.ts';
import { Client } from '../../test/support/client.ts';

/** Guests of these names: raw sockets are enough for those who only fill the board. */
export async function joinAll(room: Room, names: readonly string[]): Promise<Client[]> {
  const clients: Client[] = [];
  for (const [index, name] of names.entries()) {
    const client = await Client.open(new URL(room.joinUrl).origin);
    client.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name, iconIndex: index + 3 });
    await client.frame('welcome');
    clients.push(client);
  }
  return clients;
}
