/** A phone on a real socket, without a browser around it. */
import { PROTOCOL } from '../../../src-shared/limits.ts';
import { Client } from '../../support/client.ts';

/** Joins the party under that name and is welcomed. */
export async function joinParty(party: { port: number; code: string }, name: string): Promise<Client> {
  const phone = await Client.open(`http://127.0.0.1:${party.port}`);
  phone.say('hello', { role: 'phone', protocol: PROTOCOL, code: party.code, name, iconIndex: 0 });
  await phone.frame('welcome');
  return phone;
}
